"""The command `argmap`; everything else is imported only when it is needed."""

import sys


def main() -> None:
    """Run the command line and end the process with its exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from argmap import __version__

        print(f"argmap {__version__}")
        return
    from argmap.cli import run

    sys.exit(run())


if __name__ == "__main__":
    main()
