"""The picture of a search: which one it is, over which knobs, and the picture itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from nnplayground.data.dataset import CLASSIFICATION
from nnplayground.gui.plots.clearing import clear
from nnplayground.gui.theme import Look, Theme
from nnplayground.gui.translation import Translated, tr
from nnplayground.gui.tuning.charts import Charts, Subject
from nnplayground.gui.tuning.model import score_name
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Hint
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked
from nnplayground.tuning.knobs import knob
from nnplayground.tuning.results import Score
from nnplayground.tuning.scales import Scale
from nnplayground.tuning.space import Setting

CURVE, MAP, PARALLEL = "curve", "map", "parallel"
KINDS: dict[str, Marked | str] = {
    CURVE: QT_TRANSLATE_NOOP("Tuning", "Validation curve"),
    MAP: QT_TRANSLATE_NOOP("Tuning", "Heat map"),
    PARALLEL: QT_TRANSLATE_NOOP("Tuning", "Parallel coordinates"),
}
RENEW_AFTER_MS = 150
EXPLAINED = QT_TRANSLATE_NOOP(
    "Tuning",
    "Every setting is trained on all folds but one and judged by that one, each fold in turn and from several starting "
    "weights. The best mean wins; its spread says how far chance alone reaches. The test samples take no part: they "
    "judge the one that you choose, once, at the end.",
)


class Pictures(Translated):
    """Shows the settings that are done in the picture that suits the number of knobs, or another one."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind, self.first, self.second = ChoiceBox({}), ChoiceBox({}), ChoiceBox({})
        self.kind.offer(KINDS)
        self.charts = Charts(look.theme)
        self._times, self._others = QLabel("×"), QLabel()
        self.hint = Hint(EXPLAINED)
        self._timer = QTimer(self, interval=RENEW_AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self._draw)
        self._settings: Sequence[Setting] = ()
        self._scores: Sequence[Score] = ()
        self._keys: tuple[str, ...] = ()
        self._task = CLASSIFICATION
        row = QHBoxLayout()
        for widget in (self.kind, self.first, self._times, self.second, self._others):
            row.addWidget(widget)
            if isinstance(widget, ChoiceBox):
                widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
                widget.setMinimumContentsLength(14)
                widget.chosen.connect(lambda _key: self._draw())
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.hint)
        column.addStretch(0)
        column.addWidget(self.charts, 1)
        look.changed.connect(self._restyle)
        self.retranslate()

    def begin(self, settings: Sequence[Setting], task: str) -> None:
        """Show another search, of which nothing is done yet."""
        varied = [key for key in settings[0] if len({setting[key] for setting in settings}) > 1] if settings else []
        keys = tuple(varied or (settings[0] if settings else ()))
        self._settings, self._scores, self._task = settings, (), task
        self._scales = {key: Scale.of(setting[key] for setting in settings) for key in keys}
        is_other = keys != self._keys
        self._keys = keys
        self._offer()
        if is_other:
            self.kind.set_key({1: CURVE, 2: MAP}.get(len(keys), PARALLEL))
            self.first.set_key(keys[0])
            self.second.set_key(keys[min(1, len(keys) - 1)])
        self._draw()

    def show_scores(self, scores: Sequence[Score]) -> None:
        """Show the settings that are done."""
        self._scores = scores
        self._draw()

    def _offer(self) -> None:
        kinds = (CURVE,) if len(self._keys) == 1 else tuple(KINDS)
        self.kind.offer({key: KINDS[key] for key in kinds})
        labels: dict[str, Marked | str] = {key: knob(key).label for key in self._keys}
        self.first.offer(labels)
        self.second.offer(labels)

    def _draw(self) -> None:
        kind = self.kind.key
        several, begun = len(self._keys) > 1, bool(self._keys)
        self.kind.setVisible(begun)
        self.charts.setVisible(begun)
        self.hint.setVisible(not begun)
        self.first.setVisible(several and kind != PARALLEL)
        self.second.setVisible(several and kind == MAP)
        self._times.setVisible(self.second.isVisibleTo(self))
        chosen = {CURVE: (self.first.key,), MAP: (self.first.key, self.second.key)}.get(kind, self._keys)
        self._others.setVisible(several and len(set(chosen)) < len(self._keys))
        if not begun or not self._scores:
            clear(self.charts)
        elif kind == PARALLEL:
            self.charts.show_parallel(self._subject(self._keys))
        elif kind == MAP and chosen[0] != chosen[1]:
            self.charts.show_map(self._subject(chosen))
        else:
            self.charts.show_curve(self._subject(chosen[:1]), self.tr("judging folds"), self.tr("samples learned from"))
        self.charts.setAccessibleName(self.kind.currentText())

    def _subject(self, keys: tuple[str, ...]) -> Subject:
        names = tuple(tr(knob(key).label) for key in keys)
        scales = tuple(self._scales[key] for key in keys)
        return Subject(self._scores, keys, names, scales, score_name(self._task))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew a moment later: names are as long as there is room."""
        super().resizeEvent(event)
        self._timer.start()

    def _restyle(self, theme: Theme) -> None:
        self.charts.set_theme(theme)
        self._draw()

    def retranslate(self) -> None:
        """Set every text that people see."""
        self.kind.setAccessibleName(self.tr("Picture"))
        self.first.setAccessibleName(self.tr("Knob along the axis"))
        self.second.setAccessibleName(self.tr("Knob up the axis"))
        self._others.setText(self.tr("with the best of the others"))
        self._draw()
