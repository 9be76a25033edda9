"""What pages of lessons ask for besides training, done by keys alone; by the experiment of the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QTabBar, QWidget

from nnplayground.experiment.labs.stages import DenseStage, DropoutStage, PoolingStage
from nnplayground.gui.labs.cnn import CnnPanel
from nnplayground.gui.labs.dbn import DbnPage
from nnplayground.gui.labs.panel import LabPanel
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.training.messages import State
from tests.gui.by_keys import go_to, press, write

Until = Callable[..., bool]
Deed = Callable[[MainWindow, Until], None]

LEARNING_S = 90.0
"""How long the machines of a stack may learn."""


def panel_of(window: MainWindow) -> LabPanel:
    """Return the settings of the lab in force."""
    panel = next(panel for panel in window.docks.by_name["lab"].findChildren(LabPanel) if panel.isVisible())
    assert isinstance(panel, LabPanel)
    return panel


def choose(box: QComboBox, key: str) -> None:
    """Choose an entry by Home and Down."""
    go_to(box)
    press("Home")
    press("Down", times=box.findData(key))
    assert box.currentData() == key, f"{key} cannot be chosen"


def put_number(field: QWidget, text: str) -> None:
    """Type a number over what stands in a field."""
    go_to(field)
    press("Ctrl+A")
    write(text)
    press("Return")


def open_tab(bar: QTabBar, place: int) -> None:
    """Go to a row of tabs and on to one of them."""
    go_to(bar)
    press("Left", times=bar.count())
    press("Right", times=place)
    assert bar.currentIndex() == place, f"the tab {place + 1} is not opened by keys"


def choose_entry(name: str) -> None:
    """Choose an entry of the menu that is open, by its object's name."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu), "no menu is open"
    for _ in menu.actions():
        press("Down")
        if menu.activeAction().objectName() == name:
            press("Return")
            return
    raise AssertionError(f"there is no entry {name}")


def remember(window: MainWindow, until: Until) -> None:
    """Give the recurrent network a cell that remembers."""
    del until
    choose(panel_of(window).fields["cell"], "lstm")


def be_patient(window: MainWindow, until: Until) -> None:
    """Give both players of the game the same small rate."""
    del until
    fields = panel_of(window).fields
    put_number(fields["generator_rate"], "0.001")
    put_number(fields["discriminator_rate"], "0,001")


def silence(window: MainWindow, until: Until) -> None:
    """Put a dropout of one half above the last pooling, and one above the dense layer."""
    panel = panel_of(window)
    assert isinstance(panel, CnnPanel)
    for kind in (DenseStage, PoolingStage):  # from above, so that places below stay as they are
        stages = panel.stages.controls.stages
        place, count = max(at for at, stage in enumerate(stages) if isinstance(stage, kind)), len(stages)
        go_to(panel.stages.list)
        press("Home")
        press("Down", times=place)
        press("+")
        choose_entry("dropout")
        assert until(lambda count=count: len(panel.stages.controls.stages) == count + 1)
        put_number(panel.stages.controls.form.fields["share"], "0,5")
    assert sum(isinstance(stage, DropoutStage) and stage.share == 0.5 for stage in panel.stages.controls.stages) == 2


def fine_tune(window: MainWindow, until: Until) -> None:
    """Let the machines learn, and have the stack tuned by back-propagation then."""
    controller, page = window.controller, window.centre.page
    assert isinstance(page, DbnPage)
    press("F5")
    assert until(lambda: controller.status.state is State.RUNNING)
    assert until(lambda: controller.status.state is not State.RUNNING, LEARNING_S), "the machines learn for too long"
    open_tab(page.tabs.tabBar(), page.views.index(page.tuned))
    go_to(page.tuned.begin)
    press("Space")


DEEDS: Mapping[str, Deed] = {
    "cnn_few": silence,
    "rnn_elman": remember,
    "gan_collapse": be_patient,
    "dbn_layers": fine_tune,
}
"""Other pages ask for training alone."""
