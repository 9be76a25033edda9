"""Layers: the rule of each kind, with backward directly under forward."""

from nnplayground.engine.layers.between import Between, BoundBetween, Dropout, Pool
from nnplayground.engine.layers.convolutional import Convolution
from nnplayground.engine.layers.dense import BoundDense, Dense
from nnplayground.engine.layers.junction import Junction
from nnplayground.engine.layers.layer import BoundLayer, Layer
from nnplayground.engine.layers.sequence import Recurrent
from nnplayground.engine.layers.unrolled import BoundRecurrent

__all__ = [
    "Between",
    "BoundBetween",
    "BoundDense",
    "BoundLayer",
    "BoundRecurrent",
    "Convolution",
    "Dense",
    "Dropout",
    "Junction",
    "Layer",
    "Pool",
    "Recurrent",
]
