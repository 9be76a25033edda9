"""The lab of the convolutional network: its stages with their maps, its kernels, and why it says what it says."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QSplitter, QVBoxLayout

from nnplayground.data.dataset import Floats
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.experiment.labs.cnn import PARAMS, CnnSpec
from nnplayground.experiment.labs.looks.cnn import Picture, Wish
from nnplayground.gui.document import Document
from nnplayground.gui.labs.cnn_hand import HandView
from nnplayground.gui.labs.cnn_kernels import KernelView
from nnplayground.gui.labs.cnn_network import NetworkView
from nnplayground.gui.labs.cnn_results import ResultsView
from nnplayground.gui.labs.cnn_stages import StageEditor
from nnplayground.gui.labs.cnn_view import View
from nnplayground.gui.labs.cnn_why import WhyView
from nnplayground.gui.labs.image_desk import ImageDesk
from nnplayground.gui.labs.image_grid import ImageGrid
from nnplayground.gui.labs.page import LabPage
from nnplayground.gui.labs.panel import LabPanel
from nnplayground.gui.theme import Look
from nnplayground.gui.training import Controller, Frame
from nnplayground.gui.widgets.tabs import Tabs
from nnplayground.i18n import QT_TRANSLATE_NOOP

SIDE = 8
"""Rows and columns of the pad until the images are known."""


class CnnPage(LabPage):
    """The image and what the network says of it on the left; one tab for everything that can be asked beside it."""

    def __init__(self, document: Document, controller: Controller, look: Look) -> None:
        super().__init__(document, controller, look)
        self.desk = ImageDesk(look, SIDE, SIDE)
        self.network, self.kernels, self.hand = NetworkView(document, look), KernelView(look), HandView(look)
        self.why, self.results = WhyView(look), ResultsView(look)
        self.views: tuple[View, ...] = (self.network, self.kernels, self.hand, self.why, self.results)
        self.tabs = Tabs(is_document=True)
        for view in self.views:
            self.tabs.addTab(_scrolled(view), "")
            view.wished.connect(self._ask)
        self.tabs.currentChanged.connect(lambda _index: self._ask())
        self.desk.changed.connect(self._on_image)
        self.hand.drawn.connect(self._on_drawn)
        self.kernels.slide_wanted.connect(self._on_slide_wanted)
        self.results.sample_chosen.connect(self.desk.go_to)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)  # the image may be pushed aside where there is little room
        splitter.addWidget(self.desk)
        splitter.addWidget(self.tabs)
        splitter.setCollapsible(1, False)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([170, 570])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)

    @property
    def view(self) -> View:
        """The tab in front."""
        return self.views[self.tabs.currentIndex()]

    def _ask(self) -> None:
        """Have made what the tab in front shows of the image."""
        self.ask(Wish(view=self.view.key, sample=self.desk.sample, drawn=self.desk.drawn, **self.view.wish()))

    def show_picture(self, picture: Picture, _frame: Frame) -> None:
        """Show the image, what the network says of it, and the tab in front."""
        image = np.clip(picture.image.mean(axis=0), 0.0, 1.0)
        self.desk.show_image(image, picture.tests, picture.truth, picture.class_names, picture.outputs)
        view = self.view
        if view is self.hand:
            self.hand.show_image(self.desk.pixels)
        if picture.view == view.key:
            view.show_picture(picture)

    # -- the image -----------------------------------------------------------------------------------------------------

    def _on_image(self) -> None:
        """Ask about another image; the slider has it at once where it is drawn."""
        if self.desk.drawn:
            self.hand.show_image(self.desk.pixels)
        self._ask()

    def _on_drawn(self, image: Floats) -> None:
        """Ask about what was drawn by hand over there, if the network takes such images."""
        if image.shape == self.desk.pixels.shape:
            self.desk.take(image)

    def _on_slide_wanted(self, convolution: int, given: int, seen: int) -> None:
        self.hand.slide(convolution, given, seen)
        self.tabs.setCurrentIndex(self.views.index(self.hand))

    def retranslate(self) -> None:
        """Set every text that people see."""
        names = (
            self.tr("Network"),
            self.tr("Kernels"),
            self.tr("By hand"),
            self.tr("Why"),
            self.tr("Results"),
        )
        for index, name in enumerate(names):
            self.tabs.setTabText(index, name)


def _scrolled(view: View) -> QScrollArea:
    """Return a tab that can be scrolled where there is less room than it needs."""
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    for grid in view.findChildren(ImageGrid):  # which would like to stay as high as they are
        grid.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    area.setWidget(view)
    return area


class CnnPanel(LabPanel):
    """Edits images, stages and training."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.add_images()
        section = self.add_section(QT_TRANSLATE_NOOP("CnnPanel", "Stages"))
        self.stages = StageEditor(document)
        self._shows.append(lambda _spec: self.stages.show_stages())
        section.add_wide(self.stages)
        output = self.add_section(QT_TRANSLATE_NOOP("CnnPanel", "Output layer"))
        self.add_choice(output, QT_TRANSLATE_NOOP("CnnPanel", "Activation"), ACTIVATIONS, "output")
        learning = self.add_learning()
        self.add_number(learning, PARAMS["seed"], "training.seed", QT_TRANSLATE_NOOP("CnnPanel", "Seed of the order"))
        self.add_limit(learning, QT_TRANSLATE_NOOP("CnnPanel", "Clip gradients"), PARAMS["clip"], "clip")
        self.add_penalties()
        self.add_stopping()
        self.add_start()
        self.finish()

    def document_type(self) -> type[Any]:
        """Return the kind of document that this panel shows."""
        return CnnSpec
