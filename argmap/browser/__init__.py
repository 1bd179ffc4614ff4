"""The interactive explorer. The only home of Textual, which is imported when a map is browsed.

What is shown and where one stands are plain values (`outline`, `explorer`, `facts`, `rows`, `page`, `source`,
`filters`, `session`); the widgets (`views`, `display`, `app`) only draw them and hand keys on.
"""
