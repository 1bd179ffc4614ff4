"""A part of a map that is itself a map: what a reader asked for, and the way from there to the question.

Everything that draws or prints a map takes the part in place of the whole. What is left out under a claim
is counted, so that no part is ever taken for the whole.
"""
