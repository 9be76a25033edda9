"""The document: what an experiment is, how it is edited, checked, saved, and turned into a run.

Every weight has an identity (layer, unit, where it comes from: `experiment/wiring.py`), and `experiment/carry.py` says
what becomes of each number when the network changes. All else that decides how a run goes on is a flat dictionary of
arrays, `Training.state()`, so that a restored run equals the uninterrupted one to the bit.

`experiment/files.py` writes and reads `.nnplay`: a ZIP of `experiment.json`, `parameters.npz` and `state.npz` (all of
`Training.state`, so that a loaded run goes on bit for bit). A change of the format that an older program could not read
raises `VERSION` in `experiment/migrations.py` and adds a function there; fields that it may leave out raise `MINOR`.
Every file is written by `experiment/atomic.py`. In the window, `gui/filing/project.py` is the document as a file,
`keeper.py` writes it aside for the case of a crash, `questions.py` asks; nothing asks in a loop of its own, and nobody
is asked in a window without a `Recovery`. A document is unsaved after an edit and after every step of training.
"""
