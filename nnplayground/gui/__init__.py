"""The window: views of an experiment and its run, and the gestures that edit it.

`gui/surroundings.py` has all docks; a panel behind a tab is a `Part` (`gui/parts.py`), made with its imports when its
tab is first clicked. Whoever has news for it says `part.tell(what, order)`, whether it has been made or not: the last
order on each matter is carried out when it is. A new panel is a `_make_…` there, a `Part` of it and a `DockSpec`. A
part's constructor shows the present state of what it listens to.
"""
