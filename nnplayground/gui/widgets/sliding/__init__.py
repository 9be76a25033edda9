"""A window that slides over an image, for a lesson's page and for a tab of a lab."""

from nnplayground.gui.widgets.sliding.sliding_kernel import SlidingKernel

__all__ = ["SlidingKernel"]
