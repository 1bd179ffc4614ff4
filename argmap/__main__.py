"""The command `argmap`; everything else is imported only when it is needed."""

import gc
import sys


def main() -> None:
    """Run the command line and end the process with its exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from argmap import __version__

        print(f"argmap {__version__}")
        return
    from argmap.cli import run

    code = run()
    gc.freeze()  # what is left need not be searched for garbage when the process ends
    sys.exit(code)


if __name__ == "__main__":
    main()
