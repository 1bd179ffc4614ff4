"""One file per document format: what its bytes say, as plain text in reading order.

Block elements stand between blank lines, so that paragraphs exist; words on the screen of a reader are kept as they
are, and nothing else is: no script, no hidden text, no words that describe a picture.
"""
