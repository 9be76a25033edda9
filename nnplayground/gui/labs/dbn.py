"""The lab of the deep belief network: what each layer has learned, dreams from the top, and fine-tuning."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout

from nnplayground.experiment.fields import NUMBERS
from nnplayground.experiment.labs.labs import read, with_spec
from nnplayground.experiment.labs.looks.dbn import DREAM, LEARNED, REBUILT, SHOWN, TUNED, Beside, Picture, Wish
from nnplayground.experiment.labs.machines import FINE, GREEDY, PARAMS, DbnSpec
from nnplayground.experiment.labs.paths import with_values
from nnplayground.gui.document import Document
from nnplayground.gui.labs.dreams import DreamView
from nnplayground.gui.labs.image_grid import ImageGrid
from nnplayground.gui.labs.panel import LabPanel
from nnplayground.gui.labs.rbm import add_contrast
from nnplayground.gui.labs.views import TabbedPage, View
from nnplayground.gui.plots.base import Line, Plots, Range, legend
from nnplayground.gui.plots.scales import rounded_up
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.training import Controller
from nnplayground.gui.widgets.check_box import CheckBox
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.flow import FlowRow
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.numbers import percent, short

LABELLED = PARAMS["labelled"]


class LearnedView(View):
    """What the units of one machine have learned."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.machine, self.label, self.words = ChoiceBox({}), QLabel(), Paragraph()
        self.grid = ImageGrid(look, signed=True)
        self.label.setBuddy(self.machine)
        self._picture: Picture | None = None
        self.machine.chosen.connect(lambda _key: self.wished.emit())
        column = QVBoxLayout(self)
        column.addWidget(FlowRow((self.label, self.machine)))
        column.addWidget(self.words)
        column.addWidget(self.grid, 1)
        self.retranslate()

    def wish(self) -> Wish:
        """Return the wish for the machine chosen."""
        return Wish(LEARNED, machine=int(self.machine.key or 0))

    def show_picture(self, picture: Picture) -> None:
        """Show the units."""
        before, self._picture = self._picture, picture
        if before is None or before.sizes != picture.sizes:
            self._offer()
        if picture.learned is not None:
            self.grid.show_images(picture.learned)
        self._write()

    def _offer(self) -> None:
        count = len(self._picture.sizes) - 1 if self._picture else 0
        names = {str(number): self.tr("Machine {n}").format(n=number + 1) for number in range(count)}
        chosen = self.machine.key if self.machine.key in names else "0"
        self.machine.offer(names)
        self.machine.set_key(chosen)

    def _write(self) -> None:
        picture = self._picture
        if picture is None:
            return
        said = self.tr("Every picture is what one unit adds to the image or takes away when it is on.")
        if picture.in_training is not None:
            said += " " + self.tr("Machine {n} of {all} is learning.").format(
                n=picture.in_training + 1, all=len(picture.sizes) - 1
            )
        self.words.show_text(said)
        self.grid.setAccessibleDescription(said)

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.label.setText(self.tr("Units of"))
        self.machine.setAccessibleName(self.tr("Machine"))
        self.grid.setAccessibleName(self.tr("What the units of the machine have learned"))
        self._offer()
        self._write()


class RebuiltView(View):
    """Test images, taken up some machines and down again."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self.first = look, 0
        self.previous, self.next = QPushButton("◀"), QPushButton("▶")
        self.previous.clicked.connect(lambda: self._go(-SHOWN))
        self.next.clicked.connect(lambda: self._go(SHOWN))
        self.titles: list[QLabel] = []
        self.grids: list[ImageGrid] = []
        self._column = QVBoxLayout(self)
        self._column.addWidget(FlowRow((self.previous, self.next)))
        self.retranslate()

    def wish(self) -> Wish:
        """Return the wish for these images."""
        return Wish(REBUILT, first=self.first)

    def _go(self, by: int) -> None:
        self.first = max(0, self.first + by)
        self.wished.emit()

    def show_picture(self, picture: Picture) -> None:
        """Show images and what became of them, one row for every number of machines."""
        while len(self.grids) < len(picture.rebuilt):
            self.titles.append(QLabel())
            self.grids.append(ImageGrid(self._look, choosable=False))
            self._column.addWidget(self.titles[-1])
            self._column.addWidget(self.grids[-1], 1)
            self._name()
        for place, (title, grid) in enumerate(zip(self.titles, self.grids, strict=True)):
            is_used = place < len(picture.rebuilt)
            title.setVisible(is_used)
            grid.setVisible(is_used)
            if is_used:
                images = picture.rebuilt[place]
                errors = ((images - picture.rebuilt[0]) ** 2).mean(axis=(1, 2))
                grid.show_images(images, [short(float(error), 2) for error in errors] if place else ())

    def _name(self) -> None:
        for place, (title, grid) in enumerate(zip(self.titles, self.grids, strict=True)):
            name = self.tr("Machines gone up, and down again: {n}").format(n=place) if place else self.tr("Test images")
            title.setText(name)
            grid.setAccessibleName(name)

    def retranslate(self) -> None:
        """Set every text that people see."""
        self._name()
        for button, name in ((self.previous, self.tr("Previous images")), (self.next, self.tr("Next images"))):
            button.setFixedWidth(36)
            button.setAccessibleName(name)
            button.setToolTip(name)


class BesidePlot(Plots):
    """Test accuracy and test loss of both networks over the epochs."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._legend = self.addLabel(row=0, col=0, justify="left")
        self._plots = self.add_plot(1, 0), self.add_plot(2, 0)
        self._ranges = [Range(plot) for plot in self._plots]
        self._lines = [(self.add_live(plot, Line()), self.add_live(plot, Line(dashed=True))) for plot in self._plots]
        self._plots[1].setXLink(self._plots[0])
        for plot in self._plots:
            plot.getAxis("left").setWidth(56)
        self.retranslate()
        self.restyle(look.theme)

    def show_beside(self, beside: Beside) -> None:
        """Draw both courses."""
        courses = ((beside.accuracy, beside.twin_accuracy), (beside.loss, beside.twin_loss))
        end = float(max(beside.epochs[-1], beside.twin_epochs[-1], 1))
        for (own, other), (values, others), span in zip(self._lines, courses, self._ranges, strict=True):
            own.set_data(beside.epochs.astype(np.float64), values)
            other.set_data(beside.twin_epochs.astype(np.float64), others)
            finite = np.concatenate([values, others])
            finite = finite[np.isfinite(finite)]
            top = 1.05 if span is self._ranges[0] else rounded_up(float(finite.max(initial=0.1)), (1.0, 2.0, 5.0, 10.0))
            span.fit(end, (0.0, top))

    def restyle(self, theme: Theme) -> None:
        """Take the theme's colours over."""
        super().restyle(theme)
        for own, other in self._lines:
            own.set_colour(theme.text)
            other.set_colour(theme.accent)
        own, other = self._lines[0]
        self._legend.setText(legend([(own.name, theme.text, False), (other.name, theme.accent, True)]), size="9pt")

    def retranslate(self) -> None:
        """Set axes and names."""
        for own, other in self._lines:
            own.name, other.name = self.tr("from what was learned"), self.tr("from random weights")
        self._plots[0].setLabel("left", self.tr("Test accuracy"))
        self._plots[1].setLabel("left", self.tr("Test loss"))
        self._plots[1].setLabel("bottom", self.tr("Epoch"))
        self.setAccessibleName(self.tr("Fine-tuning beside the same network from random weights"))
        self.restyle(self.look.theme)


class TunedView(View):
    """Fine-tuning by back-propagation, beside the same network from random weights."""

    phase_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.begin, self.back, self.words, self.plot = QPushButton(), QPushButton(), Paragraph(), BesidePlot(look)
        self._picture: Picture | None = None
        self.begin.clicked.connect(lambda: self.phase_wanted.emit(FINE))
        self.back.clicked.connect(lambda: self.phase_wanted.emit(GREEDY))
        column = QVBoxLayout(self)
        column.addWidget(FlowRow((self.begin, self.back)))
        column.addWidget(self.words)
        column.addWidget(self.plot, 1)
        column.addStretch(0)
        self.retranslate()

    def wish(self) -> Wish:
        """Return the wish for the comparison."""
        return Wish(TUNED)

    def show_picture(self, picture: Picture) -> None:
        """Show how far both have come."""
        self._picture = picture
        self.plot.setVisible(picture.beside is not None)
        if picture.beside is not None:
            self.plot.show_beside(picture.beside)
        self._write()

    def _write(self) -> None:
        picture = self._picture
        if picture is None:
            return
        beside = picture.beside
        self.begin.setEnabled(beside is None)
        self.back.setEnabled(beside is not None)
        if beside is None:
            said = self.tr(
                "Fine-tuning turns the stack into a network with an output layer and trains all of it by "
                "back-propagation. Machines that have not learned yet do so before, as planned."
            )
        else:
            said = self.tr(
                "With the classes of {count} images: test accuracy {own} from what was learned, {other} from random "
                "weights."
            ).format(
                count=beside.labelled,
                own=percent(float(beside.accuracy[-1])),
                other=percent(float(beside.twin_accuracy[-1])),
            )
            if beside.twin_diverged:
                said += " " + self.tr("The one from random weights has diverged and stands still.")
        self.words.show_text(said)
        self.plot.setAccessibleDescription(said)

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.begin.setText(self.tr("Fine-tune"))
        self.back.setText(self.tr("Back to the machines"))
        self._write()


DREAMS = QT_TRANSLATE_NOOP(
    "DbnPage", "The machine at the top samples itself; what it comes to is taken down to the pixels."
)


class DbnPage(TabbedPage):
    """What the layers have learned, reconstruction, dreams, and fine-tuning of a stack."""

    def __init__(self, document: Document, controller: Controller, look: Look) -> None:
        self.learned, self.rebuilt, self.tuned = LearnedView(look), RebuiltView(look), TunedView(look)
        self.from_images = CheckBox(QT_TRANSLATE_NOOP("DbnPage", "Begin at test images"))
        self.dream = DreamView(look, DREAMS, self._dream, self.from_images)
        super().__init__(document, controller, look, (self.learned, self.rebuilt, self.dream, self.tuned))
        self.from_images.switched.connect(lambda _on: self.dream.wished.emit())
        self.tuned.phase_wanted.connect(self._on_phase)

    def _dream(self, seed: int) -> Wish:
        return Wish(DREAM, seed=seed, from_images=self.from_images.isChecked())

    def _on_phase(self, phase: str) -> None:
        lab = self.document.experiment.lab
        spec = read(lab)[1] if lab is not None else None
        if isinstance(spec, DbnSpec):
            what = self.tr("Fine-tune") if phase == FINE else self.tr("Back to the machines")
            self.document.edit(with_spec(self.document.experiment, with_values(spec, {"phase": phase})), what)

    def names(self) -> tuple[str, ...]:
        """Return what the tabs are called."""
        return self.tr("Layers"), self.tr("Reconstruction"), self.tr("Dreams"), self.tr("Fine-tuning")


class DbnPanel(LabPanel):
    """Edits the stack, its training, and its fine-tuning."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.add_images()
        section = self.add_section(QT_TRANSLATE_NOOP("DbnPanel", "Stack"))
        self.add_sizes(section, QT_TRANSLATE_NOOP("DbnPanel", "Hidden layers"), "hidden")
        add_contrast(self, "epochs_each")
        section = self.add_section(QT_TRANSLATE_NOOP("DbnPanel", "Fine-tuning"))
        self.add_limit(
            section, QT_TRANSLATE_NOOP("DbnPanel", "Only some images with their class"), LABELLED, "labelled"
        )
        seed = QT_TRANSLATE_NOOP("DbnPanel", "Seed of the output layer and of the twin")
        self.add_number(section, NUMBERS["seed"], "training.seed", seed)
        self.add_learning()
        self.finish()

    def document_type(self) -> type[Any]:
        """Return the kind of document that this panel shows."""
        return DbnSpec
