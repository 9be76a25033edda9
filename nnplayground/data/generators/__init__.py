"""Data sets that are made: one function each.

Each takes a generator and its parameters and returns a `Dataset`. All random numbers are drawn in the same order
whatever the noise is, so moving the noise moves the points and does not draw new ones.
"""
