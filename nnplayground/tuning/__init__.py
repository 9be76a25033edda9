"""Choosing hyperparameters: what may be tried, how it is judged, and the search itself.

A `Knob` (`tuning/knobs.py`) is one thing that can be turned; parameters of what is chosen are knobs by themselves.
Trials are plain data with a key of their whole content, so that a `Store` gives back whatever was done before in any
search on the same data; the window keeps one a data set in the user's folder (`gui/tuning/archive.py`).
`tuning/executors.py` is the one place that makes executors: `processes` on this machine, `cluster` on the workers of a
Dask scheduler. In the window a `Hunt` runs the search in a `Job`, and `Standings` compute every score in its thread;
the window draws them now and then, the more seldom the longer that takes. The test samples are looked at by `judge_on`
alone, and that they were is remembered with the data.
"""
