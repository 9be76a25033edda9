"""Figures: whatever is drawn in the window, as a file for lecture notes, or as the numbers behind it.

Whatever is drawn is a `QGraphicsView` with a `Figure` as its child (`gui/figures`): menus find it there, and `FORMATS`
lists what it can become. A curve that knows its `points()` and `name` is in the table by itself.
"""
