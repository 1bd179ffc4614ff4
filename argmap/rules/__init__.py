"""One file per rule: the check, its manual page and its name.

A manual page is the module's docstring: one sentence, why it matters, then an example of
each kind. In the examples a comment `# survey.txt: …` gives the text of a source, a further one
its next paragraph. A rule that has nothing to check, as its faults are met by what reads the map,
stands in `reported`.
"""
