"""Results: what a network makes of the samples of one part of its data, read from frames and never computed anew.

What a network says of samples is an `Examined` (`experiment/judging.py`): rows, outputs, and what each sample adds to
the loss (`Loss.terms`); all that is shown is computed from it without the network. The training thread makes one only
while the dock can be seen, a few times a second, and of no more samples than take some milliseconds, of which an even
selection is said to be one. The pages in `gui/results` share its `Findings`.
"""
