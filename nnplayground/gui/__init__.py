"""The window: views of an experiment and its run, and the gestures that edit it.

Data flow one way. A gesture becomes a pure edit, the edit an undo command, the command a new frozen `Experiment` in the
`Document`; the `Controller` hands it to the training thread; the thread trains and offers frames; views show them.
Views never write to the trainer, the thread never touches a widget, and nobody outside `gui/training` connects to it.

What the actions of a menu do stands in `gui/handlers`, one class a menu; `gui/permissions.py` alone says what a
lecturer's controls hide or lock.

`gui/surroundings.py` has all docks; a panel behind a tab is a `Part` (`gui/parts.py`), made with its imports when its
tab is first clicked. Whoever has news for it says `part.tell(what, order)`, whether it has been made or not: the last
order on each matter is carried out when it is. A part's constructor shows the present state of what it listens to.
"""
