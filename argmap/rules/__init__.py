"""One file per rule: the check, its manual page and its name.

A manual page is the module's docstring: one sentence, why it matters, then an example of
each kind. In the examples a comment `# survey.txt: …` gives the text of a source, a further one
its next paragraph. Two kinds stand apart, as a check seldom needs them: `reported` and `differing`.
"""
