"""What helps people find their way: every action by name, every key, what a number is for, and what this program is.

The command palette and the page of keys (`gui/help`) are read from the menus, so that a new action is in both by
itself; keys of a place of its own are a table of pairs like `canvas/keys.py`'s, named in `help/keyboard.py`. What a
number is for stands in its `Param`: `help`, `formula`, and what happens when it is too `small` or too `large`. A field
that can be explained has `explanation()`; tool tips, question marks and *What is this?* (Ctrl+F1) are made from it.
Pictures are put into words by `widgets/spoken.py`, at most once a second. Colours of lines go through `Theme.legible`;
`tests/gui/test_theme.py` holds both themes to WCAG AA, and `tests/gui/test_accessible.py` looks for controls without a
name. A presentation changes `Theme.thick` and `Theme.large` and the font of the application.
"""
