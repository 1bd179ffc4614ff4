"""One file per output format; each offers a `WRITER`."""
