"""What is said of a neuron or a weight: its equation with the present numbers, live while training goes on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.experiment.edit_network import edge_at
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.canvas.targets import Edge, Form, Neuron, Target
from nnplayground.gui.training.frames import Frame, Numbers
from nnplayground.gui.translation import tr
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.numbers import short

TERMS_AT_MOST = 5
"""Products of a sum that are written out."""
AWAY = 18
"""Pixels between the mouse and the card."""


class Teller:
    """Puts neurons and weights into words, with so many significant digits."""

    def __init__(self, experiment: Experiment) -> None:
        self.experiment = experiment
        self.form = Form((2, 1), ((0,),))
        self.labels: tuple[str, ...] = ()
        self.frame: Frame | None = None
        self.numbers: Numbers | None = None
        self.digits = 3

    def number(self, value: float) -> str:
        """Return a number as it is shown, with a proper minus."""
        return short(float(value), self.digits).replace("-", "−")

    # -- names ---------------------------------------------------------------------------------------------------------

    def neuron_name(self, neuron: Neuron) -> str:
        """Return what a neuron is called."""
        if not neuron.column:
            return self.labels[neuron.unit] if neuron.unit < len(self.labels) else f"x{neuron.unit + 1}"
        if neuron.column == len(self.form.sizes) - 1:
            return _say(QT_TRANSLATE_NOOP("CanvasCard", "Output {unit}"), unit=neuron.unit + 1)
        text = QT_TRANSLATE_NOOP("CanvasCard", "Hidden {layer}, neuron {unit}")
        return _say(text, layer=neuron.column, unit=neuron.unit + 1)

    def name(self, target: Target) -> str:
        """Return what a neuron, a weight or a bias is called."""
        if isinstance(target, Neuron):
            return self.neuron_name(target)
        to = self.neuron_name(Neuron(target.index + 1, target.unit))
        if target.source is None:
            return _say(QT_TRANSLATE_NOOP("CanvasCard", "Bias of {neuron}"), neuron=to)
        source = self.neuron_name(self.form.source(target.index, target.source))
        return _say(QT_TRANSLATE_NOOP("CanvasCard", "Weight from {source} to {neuron}"), source=source, neuron=to)

    # -- numbers -------------------------------------------------------------------------------------------------------

    def value(self, edge: Edge) -> float | None:
        """Return a weight or a bias as it stands; None before there is one."""
        if self.frame is None:
            return None
        if edge.source is None:
            return float(self.frame.biases[edge.index][edge.unit])
        return float(self.frame.weights[edge.index][edge.unit, edge.source])

    def tell(self, target: Target) -> str:
        """Return everything there is to say, in lines."""
        lines = [self.name(target)]
        lines += self._edge_lines(target) if isinstance(target, Edge) else self._neuron_lines(target)
        return "\n".join(lines)

    def _edge_lines(self, edge: Edge) -> list[str]:
        lines, value = [], self.value(edge)
        sign = "b" if edge.source is None else "w"
        if value is not None:
            lines.append(f"{sign} = {self.number(value)}")
        if self.numbers is not None:
            gradients = self.numbers.bias_gradients if edge.source is None else self.numbers.weight_gradients
            place = edge.unit if edge.source is None else (edge.unit, edge.source)
            lines.append(f"∂J/∂{sign} = {self.number(gradients[edge.index][place])}")
        decided = edge_at(self.experiment, edge.place)
        if decided.cut:
            lines.append(_say(QT_TRANSLATE_NOOP("CanvasCard", "Cut: it is 0 and stays so")))
        if decided.locked:
            lines.append(_say(QT_TRANSLATE_NOOP("CanvasCard", "Locked: training does not move it")))
        if decided.value is not None:
            text = QT_TRANSLATE_NOOP("CanvasCard", "Set to {value} at every start")
            lines.append(_say(text, value=self.number(decided.value)))
        return lines

    def _neuron_lines(self, neuron: Neuron) -> list[str]:
        numbers = self.numbers
        if numbers is None or self.frame is None:
            return []
        if not neuron.column:
            return [f"a = {self.number(numbers.inputs[neuron.unit])}", self._moment(numbers)]
        index = neuron.column - 1
        weights, bias = self.frame.weights[index][neuron.unit], self.frame.biases[index][neuron.unit]
        activations = self._activations(numbers, index)
        products = list(zip(weights[:TERMS_AT_MOST].tolist(), activations[:TERMS_AT_MOST], strict=False))
        more = len(weights) - len(products)
        entry = ACTIVATIONS[self.experiment.network.layers[index].activation]
        z, a = numbers.sums[index][neuron.unit], numbers.outputs[index][neuron.unit]
        lines = ["z = Σ w·a + b", *self._sum(products, more, float(bias))]
        lines += [f"z = {self.number(z)}", f"a = {tr(entry.label)}(z) = {self.number(a)}", self._moment(numbers)]
        return lines

    def _activations(self, numbers: Numbers, index: int) -> list[float]:
        """Return the first activations that feed a layer."""
        found: list[float] = []
        for column in self.form.fed_by[index]:
            found += (numbers.outputs[column - 1] if column else numbers.inputs)[:TERMS_AT_MOST].tolist()
            if len(found) >= TERMS_AT_MOST or self.form.sizes[column] > TERMS_AT_MOST:
                break
        return found

    def _sum(self, products: Sequence[tuple[float, float]], more: int, bias: float) -> list[str]:
        """Return the sum with its numbers, two products a line."""
        terms = [f"{self.number(w)} · {self._factor(a)}" for w, a in products]
        if more:
            terms.append(_say(QT_TRANSLATE_NOOP("CanvasCard", "… {count} more"), count=more))
        terms.append(self.number(bias))
        pairs = [" + ".join(terms[at : at + 2]) for at in range(0, len(terms), 2)]
        lines = ["  = " + pairs[0], *("  + " + pair for pair in pairs[1:])]
        return [line.replace("+ −", "− ") for line in lines]

    def _factor(self, value: float) -> str:
        return self.number(value) if value >= 0.0 else f"({self.number(value)})"

    def _moment(self, numbers: Numbers) -> str:
        if numbers.sample is None:
            return _say(QT_TRANSLATE_NOOP("CanvasCard", "for the mean of the training inputs"))
        return _say(QT_TRANSLATE_NOOP("CanvasCard", "for sample {number}"), number=numbers.sample + 1)


def _say(text: str, **values: object) -> str:
    return QCoreApplication.translate("CanvasCard", text).format(**values)


class Card(QLabel):
    """A small sheet over the canvas with plain text on it; the mouse goes through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._owner = parent
        self.setObjectName("card")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setFrameStyle(QLabel.Shape.Box | QLabel.Shadow.Plain)
        self.setMargin(5)
        self.hide()

    def tell(self, text: str, place: QPoint) -> None:
        """Show a text beside a place, inside the canvas."""
        if text != self.text() or not self.isVisible():
            self.setText(text)
            self.adjustSize()
        room = self._owner.size()
        x = place.x() + AWAY if place.x() + AWAY + self.width() <= room.width() else place.x() - AWAY - self.width()
        y = min(place.y() + AWAY, room.height() - self.height() - 2)
        self.move(max(x, 2), max(y, 2))
        self.show()
        self.raise_()
