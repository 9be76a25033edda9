"""Live plots: each shows a part of a frame and paints it when told to."""
