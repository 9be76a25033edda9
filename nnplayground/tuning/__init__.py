"""Choosing hyperparameters: what may be tried, how it is judged, and the search itself."""
