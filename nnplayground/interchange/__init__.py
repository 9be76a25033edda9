"""The way out to other tools and back: a trained network as code, as a model of theirs, as a file.

`interchange/exports.py` and `interchange/scripts` are catalogues; menus and dialogs are made from them. What a tool
cannot express is refused with the reason (`refuse`), before a byte is written.
"""
