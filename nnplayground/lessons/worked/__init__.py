"""Worked examples of the lecture: each formula with its numbers, and what the slides printed otherwise."""
