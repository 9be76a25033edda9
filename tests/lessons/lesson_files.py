"""Lesson files for tests."""

from __future__ import annotations

from nnplayground.lessons.files.lesson import Lesson
from nnplayground.lessons.files.reading import decode

SMALL = """\
format: 1
title: {en: Small, id: Kecil}
summary: {en: What it is about., id: Tentang apa.}
pages:
  - title: {en: Read, id: Baca}
    text:
      en: |
        First $a = f(z)$, then

        $$z = \\sum_j w_j x_j + b$$

        and [the next](#2), or <b>this</b> ![picture](file:///etc/passwd) and [there](https://example.org).
      id: |
        Pertama $a = f(z)$, lalu

        $$z = \\sum_j w_j x_j + b$$

        dan [berikutnya](#2).
  - title: {en: Train, id: Latih}
    text: {en: Press run., id: Tekan jalankan.}
    experiment: playground
    show: [canvas, output, loss]
    controls:
      hide: [features]
      lock: [data]
    checkpoints:
      - {measure: test_accuracy, at_least: 0.9}
      - {measure: epochs, at_most: 400}
  - title: {en: Show, id: Tampilkan}
    text: {en: More., id: Lagi.}
    demo: {neuron: {activation: tanh, shown: true, low: -1, high: 0.5, names: [a, no]}}
"""


def lesson(text: str = SMALL, file: str = "small.yaml") -> Lesson:
    """Return the lesson of a text."""
    return decode(text.encode(), file)
