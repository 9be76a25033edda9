"""The further families of networks as documents: what a person chooses of each, and how that becomes a run.

A lab is a document, too: `Experiment.lab` names a family and holds its settings. `experiment/labs/labs.py` is the
catalogue: for every family its frozen document, check, build, what may change while training goes on, and its `look`.
All trainers keep to one protocol (`engine/trainer.py`), so that thread, time slider, files and plots know no
family. A page in the window never touches a run: it asks by a `Wish`, a small frozen value, and shows the `Picture`
that the `look` of the family (`experiment/labs/looks`) made of it in the training thread, from generators of its own,
so that looking changes nothing. Its settings are fields bound to paths of the document (`gui/labs/panel.py`), each
change one undo step.
"""
