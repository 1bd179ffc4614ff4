"""The reading page of a map: one HTML file that needs nothing else, for people and not for programs."""
