"""The gallery: a dialog of ready experiments, each with a picture."""

from nnplayground.gui.gallery.dialog import GalleryDialog

__all__ = ["GalleryDialog"]
