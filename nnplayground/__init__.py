"""NN Playground: build a neural network on a canvas, train it live and follow every number."""

__version__ = "0.1.0"
