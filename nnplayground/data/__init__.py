"""Data sets: made, bundled or imported; split, scaled and turned into features. Knows arrays and files, no networks.

Tables from outside are read by `data/csv_import.py`, which refuses what is unclear, and looked at beforehand by
`data/csv_preview.py`, which goes through the same steps and collects everything that is wrong. Reading is done in
pieces with a `Report` (`progress.py`) that says how far it is and where it can be called off; in the window it is a
`Job` (`gui/background.py`).
"""
