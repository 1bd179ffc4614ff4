"""The command `argmap`; everything else is imported only when it is needed."""

import os
import sys


def main() -> None:
    """Run the command line and end the process with its exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]) and _printed_version():
        return
    try:
        import gc

        gc.disable()  # a run is short and its values hold no cycles: collecting would cost a tenth of its time
        from argmap.cli import run

        code = run()
        gc.freeze()  # what is left need not be searched for garbage when the process ends
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


def _printed_version() -> bool:
    """Print the version; false where standard output takes nothing, which `run` knows how to tell."""
    from argmap import __version__

    try:
        os.write(1, f"argmap {__version__}{os.linesep}".encode())
    except OSError:
        return False
    return True


if __name__ == "__main__":
    main()
