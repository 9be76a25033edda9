"""The experiments of the gallery, a file for one or two of its groups; `gallery.py` joins them."""
