"""Guided improvement: what a run suffers from, which experiment comes next and why, and whether it was better.

`tuning/advice/symptoms.py` is the catalogue of what a network may suffer from, found in a `Case`: what its runs show
(`signs.py`) and how its trials on the folds came out. `remedies.py` is the catalogue of what may be proposed: one entry
with a pure change (`changes.py`) and the symptoms that it is for. `guide.py` looks, proposes, and tries on the same
folds and seeds; `paired.py` decides by a t-test corrected for what folds share. Nothing there sees a test sample. What
is adopted needs no other look: its trials are its case. Thresholds were set by the gallery, whose troubles show what
they are made to show.
"""
