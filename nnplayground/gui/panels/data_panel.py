"""The data: which set, how many samples, how noisy, which features, how much is kept for testing."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from nnplayground.data.dataset import Dataset
from nnplayground.data.sources import SOURCES
from nnplayground.experiment import edits
from nnplayground.experiment.build import parts
from nnplayground.experiment.fields import NUMBERS
from nnplayground.experiment.problems import Shape
from nnplayground.experiment.spec import Experiment
from nnplayground.gui.document import Document
from nnplayground.gui.panels.feature_box import FeatureBox
from nnplayground.gui.panels.file_box import FileBox
from nnplayground.gui.panels.panel import Panel, changed
from nnplayground.gui.panels.split_counts import SplitCounts
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.check_box import CheckBox
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Hint, Paragraph, plain_tip
from nnplayground.gui.widgets.number_box import NumberBox
from nnplayground.gui.widgets.param_form import ParamForm
from nnplayground.gui.widgets.section import Section
from nnplayground.gui.widgets.slider_box import SliderBox
from nnplayground.i18n import QT_TRANSLATE_NOOP, Text

STANDARDIZE = QT_TRANSLATE_NOOP(
    "Data",
    "Every feature is shifted and scaled by the training samples, so that all weigh alike and steps may be larger.",
)
FILE, OWN = "file", "points"
NOTES_AT_MOST = 6


class DataPanel(Panel):
    """Edits the data of the document's experiment; noise and test share take effect while training runs."""

    file_wanted = Signal()
    """A person wants to choose a data file."""
    look_wanted = Signal(object)
    """A person wants to look at a data file, given by its path."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self._dataset: Dataset | None = None
        self._add_source()
        self._add_features()
        self._add_seeds()
        self.column.addStretch(1)
        self.show_experiment(self.experiment)

    def _add_source(self) -> None:
        self.source_section = section = Section(QT_TRANSLATE_NOOP("Data", "Data"))
        self.source, self.params = ChoiceBox(SOURCES), ParamForm()
        labels = {key: source.label for key, source in SOURCES.items()}
        self._sources = {**labels, FILE: QT_TRANSLATE_NOOP("Data", "Own file …")}
        self.source.offer(self._sources)
        self.file = FileBox()
        test_share = NUMBERS["test_fraction"]
        self.test_fraction = SliderBox(test_share)
        self.summary, self.split = Paragraph(), SplitCounts()
        section.add_row(QT_TRANSLATE_NOOP("Data", "Data set"), self.source)
        section.add_wide(self.params)
        section.add_wide(self.file)
        section.add_row(test_share.label, self.test_fraction)
        section.add_wide(self.summary)
        section.add_wide(self.split)
        self.source.chosen.connect(self._on_source)
        self.params.changed.connect(self._on_param)
        self.file.changed.connect(self._on_file)
        self.file.other_file_wanted.connect(self.file_wanted)
        self.file.look_wanted.connect(self._on_look)
        self.test_fraction.value_changed.connect(self._on_test_fraction)
        self.column.addWidget(section)

    def _add_features(self) -> None:
        self.feature_section = section = Section(QT_TRANSLATE_NOOP("Data", "Features"))
        self.features = FeatureBox()
        self.standardize = CheckBox(QT_TRANSLATE_NOOP("Data", "Standardise (mean 0, deviation 1)"), help=STANDARDIZE)
        section.add_wide(self.features)
        section.add_wide(self.standardize)
        section.add_wide(
            Hint(
                QT_TRANSLATE_NOOP(
                    "Data",
                    "Another data set or another scale starts training anew; with other features, all weights that "
                    "still have their input are kept.",
                )
            )
        )
        self.features.chosen.connect(self._on_features)
        self.standardize.switched.connect(self._on_standardize)
        self.column.addWidget(section)

    def _add_seeds(self) -> None:
        self.seed_section = section = Section(QT_TRANSLATE_NOOP("Data", "Seeds"), folded=True)
        self.seeds: dict[str, NumberBox] = {}
        for name, label, whole in (
            ("seed", QT_TRANSLATE_NOOP("Data", "Samples"), QT_TRANSLATE_NOOP("Data", "Seed of the samples")),
            ("split_seed", QT_TRANSLATE_NOOP("Data", "Split"), QT_TRANSLATE_NOOP("Data", "Seed of the split")),
        ):
            box = NumberBox(dataclasses.replace(NUMBERS["seed"], label=whole))
            box.value_changed.connect(lambda value, name=name: self._change(name, **{name: value}))
            section.add_row(label, box)
            self.seeds[name] = box
        self.column.addWidget(section)

    # -- showing -------------------------------------------------------------------------------------------------------

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the data of an experiment."""
        data = experiment.data
        is_own = data.points is not None
        own = {OWN: QT_TRANSLATE_NOOP("Data", "Own samples")} if is_own else {}
        self.source.offer({**own, **self._sources})
        self.source.set_key(OWN if is_own else FILE if data.file else data.source)
        self.params.offer(() if data.file or is_own else SOURCES[data.source].params)
        self.params.set_values(data.params)
        self.file.setVisible(data.file is not None and not is_own)
        if data.file is not None:
            self.file.show_file(data.file)
        self.test_fraction.set_value(data.test_fraction)
        self.standardize.show_checked(data.standardize)
        self.features.show_chosen(data.features)
        for name, box in self.seeds.items():
            box.set_value(getattr(data, name))

    def show_dataset(self, dataset: Dataset, shape: Shape) -> None:
        """Describe the data that an experiment has loaded."""
        self._dataset = dataset
        self.features.offer(dataset)
        self.features.show_chosen(self.experiment.data.features)
        if self.experiment.data.file is not None and self.experiment.data.points is None:
            self.file.offer(dataset, self.experiment.data.file)
        self.set_shape(shape)
        self.split.show_split(dataset, parts(self.experiment, dataset))
        self._describe()

    def _describe(self) -> None:
        if self._dataset is None or self.shape is None:
            return
        dataset, samples = self._dataset, self.shape.samples
        counts = {"train": samples, "test": len(dataset) - samples, "features": dataset.n_features}
        if dataset.n_classes:
            text = Text(
                QT_TRANSLATE_NOOP(
                    "Data", "{train} training and {test} test samples; features: {features}, classes: {classes}"
                ),
                {**counts, "classes": dataset.n_classes},
            )
        else:
            text = Text(
                QT_TRANSLATE_NOOP(
                    "Data", "{train} training and {test} test samples; features: {features}, targets: {names}"
                ),
                {**counts, "names": ", ".join(dataset.target_names[:4])},
            )
        self.summary.show_text("\n".join([tr(text), *(f"• {tr(note)}" for note in dataset.notes[:NOTES_AT_MOST])]))
        self.summary.setToolTip(plain_tip("\n".join(tr(note) for note in dataset.notes)))

    def changeEvent(self, event: Any) -> None:
        """Follow the language."""
        if event.type() == event.Type.LanguageChange:
            self._describe()
        super().changeEvent(event)

    # -- edits ---------------------------------------------------------------------------------------------------------

    def _on_look(self) -> None:
        if (file := self.experiment.data.file) is not None:
            self.look_wanted.emit(Path(file.path))

    def _on_file(self, name: str, value: object) -> None:
        """Read the file in another way; another target makes other features."""
        if (file := self.experiment.data.file) is not None:
            data = edits.change_data(self.experiment, file=replace(file, **{name: value}), features=())
            self.edit(data, QT_TRANSLATE_NOOP("Data", "Read the file in another way"))

    def _on_source(self, key: str) -> None:
        if key == FILE:
            self.file_wanted.emit()
            self.show_experiment(self.experiment)
        elif key != OWN:
            self.edit(edits.choose_source(self.experiment, key), QT_TRANSLATE_NOOP("Data", "Choose the data"))

    def _on_param(self, name: str, value: float) -> None:
        if name == "classes":
            new = edits.set_classes(self.experiment, int(value))
        else:
            new = edits.change_data(self.experiment, params=changed(self.experiment.data.params, name, value))
        self.edit(new, QT_TRANSLATE_NOOP("Data", "Change the data"), f"data.{name}")

    def _on_test_fraction(self, value: float) -> None:
        self._change("test_fraction", test_fraction=value)

    def _on_features(self, keys: tuple[str, ...]) -> None:
        self._change("", features=keys)

    def _on_standardize(self, on: bool) -> None:
        self._change("", standardize=on)

    def _change(self, merge_key: str, /, **changes: Any) -> None:
        new = edits.change_data(self.experiment, **changes)
        self.edit(new, QT_TRANSLATE_NOOP("Data", "Change the data"), merge_key and f"data.{merge_key}")
