"""The lab of the autoencoder: what it gives back, the map of its codes, and principal components beside it."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.families.autoencoder import CORRUPTIONS
from nnplayground.experiment.labs.autoencoder import PARAMS, AutoencoderSpec
from nnplayground.experiment.labs.looks.autoencoder import MAP, REBUILT, SHOWN, STRAIGHT, WALK, Map, Picture, Wish
from nnplayground.gui.document import Document
from nnplayground.gui.labs.code_plot import CodePlot
from nnplayground.gui.labs.image_grid import ImageGrid
from nnplayground.gui.labs.panel import HIDDEN_ACTIVATIONS, LabPanel
from nnplayground.gui.labs.views import TabbedPage, View
from nnplayground.gui.theme import Look
from nnplayground.gui.training import Controller
from nnplayground.gui.widgets.flow import FlowRow
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.numbers import short


class RebuiltView(View):
    """Test images, as they are shown, and given back by network and principal components."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.first = 0
        self.previous, self.next = QPushButton("◀"), QPushButton("▶")
        self.words = Paragraph()
        self.titles = [QLabel() for _ in range(4)]
        self.grids = [ImageGrid(look, choosable=False) for _ in range(4)]
        self._picture: Picture | None = None
        self.previous.clicked.connect(lambda: self._go(-SHOWN))
        self.next.clicked.connect(lambda: self._go(SHOWN))
        column = QVBoxLayout(self)
        column.addWidget(FlowRow((self.previous, self.next)))
        column.addWidget(self.words)
        for title, grid in zip(self.titles, self.grids, strict=True):
            column.addWidget(title)
            column.addWidget(grid, 1)
        self.retranslate()

    def wish(self) -> Wish:
        """Return the wish for these images."""
        return Wish(REBUILT, first=self.first)

    def _go(self, by: int) -> None:
        self.first = (self.first + by) % max(1, self._picture.tests if self._picture else 1)
        self.wished.emit()

    def show_picture(self, picture: Picture) -> None:
        """Show images and what became of them."""
        self._picture = picture
        if picture.rebuilt is None:
            return
        rebuilt = picture.rebuilt
        values = (rebuilt.images, rebuilt.shown, rebuilt.by_network, rebuilt.by_pca)
        for place, (grid, images) in enumerate(zip(self.grids, values, strict=True)):
            errors = ((images - rebuilt.images) ** 2).mean(axis=(1, 2))
            grid.show_images(images, [short(float(error), 2) for error in errors] if place else ())
        for widget in (self.titles[1], self.grids[1]):
            widget.setVisible(picture.spoils)
        self._write()

    def _write(self) -> None:
        if self._picture is None:
            return
        said = self.tr(
            "Mean square error of a pixel over the test images: {error}; of {width} principal components {pca}."
        ).format(error=short(self._picture.error, 4), width=self._picture.width, pca=short(self._picture.pca_error, 4))
        self.words.show_text(said)
        self.grids[2].setAccessibleDescription(said)

    def retranslate(self) -> None:
        """Set every text that people see."""
        names = (
            self.tr("Test images"),
            self.tr("As training shows them, spoilt"),
            self.tr("Given back by the network"),
            self.tr("Given back by principal components"),
        )
        for name, title, grid in zip(names, self.titles, self.grids, strict=True):
            title.setText(name)
            grid.setAccessibleName(name)
        for button, name in ((self.previous, self.tr("Previous images")), (self.next, self.tr("Next images"))):
            button.setFixedWidth(36)
            button.setAccessibleName(name)
            button.setToolTip(name)
        self._write()


class MapView(View):
    """The codes of test images as a map, and the image that stands at a place of it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.plot = CodePlot(look, movable=True)
        self.decoded = ImageGrid(look, choosable=False, largest=220)
        self.walk = ImageGrid(look, largest=40)
        self.words, self.walk_title = Paragraph(), QLabel()
        self.code: tuple[float, float] | None = None
        self._map: Map | None = None
        self.plot.pointed.connect(self._on_pointed)
        self.walk.chosen.connect(self._on_walk)
        right = QVBoxLayout()
        right.addWidget(self.words)
        right.addWidget(self.decoded, 2)
        right.addWidget(self.walk_title)
        right.addWidget(self.walk, 3)
        side = QWidget()
        side.setLayout(right)
        side.setMaximumWidth(300)
        row = QHBoxLayout(self)
        row.addWidget(self.plot, 3)
        row.addWidget(side, 2)
        self.retranslate()

    def wish(self) -> Wish:
        """Return the wish for the place of the ring."""
        return Wish(MAP, code=self.code)

    def _on_pointed(self, x: float, y: float) -> None:
        self.code = round(x, 6), round(y, 6)
        self.wished.emit()

    def _on_walk(self, index: int) -> None:
        """Put the ring where a decoded image stands."""
        if self._map is None:
            return
        low, high = (np.quantile(self._map.codes, share, axis=0) for share in (0.02, 0.98))
        down, across = divmod(index, WALK)
        x = low[0] + across * (high[0] - low[0]) / (WALK - 1)
        y = high[1] - down * (high[1] - low[1]) / (WALK - 1)
        self._on_pointed(float(x), float(y))

    def show_picture(self, picture: Picture) -> None:
        """Show the map."""
        if picture.map is None:
            return
        self._map = shown = picture.map
        self.plot.show_codes(shown.codes, shown.labels, shown.class_names, shown.place)
        self.decoded.show_images(shown.decoded[None])
        self.walk.show_images(shown.walk)
        self._write(picture.width)

    def _write(self, width: int = 2) -> None:
        if self._map is None:
            return
        x, y = (short(value, 3) for value in self._map.place)
        said = self.tr("The image that stands at ({x}, {y}); drag the ring.").format(x=x, y=y)
        if width == 1:
            said = self.tr("The image that stands at {x}; drag the ring.").format(x=x)
        elif width > 2:
            said += " " + self.tr("All further numbers of the bottleneck are at their mean.")
        self.words.show_text(said)
        self.plot.setAccessibleDescription(said)

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.plot.setAccessibleName(self.tr("Map of the codes of test images"))
        self.plot.setToolTip(self.tr("Drag the ring, or move it with the arrow keys"))
        self.plot.set_titles(self.tr("Code 1"), self.tr("Code 2"))
        self.decoded.setAccessibleName(self.tr("Image at the ring"))
        self.walk_title.setText(self.tr("Images over the whole map"))
        self.walk.setAccessibleName(self.tr("Images over the whole map"))
        self._write()


class StraightView(View):
    """The map of the codes, and beside it that of principal components."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.titles = [QLabel(), QLabel()]
        self.plots = [CodePlot(look), CodePlot(look)]
        self.words = Paragraph()
        self._picture: Picture | None = None
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.addWidget(self.words)
        column.addLayout(row, 1)
        for title, plot in zip(self.titles, self.plots, strict=True):
            part = QVBoxLayout()
            part.addWidget(title)
            part.addWidget(plot, 1)
            row.addLayout(part)
        self.retranslate()

    def wish(self) -> Wish:
        """Return the wish for both maps."""
        return Wish(STRAIGHT)

    def show_picture(self, picture: Picture) -> None:
        """Show both maps."""
        if picture.straight is None:
            return
        self._picture, straight = picture, picture.straight
        for plot, codes in zip(self.plots, (straight.codes, straight.components), strict=True):
            plot.show_codes(codes, straight.labels, straight.class_names)
        self._write()

    def _write(self) -> None:
        picture = self._picture
        if picture is None or picture.straight is None:
            return
        said = self.tr(
            "{width} principal components explain {share} % of the variance and leave an error of {pca}; "
            "the autoencoder of the same width leaves {error}."
        ).format(
            width=picture.width,
            share=short(100.0 * float(picture.straight.explained.sum()), 3),
            pca=short(picture.pca_error, 4),
            error=short(picture.error, 4),
        )
        self.words.show_text(said)
        for plot in self.plots:
            plot.setAccessibleDescription(said)

    def retranslate(self) -> None:
        """Set every text that people see."""
        names = self.tr("Codes of the autoencoder"), self.tr("Principal components")
        for name, title, plot in zip(names, self.titles, self.plots, strict=True):
            title.setText(name)
            plot.setAccessibleName(name)
        self.plots[0].set_titles(self.tr("Code 1"), self.tr("Code 2"))
        self.plots[1].set_titles(self.tr("Component 1"), self.tr("Component 2"))
        self._write()


class AutoencoderPage(TabbedPage):
    """Reconstruction, map of the codes, and principal components beside."""

    def __init__(self, document: Document, controller: Controller, look: Look) -> None:
        self.rebuilt, self.map, self.straight = RebuiltView(look), MapView(look), StraightView(look)
        super().__init__(document, controller, look, (self.rebuilt, self.map, self.straight))

    def names(self) -> tuple[str, ...]:
        """Return what the tabs are called."""
        return self.tr("Reconstruction"), self.tr("Latent map"), self.tr("Beside PCA")


class AutoencoderPanel(LabPanel):
    """Edits the network, what spoils its images, and its training."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.add_images()
        section = self.add_section(QT_TRANSLATE_NOOP("AutoencoderPanel", "Network"))
        self.add_sizes(section, QT_TRANSLATE_NOOP("AutoencoderPanel", "Hidden layers"), "hidden")
        self.add_number(section, PARAMS["bottleneck"], "bottleneck")
        for label, path in (
            (QT_TRANSLATE_NOOP("AutoencoderPanel", "Activation"), "activation"),
            (QT_TRANSLATE_NOOP("AutoencoderPanel", "Bottleneck"), "code"),
            (QT_TRANSLATE_NOOP("AutoencoderPanel", "Output"), "output"),
        ):
            self.add_choice(section, label, ACTIVATIONS if path == "output" else HIDDEN_ACTIVATIONS, path)
        self._add_corruption()
        self.add_learning()
        self.add_start()
        self.finish()

    def _add_corruption(self) -> None:
        section = self.add_section(QT_TRANSLATE_NOOP("AutoencoderPanel", "Denoising"))
        label = QT_TRANSLATE_NOOP("AutoencoderPanel", "Images are spoilt")
        self.add_choice(section, label, CORRUPTIONS, "corruption", lambda _key: {"amount": 0.3})
        amount = CORRUPTIONS["mask"].amount
        if amount is not None:
            box = self.add_number(section, amount, "amount", QT_TRANSLATE_NOOP("AutoencoderPanel", "How much"))
            self._shows.append(lambda spec: box.setEnabled(spec.corruption != "none"))

    def document_type(self) -> type[Any]:
        """Return the kind of document that this panel shows."""
        return AutoencoderSpec
