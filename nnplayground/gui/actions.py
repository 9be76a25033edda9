"""Everything that can be done from menus, toolbar and keyboard, as one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from nnplayground.experiment.labs.families import FAMILIES
from nnplayground.gui.icons import icon
from nnplayground.gui.theme import Theme
from nnplayground.gui.translation import tr
from nnplayground.i18n import LANGUAGES, QT_TRANSLATE_NOOP, Marked, proper_name

ENGLISH = "english"
"""Property of an action: its name in English, by which it is found in any language."""


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: its name, words, shortcut, icon, and the group of which exactly one is checked."""

    name: str
    text: Marked
    shortcut: str = ""
    icon: str = ""
    checkable: bool = False
    group: str = ""
    tip: Marked | None = None
    does: str = ""
    """The name of the handler, where it is not the action's; of `NAME:KEY` the handler `NAME` is given the key."""


ACTIONS = (
    ActionSpec("new", QT_TRANSLATE_NOOP("Action", "&New"), "Ctrl+N"),
    ActionSpec(
        "gallery",
        QT_TRANSLATE_NOOP("Action", "&Gallery …"),
        "Ctrl+G",
        tip=QT_TRANSLATE_NOOP("Action", "Begin with a ready experiment"),
    ),
    ActionSpec("open", QT_TRANSLATE_NOOP("Action", "&Open …"), "Ctrl+O"),
    ActionSpec("save", QT_TRANSLATE_NOOP("Action", "&Save"), "Ctrl+S"),
    ActionSpec("save_as", QT_TRANSLATE_NOOP("Action", "Save &as …"), "Ctrl+Shift+S"),
    ActionSpec("copy_line", QT_TRANSLATE_NOOP("Action", "&Copy as one line of text"), "Ctrl+Shift+C"),
    ActionSpec("paste_line", QT_TRANSLATE_NOOP("Action", "&Paste a line of text"), "Ctrl+Shift+V"),
    ActionSpec("open_data", QT_TRANSLATE_NOOP("Action", "Open &data file …"), "Ctrl+D"),
    ActionSpec("export_data", QT_TRANSLATE_NOOP("Action", "&Export data …"), "Ctrl+Shift+E"),
    ActionSpec(
        "export_network",
        QT_TRANSLATE_NOOP("Action", "E&xport network …"),
        "Ctrl+E",
        tip=QT_TRANSLATE_NOOP("Action", "Write the trained network for another tool"),
    ),
    ActionSpec(
        "import_network",
        QT_TRANSLATE_NOOP("Action", "Import net&work …"),
        tip=QT_TRANSLATE_NOOP(
            "Action", "Open a network that another tool has trained: ONNX, or scikit-learn as .skops"
        ),
    ),
    ActionSpec("export_parameters", QT_TRANSLATE_NOOP("Action", "Export para&meters …")),
    ActionSpec(
        "export_predictions",
        QT_TRANSLATE_NOOP("Action", "Export p&redictions …"),
        tip=QT_TRANSLATE_NOOP("Action", "Every sample with what the network says of it as a table"),
    ),
    ActionSpec(
        "export_step",
        QT_TRANSLATE_NOOP("Action", "Export the ne&xt step …"),
        tip=QT_TRANSLATE_NOOP("Action", "Every number of the next step of training as a table, with its formula"),
    ),
    ActionSpec(
        "worksheet",
        QT_TRANSLATE_NOOP("Action", "&Worksheet …"),
        tip=QT_TRANSLATE_NOOP("Action", "Exercises to be filled in on paper, with answer key"),
    ),
    ActionSpec(
        "print",
        QT_TRANSLATE_NOOP("Action", "&Print …"),
        "Ctrl+P",
        tip=QT_TRANSLATE_NOOP("Action", "Print a report of the experiment, or the lesson that is open"),
    ),
    ActionSpec(
        "export_pdf",
        QT_TRANSLATE_NOOP("Action", "Export as PD&F …"),
        tip=QT_TRANSLATE_NOOP("Action", "Write a report of the experiment, or the lesson that is open, as PDF"),
    ),
    ActionSpec("properties", QT_TRANSLATE_NOOP("Action", "&Title and description …"), "Ctrl+I"),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Action", "&Quit"), "Ctrl+Q"),
    ActionSpec("undo", QT_TRANSLATE_NOOP("Action", "&Undo"), "Ctrl+Z", "undo"),
    ActionSpec("redo", QT_TRANSLATE_NOOP("Action", "&Redo"), "Ctrl+Shift+Z", "redo"),
    ActionSpec("controls", QT_TRANSLATE_NOOP("Action", "Hide or &lock controls …")),
    ActionSpec("paste_data", QT_TRANSLATE_NOOP("Action", "Paste &data …"), "Ctrl+Shift+I"),
    ActionSpec(
        "paint_samples",
        QT_TRANSLATE_NOOP("Action", "&Paint samples"),
        "Ctrl+B",
        checkable=True,
        tip=QT_TRANSLATE_NOOP("Action", "Show tools over the output plot to paint, erase and move samples"),
    ),
    ActionSpec("samples", QT_TRANSLATE_NOOP("Action", "&Change samples …"), "Ctrl+Shift+B"),
    ActionSpec("data_views", QT_TRANSLATE_NOOP("Action", "&Look at the data …"), "Ctrl+Shift+D"),
    ActionSpec(
        "run",
        QT_TRANSLATE_NOOP("Action", "&Run"),
        "F5",
        "run",
        checkable=True,
        tip=QT_TRANSLATE_NOOP("Action", "Train, or pause"),
    ),
    ActionSpec(
        "step_sample",
        QT_TRANSLATE_NOOP("Action", "Step one &sample"),
        "F9",
        "step_sample",
        tip=QT_TRANSLATE_NOOP("Action", "Look at the next sample; the last one of a batch moves the weights"),
    ),
    ActionSpec("step_batch", QT_TRANSLATE_NOOP("Action", "Step one &batch"), "F10", "step_batch"),
    ActionSpec("step_epoch", QT_TRANSLATE_NOOP("Action", "Step one &epoch"), "F11", "step_epoch"),
    ActionSpec(
        "stepper",
        QT_TRANSLATE_NOOP("Action", "Step by ste&p …"),
        "F8",
        tip=QT_TRANSLATE_NOOP("Action", "Follow the next update of the weights, number by number"),
    ),
    ActionSpec(
        "inspect",
        QT_TRANSLATE_NOOP("Action", "&Inspector"),
        "F4",
        tip=QT_TRANSLATE_NOOP("Action", "Look closely at the neuron, the weight or the layer that is selected"),
    ),
    ActionSpec(
        "look_earlier",
        QT_TRANSLATE_NOOP("Action", "Look &back"),
        "Alt+Left",
        "look_earlier",
        tip=QT_TRANSLATE_NOOP("Action", "Show the run as it was one moment before"),
    ),
    ActionSpec("look_later", QT_TRANSLATE_NOOP("Action", "Look &forward"), "Alt+Right", "look_later"),
    ActionSpec(
        "look_now",
        QT_TRANSLATE_NOOP("Action", "Back to the &present"),
        "Alt+End",
        "look_now",
        tip=QT_TRANSLATE_NOOP("Action", "Show where the run stands now"),
    ),
    ActionSpec(
        "branch_off",
        QT_TRANSLATE_NOOP("Action", "Branch &off here"),
        "Alt+Home",
        "branch_off",
        tip=QT_TRANSLATE_NOOP(
            "Action",
            "Go on from the moment shown; the run so far is kept as a branch. The solver begins with an empty memory, "
            "and the samples come in another order",
        ),
    ),
    ActionSpec(
        "reset",
        QT_TRANSLATE_NOOP("Action", "Rese&t"),
        "Ctrl+R",
        "reset",
        tip=QT_TRANSLATE_NOOP("Action", "Back to the beginning with the same weights"),
    ),
    ActionSpec(
        "new_weights",
        QT_TRANSLATE_NOOP("Action", "&New weights"),
        "Ctrl+Shift+R",
        "new_weights",
        tip=QT_TRANSLATE_NOOP("Action", "Back to the beginning with other random weights"),
    ),
    ActionSpec(
        "results",
        QT_TRANSLATE_NOOP("Action", "Res&ults"),
        "Ctrl+K",
        tip=QT_TRANSLATE_NOOP("Action", "Confusion matrix, scores of the classes, ROC curve, errors, worst samples"),
    ),
    ActionSpec(
        "surface",
        QT_TRANSLATE_NOOP("Action", "&Loss surface"),
        "Ctrl+Shift+L",
        tip=QT_TRANSLATE_NOOP("Action", "See the loss around the run on a map, and the path that it has walked"),
    ),
    ActionSpec(
        "tune",
        QT_TRANSLATE_NOOP("Action", "&Find the best settings …"),
        "F7",
        tip=QT_TRANSLATE_NOOP("Action", "Try many settings by cross-validation"),
    ),
    ActionSpec(
        "improve",
        QT_TRANSLATE_NOOP("Action", "Impro&ve this network …"),
        "Shift+F7",
        tip=QT_TRANSLATE_NOOP("Action", "Hear what the network suffers from, and try one experiment after the other"),
    ),
    ActionSpec(
        "keep_run",
        QT_TRANSLATE_NOOP("Action", "&Keep this run"),
        "Shift+F3",
        tip=QT_TRANSLATE_NOOP("Action", "Keep what is set and what came out, to compare it later"),
    ),
    ActionSpec(
        "runs",
        QT_TRANSLATE_NOOP("Action", "Co&mpare runs …"),
        "F3",
        tip=QT_TRANSLATE_NOOP("Action", "Show the runs that were kept, and what differs between them"),
    ),
    ActionSpec(
        "race",
        QT_TRANSLATE_NOOP("Action", "Ra&ce …"),
        "F6",
        tip=QT_TRANSLATE_NOOP("Action", "Let several networks learn side by side from the same samples"),
    ),
    *(ActionSpec(f"lab:{family.key}", family.label, tip=family.tip) for family in FAMILIES.values()),
    ActionSpec(
        "lessons",
        QT_TRANSLATE_NOOP("Action", "&Lessons"),
        "F1",
        tip=QT_TRANSLATE_NOOP("Action", "The lecture, to be worked through beside the canvas"),
    ),
    ActionSpec("open_lesson", QT_TRANSLATE_NOOP("Action", "&Open lesson file …")),
    ActionSpec("lesson_folder", QT_TRANSLATE_NOOP("Action", "&Folder of own lessons")),
    ActionSpec("save_template", QT_TRANSLATE_NOOP("Action", "Save a lesson to &begin with …")),
    ActionSpec("hand_in", QT_TRANSLATE_NOOP("Action", "&Hand in …")),
    ActionSpec("leave_lesson", QT_TRANSLATE_NOOP("Action", "Lea&ve the lesson"), "Shift+F1"),
    ActionSpec("theme_system", QT_TRANSLATE_NOOP("Action", "Colours of the &system"), group="theme"),
    ActionSpec("theme_light", QT_TRANSLATE_NOOP("Action", "&Light"), group="theme"),
    ActionSpec("theme_dark", QT_TRANSLATE_NOOP("Action", "&Dark"), group="theme"),
    *(
        ActionSpec(f"language_{code}", proper_name(name), group="language", does=f"language:{code}")
        for code, name in LANGUAGES.items()
    ),
    ActionSpec("log_loss", QT_TRANSLATE_NOOP("Action", "Lo&garithmic loss axis"), "Ctrl+L", checkable=True),
    ActionSpec("show_test", QT_TRANSLATE_NOOP("Action", "Show &test samples"), "Ctrl+T", checkable=True),
    ActionSpec(
        "time_bar",
        QT_TRANSLATE_NOOP("Action", "T&ime slider"),
        checkable=True,
        tip=QT_TRANSLATE_NOOP("Action", "Show the bar that looks back at the run"),
    ),
    ActionSpec("digits", QT_TRANSLATE_NOOP("Action", "Di&gits of numbers …")),
    ActionSpec(
        "decimal_point",
        QT_TRANSLATE_NOOP("Action", "Decimal p&oint: 0.5"),
        group="decimal",
        tip=QT_TRANSLATE_NOOP("Action", "Show numbers with a point, as the lecture does; both can be typed"),
    ),
    ActionSpec(
        "decimal_comma",
        QT_TRANSLATE_NOOP("Action", "Decimal co&mma: 0,5"),
        group="decimal",
        tip=QT_TRANSLATE_NOOP("Action", "Show numbers with a comma; both can be typed, and files keep the point"),
    ),
    ActionSpec("reset_layout", QT_TRANSLATE_NOOP("Action", "Reset la&yout")),
    ActionSpec(
        "presentation",
        QT_TRANSLATE_NOOP("Action", "&Presentation"),
        "F12",
        checkable=True,
        tip=QT_TRANSLATE_NOOP("Action", "For a projector: big type, thick lines, canvas, output and loss alone"),
    ),
    ActionSpec(
        "welcome",
        QT_TRANSLATE_NOOP("Action", "Wel&come …"),
        tip=QT_TRANSLATE_NOOP("Action", "Three ways to begin: play, follow the lecture, open own data"),
    ),
    ActionSpec(
        "palette",
        QT_TRANSLATE_NOOP("Action", "&Find an action …"),
        "Ctrl+Shift+P",
        tip=QT_TRANSLATE_NOOP("Action", "Type what is wanted, and have it done"),
    ),
    ActionSpec("shortcuts", QT_TRANSLATE_NOOP("Action", "&Keyboard shortcuts …"), "Ctrl+Shift+F1"),
    ActionSpec(
        "explain",
        QT_TRANSLATE_NOOP("Action", "&What is this?"),
        "Ctrl+F1",
        tip=QT_TRANSLATE_NOOP("Action", "Explain the field with the keyboard, or else what is clicked next"),
    ),
    ActionSpec("log_folder", QT_TRANSLATE_NOOP("Action", "Folder of the &log")),
    ActionSpec("about", QT_TRANSLATE_NOOP("Action", "&About NN Playground …")),
)

MENUS: tuple[tuple[Marked, tuple[str, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Menu", "&File"),
        (
            *("new", "gallery", "open", "recent", "|", "save", "save_as", "|", "open_data", "export_data", "|"),
            *("import_network", "export_network", "export_parameters", "export_predictions", "export_step", "|"),
            *("figures", "worksheet", "|", "print", "export_pdf", "|"),
            *("copy_line", "paste_line", "|", "properties", "|", "quit"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Menu", "&Edit"),
        ("undo", "redo", "|", "copy_code", "paste_data", "paint_samples", "samples", "data_views", "|", "controls"),
    ),
    (
        QT_TRANSLATE_NOOP("Menu", "&Training"),
        (
            *("run", "|", "step_sample", "step_batch", "step_epoch", "stepper", "inspect", "|"),
            *("look_earlier", "look_later", "look_now", "branch_off", "|", "reset", "new_weights", "|"),
            *("results", "surface", "keep_run", "runs", "|", "improve", "tune", "race"),
        ),
    ),
    (QT_TRANSLATE_NOOP("Menu", "La&bs"), tuple(f"lab:{key}" for key in FAMILIES)),
    (
        QT_TRANSLATE_NOOP("Menu", "&View"),
        (
            "log_loss",
            "show_test",
            "digits",
            "decimal_point",
            "decimal_comma",
            "|",
            "time_bar",
            "|",
            "theme_system",
            "theme_light",
            "theme_dark",
            "|",
            "docks",
            "reset_layout",
            "presentation",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Menu", "Le&sson"),
        ("lessons", "hand_in", "leave_lesson", "|", "open_lesson", "lesson_folder", "save_template"),
    ),
    (QT_TRANSLATE_NOOP("Menu", "&Language"), tuple(f"language_{code}" for code in LANGUAGES)),
    (QT_TRANSLATE_NOOP("Menu", "&Help"), ("welcome", "palette", "shortcuts", "explain", "|", "log_folder", "about")),
)
"""Menus with the names of their actions; `|` is a line, `docks` the list of panels, `recent` that of files,
`copy_code` that of tools, and `figures` that of what is drawn."""

TIME_BAR = ("look_earlier", "look_later", "look_now", "branch_off")
TOOLBAR = ("undo", "redo", "|", "run", "step_sample", "step_batch", "step_epoch", "|", "reset", "new_weights")


def make_actions(owner: QWidget, handler: Callable[[str], Callable[..., None]]) -> dict[str, QAction]:
    """Return an action for every row of the table, calling what `handler` returns for its name."""
    made: dict[str, QAction] = {}
    for spec in ACTIONS:
        action = QAction(owner)
        action.setObjectName(spec.name)
        action.setProperty(ENGLISH, str(spec.text))
        action.setCheckable(spec.checkable or bool(spec.group))
        action.setShortcut(QKeySequence(spec.shortcut))
        action.triggered.connect(handler(spec.does or spec.name))
        owner.addAction(action)
        made[spec.name] = action
    retranslate_actions(made)
    return made


def retranslate_actions(actions: Mapping[str, QAction]) -> None:
    """Set the words of all actions."""
    for spec in ACTIONS:
        action, text = actions[spec.name], tr(spec.text)
        tip = tr(spec.tip) if spec.tip else text.replace("&", "")
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setText(text)
        action.setToolTip(f"{tip} ({keys})" if keys else tip)
        action.setStatusTip("")


def restyle_actions(actions: Mapping[str, QAction], theme: Theme) -> None:
    """Draw all icons anew."""
    for spec in ACTIONS:
        if spec.icon:
            actions[spec.name].setIcon(icon(spec.icon, theme))
