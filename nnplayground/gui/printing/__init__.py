"""Paper: whatever is printed or written as PDF, laid out in pages once and painted on any device.

`gui/printing` lays out reports, lessons and worksheets as pages (`pages.py`), in the background; figures of the window
are recorded for it in light colours. `devices.py` paints pages as PDF, on printers and in the preview.
"""
