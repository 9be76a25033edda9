"""The tab *Results*: images of the test with what the network says of them, the wrong ones first."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from nnplayground.experiment.labs.looks.cnn import RESULTS, Picture
from nnplayground.gui.labs.cnn_view import View
from nnplayground.gui.labs.image_grid import ImageGrid
from nnplayground.gui.theme import Look
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.i18n import printable
from nnplayground.numbers import short


class ResultsView(View):
    """Small images; under each what the network says, and under wrong ones also what is true."""

    key = RESULTS
    sample_chosen = Signal(int)
    """The number of the test image that a person has chosen."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.grid, self.words = ImageGrid(look, largest=72), Paragraph()
        self._picture: Picture | None = None
        self._sample: int | None = None
        self.grid.chosen.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.addWidget(self.words)
        column.addWidget(self.grid, 1)
        self.retranslate()

    def show_picture(self, picture: Picture) -> None:
        """Show the results of one moment."""
        self._picture = picture
        found = picture.results
        if found is not None:
            names = picture.class_names
            captions = [
                printable(names[said]) if said == truth else f"{printable(names[said])}≠{printable(names[truth])}"
                for said, truth in zip(found.said.tolist(), found.truth.tolist(), strict=True)
            ]
            self.grid.show_images(found.images, captions)
            places = np.flatnonzero(found.samples == self._sample)
            self.grid.show_current(int(places[0]) if len(places) else None)
            self._write()

    def _on_chosen(self, index: int) -> None:
        """Ask about the image from now on; it stays chosen wherever it comes to stand."""
        if self._picture is not None and self._picture.results is not None:
            self._sample = int(self._picture.results.samples[index])
            self._write()
            self.sample_chosen.emit(self._sample)

    def _write(self) -> None:
        picture, chosen = self._picture, self.grid.current
        if picture is None or picture.results is None:
            return
        found = picture.results
        said = self.tr(
            "Wrong: {wrong} of {n} test images ({share} % right). The first {shown} are shown, wrong ones before all "
            "others; “a≠b” stands where the network says a and b is true."
        ).format(
            wrong=found.wrong,
            n=found.examined,
            share=short(100.0 * (1.0 - found.wrong / max(found.examined, 1)), 4),
            shown=len(found.images),
        )
        if found.examined < picture.tests:
            said += " " + self.tr("They are an even selection of {n}.").format(n=picture.tests)
        if chosen is not None and chosen < len(found.images):
            said += "\n" + self.tr(
                "Test image {n}: the network says {said} (output = {output}), true is {truth}."
            ).format(
                n=int(found.samples[chosen]) + 1,
                said=printable(picture.class_names[found.said[chosen]]),
                output=short(float(found.sure[chosen]), 3),
                truth=printable(picture.class_names[found.truth[chosen]]),
            )
        if said != self.words.text():
            self.words.show_text(said)
            self.grid.setAccessibleDescription(said)

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.grid.setAccessibleName(self.tr("Test images with what the network says"))
        self._write()
