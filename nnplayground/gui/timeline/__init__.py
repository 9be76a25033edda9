"""The time slider: a run is looked back at, and gone on from at any of its past moments.

`History` keeps parameter vectors of epochs spread evenly over the run; those are its moments. The training thread shows
one by standing there for the length of a frame (`engine/moments.py`), so that everything a view shows is as it was;
`Frame.is_past` says so. A branch cuts the history and keeps the course that was left, whole, among `History.branches`;
it begins with an empty memory of the solver and another order of the samples, since neither is kept.
"""
