"""Finding the best settings: a window in which a search is put together, watched, and its outcome taken over."""

from nnplayground.gui.tuning.window import TuningWindow

__all__ = ["TuningWindow"]
