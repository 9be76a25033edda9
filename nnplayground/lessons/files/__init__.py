"""Lesson files: what they say, how they are read and judged, and what students hand in.

Lessons are data: `resources/lessons/*.yaml`, in the form that `FORMAT.md` there describes for lecturers, whose own
files have the same. `lessons/files/reading.py` reads them strictly, with the line of every mistake, and runs nothing.
What they name by key is wired in `lessons/files/references.py` and, for the window, in
`gui/lessons/reader/furnishing.py`. A page is painted with its text at once; formulas follow from the background, and
demonstrations, examples and exercises one widget a turn. `gui/handlers/lesson_mode.py` arranges the window for a page
and puts back what it found. Checkpoints (`lessons/files/checkpoints.py`) are judged of a run that stands still, and a
hand-in (`lessons/files/handin.py`) holds that run, so that `lessons/files/judging.py` can measure it again; it believes
nothing that a file claims. What several rooms show, as the kernel that slides over an image, is a widget of its own
(`gui/widgets/sliding`), whose numbers `lessons/topics` takes from the engine.
"""
