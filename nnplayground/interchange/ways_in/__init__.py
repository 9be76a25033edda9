"""The way in: networks of other tools, read strictly and put on the data that are at hand.

`interchange/imports.py` is the catalogue of files that are read. A reader in `interchange/ways_in` makes an `Imported`
of bytes or of a fitted estimator: layers, and how inputs are scaled. `fitting.py` puts it on the data that are at hand,
or says what data it needs; the outputs stay the same to the precision of the file. An ONNX graph is never run:
`onnx_trace.py` follows its values as columns, sums of columns, and functions of sums. Which activation a chain of nodes
is, is told by its values on a grid (`onnx_shapes.py`), so no exporter's way of writing one down needs a rule. What is
not understood is refused by its node, and only where an output depends on it. A `.skops` file is compared with our own
list of types before that library sees it; a pickle is never opened. Tests damage the bytes and wire graphs at random.
"""
