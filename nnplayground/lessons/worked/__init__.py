"""Worked examples of the lecture: each formula with its numbers, and what the slides printed otherwise.

Worked examples are one module a topic in `lessons/worked` and one entry in `examples.py`. Their numbers come from the
engine, their formulas (`terms.py`, and `matrices.py` for whole batches) come to the same numbers by themselves, and
`tests/lessons/worked` holds both to the lecture's. Where a slide is wrong the item says so (`erratum`, `slide`).
"""
