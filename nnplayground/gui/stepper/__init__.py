"""The stepper: one update of the network on the canvas, quantity by quantity."""
