"""One file or package per input format; each offers a `READER`."""
