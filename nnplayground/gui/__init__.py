"""The window: views of an experiment and its run, and the gestures that edit it."""
