"""The loss surface: what the loss is around the run and along its path, on a plane through all parameters.

`engine/planes.py` has planes through the space of all parameters, `experiment/surface.py` the ways to choose one
(`DIRECTIONS`, a catalogue) and the loss over it, place by place with a `Report`. Directions move what training may
move, and no learned slope, so that the weights and biases of a frame suffice to see a run on the plane. In the window a
`Surveyor` does that in a `Job` from `controller.capture()`, only while the dock is in front; the mark of the present
follows the frames ten times a second. Whatever is a surface seen from above, here and in lessons, is drawn by
`gui/plots/relief.py`.
"""
