"""The network engine in pure NumPy: what the lecture teaches, and nothing about files or windows.

The engine keeps all parameters in one flat vector and all gradients in another. Outside, samples are rows; inside, they
are columns: `[W|b]` times activations that carry a row of ones is one matrix product with nothing to transpose or to
add. A `Program` is a list of NumPy calls bound once to their buffers, so that a training step allocates nothing and
costs about twenty calls.
"""
