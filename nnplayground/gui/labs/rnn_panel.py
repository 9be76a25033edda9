"""The settings of the recurrent network's lab."""

from __future__ import annotations

from typing import Any

from nnplayground.data.sequences.tasks import OWN, TASKS, Form
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.layers.recurrent import CELLS
from nnplayground.errors import InputError
from nnplayground.experiment.fields import NUMBERS
from nnplayground.experiment.labs.rnn import on_samples, on_text, suited
from nnplayground.experiment.labs.rnn_spec import PARAMS, TABLE, TEXT, RnnSpec
from nnplayground.gui.document import Document
from nnplayground.gui.labs.panel import LabPanel
from nnplayground.gui.labs.rnn_own import RHYMES, OwnText, TaskBox
from nnplayground.gui.translation import tr
from nnplayground.gui.widgets.choice_box import ChoiceBox
from nnplayground.gui.widgets.hint import Paragraph
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked

SUITED = "suited"
"""The key of the output that suits the task."""
OWN_TEXT, OWN_TABLE = f"{OWN}:{TEXT}", f"{OWN}:{TABLE}"
CHOOSE = QT_TRANSLATE_NOOP("RnnPanel", "Choose a task")


class RnnPanel(LabPanel):
    """Edits the task, the network and its training."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._add_task()
        self._add_network()
        self.add_learning()
        self.add_limit(
            self.add_section(QT_TRANSLATE_NOOP("RnnPanel", "Clipping")),
            QT_TRANSLATE_NOOP("RnnPanel", "Shorten long gradients"),
            PARAMS["clip"],
            "clip",
        )
        self.add_start()
        self.finish()

    def document_type(self) -> type[Any]:
        """Return the kind of document that this panel shows."""
        return RnnSpec

    # -- task ----------------------------------------------------------------------------------------------------------

    def _add_task(self) -> None:
        section = self.add_section(QT_TRANSLATE_NOOP("RnnPanel", "Task"))
        self.task, self.about = TaskBox(_offered()), Paragraph()
        self._add("task", self.task, self._show_task)
        self.task.chosen.connect(self._choose_task)
        section.add_row(QT_TRANSLATE_NOOP("RnnPanel", "Task"), self.task)
        section.add_wide(self.about)
        self.add_params(section, "params", lambda spec: TASKS[spec.task].params if spec.task in TASKS else ())
        self.own_text = OwnText()
        self._add("text", self.own_text, self._show_text)
        self.own_text.taken.connect(self._take_text)
        section.add_wide(self.own_text)
        self.length = self.add_number(section, PARAMS["length"], "length")
        self.columns = self.add_number(section, PARAMS["columns"], "columns")
        self.data_seed = self.add_number(
            section, NUMBERS["seed"], "data_seed", QT_TRANSLATE_NOOP("RnnPanel", "Seed of the sequences")
        )
        self._task_form = section.form
        self._shows.append(self._show_rows)
        self.add_split(section)

    def _show_task(self, spec: RnnSpec) -> None:
        self.task.set_key(f"{OWN}:{spec.own}" if spec.task == OWN else spec.task)
        entry = TASKS.get(spec.task)
        if entry is not None:
            said = tr(entry.about)
        elif spec.own == TEXT:
            said = self.tr("At every time: what is the next letter? Then the network writes by itself.")
        else:
            said = self.tr(
                "Every row of the open table is a sequence, and its target is the answer at the end. Open a table to "
                "learn from it."
            )
        if said != self.about.text():
            self.about.show_text(said)

    def _show_text(self, spec: RnnSpec) -> None:
        self.own_text.show_text(spec.text)

    def _show_rows(self, spec: RnnSpec) -> None:
        """Show what belongs to the task, and nothing else."""
        is_own = spec.task == OWN
        for field, shown in (
            (self.own_text, is_own and spec.own == TEXT),
            (self.length, is_own and spec.own == TEXT),
            (self.columns, is_own and spec.own == TABLE),
            (self.data_seed, not is_own),
        ):
            self._task_form.setRowVisible(field, shown)

    def _choose_task(self, key: str) -> None:
        spec = self.spec
        if key == OWN_TEXT:
            new = on_text(spec, spec.text or RHYMES)
        elif key == OWN_TABLE:
            new = on_samples(self.experiment.data, spec)
        else:
            new = suited(spec, key)
        self.put_spec(new, CHOOSE)

    def _take_text(self, text: str) -> None:
        """Learn from another text; one that cannot be says why, and nothing changes."""
        try:
            new = on_text(self.spec, text)
            self.own_text.show_fault(None)
        except InputError as error:
            self.own_text.show_fault(error.text)
            return
        self.put_spec(new, QT_TRANSLATE_NOOP("RnnPanel", "Learn from a text"))

    # -- network -------------------------------------------------------------------------------------------------------

    def _add_network(self) -> None:
        section = self.add_section(QT_TRANSLATE_NOOP("RnnPanel", "Network"))
        self.add_choice(section, QT_TRANSLATE_NOOP("RnnPanel", "Cell"), CELLS, "cell")
        self.add_number(section, PARAMS["units"], "units")
        self.add_number(section, PARAMS["layers"], "layers")
        self.forget = self.add_number(section, PARAMS["forget_bias"], "forget_bias")
        self._network_form = section.form
        self._shows.append(lambda spec: self._network_form.setRowVisible(self.forget, CELLS[spec.cell].has_memory))
        self.output = ChoiceBox({})
        suits = QT_TRANSLATE_NOOP("RnnPanel", "What suits the task")
        self.output.offer({SUITED: suits, **{key: entry.label for key, entry in ACTIVATIONS.items()}})
        self._add("output", self.output, lambda spec: self.output.set_key(spec.output or SUITED))
        self.output.chosen.connect(lambda key: self.put({"output": None if key == SUITED else key}))
        section.add_row(QT_TRANSLATE_NOOP("RnnPanel", "Output"), self.output)


def _offered() -> dict[Form, dict[str, Marked | str]]:
    """Return the tasks by form, and below them what is one's own."""
    found: dict[Form, dict[str, Marked | str]] = {form: {} for form in Form}
    for key, task in TASKS.items():
        found[task.form][key] = task.label
    found[Form.MANY_TO_MANY][OWN_TEXT] = QT_TRANSLATE_NOOP("RnnPanel", "Own text")
    found[Form.MANY_TO_ONE][OWN_TABLE] = QT_TRANSLATE_NOOP("RnnPanel", "Own table, a sequence a row")
    return found
