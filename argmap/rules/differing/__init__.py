"""The rules about quotes that do not stand word for word in their source: edited, differing in a mark, or not found.

They stand apart because most maps quote word for word, and then none of these files need be opened.
"""
