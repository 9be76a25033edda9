"""Figures: whatever is drawn in the window, as a file for lecture notes, or as the numbers behind it."""
