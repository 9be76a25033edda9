"""The stepper: one update of the network on the canvas, quantity by quantity.

The stepper (`gui/stepper`) shows one `Walk` after the other. Its `Session` keeps a course of its own beside the
trainer: a batch further is ordered from both, a batch back is given to the trainer as a saved state, and whenever the
trainer moves alone the course begins anew from there. What a step lights up on the canvas goes through
`Canvas.show_step`. The walk itself has no window (`lessons/walk`): what the trainer computed on its next batch
(`engine/step_trace.py`), a plan of the order, and one formula a quantity, all of them terms that know symbols and
numbers (`lessons/terms.py`). Formulas are set by ziamath, cut before their signs (`typeset.pieces`) so that terms which
come back are set once, and likely next ones while nothing else is to be done (`stepper/ahead.py`).
"""
