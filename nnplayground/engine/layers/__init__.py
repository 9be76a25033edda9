"""Layers: the rule of each kind, with backward directly under forward."""

from nnplayground.engine.layers.dense import BoundDense, Dense
from nnplayground.engine.layers.junction import Junction

__all__ = ["BoundDense", "Dense", "Junction"]
