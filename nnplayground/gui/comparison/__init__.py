"""Runs that are kept, side by side: their table, their curves over each other, and what differs between two.

`tuning/aspects.py` lists everything that is set in an experiment and has an effect, under the names of the panels;
catalogue entries and their parameters come by themselves. `differences` and `sentence` compare two lists, and the table
of runs takes its columns from them. Before the training thread takes up another run it says how far the one has come
that it leaves (`Left`), so that none is lost whoever caused it; `comparison/watch.py` keeps it, and the `Library`
writes it in the background, one file a run (`tuning/shelf.py`), so that windows do not get into each other's way.
Curves of other runs stand still: `Plots.add_still` paints them into a picture once, and frames cost what they cost
without.
"""
