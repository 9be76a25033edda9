"""Layers: the rule of each kind, with backward directly under forward."""

from nnplayground.engine.layers.dense import BoundDense, Dense

__all__ = ["BoundDense", "Dense"]
