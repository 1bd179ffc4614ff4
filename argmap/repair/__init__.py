"""Repairs to maps: what is to be changed, proved before it is written. Only this package changes a map."""
