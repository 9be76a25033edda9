"""What experiments are written as, by several threads at once."""

from __future__ import annotations

import subprocess
import sys

from tests.cli.processes import ROOT, environment

FIRST_USE = """
import sys, threading
from nnplayground.experiment import envelope
from nnplayground.experiment.spec import Experiment
sys.setswitchinterval(1e-6)
begin = threading.Barrier(4)
def write():
    begin.wait()
    envelope.encode(Experiment())
threads = [threading.Thread(target=write) for _ in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
"""


def test_threads_may_write_their_first_experiment_at_the_same_time() -> None:
    """A run that was finished is kept while it is saved; more than half of such processes once ended by a crash."""
    started = [subprocess.Popen([sys.executable, "-c", FIRST_USE], env=environment(), cwd=ROOT) for _ in range(4)]
    assert [process.wait(60) for process in started] == [0, 0, 0, 0]
