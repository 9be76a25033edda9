"""The network as tables: the twin of the canvas for screen readers, keyboards and spreadsheets."""
