"""The rules whose faults are reported by what reads a map and its allowances, so that nothing is left to check.

They stand apart because such a rule's file need not be opened before its fault is met.
"""
