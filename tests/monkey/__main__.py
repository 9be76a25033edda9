"""Lets a monkey loose on the real window, and says what it broke.

    python -m tests.monkey --seed 1 --actions 10000 [--quiet] [--until N] [--only 100-140,300] [--all]

The actions depend on the seed alone, each on its own number: `--until` stops after one, `--only` leaves all others out,
so that what led to a fault can be found by leaving out more and more. The first fault ends the run, with exit code 1,
the last actions and what was wrong; with `--all` it goes on, and all are counted in the end.
"""

from __future__ import annotations

import argparse
import faulthandler
import gc
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db.warning=false")

from PySide6.QtWidgets import QApplication

from nnplayground.engine.threads import use_one_blas_thread
from tests.monkey.house import House
from tests.monkey.monkey import Monkey
from tests.monkey.troubles import Trouble, Troubles
from tests.soak.gauges import rss_mb

SAY_EVERY = 500
"""Actions between two lines of a quiet run."""


class Story:
    """What is said of a run."""

    def __init__(self, seed: int, *, quiet: bool, goes_on: bool) -> None:
        self._seed, self._quiet, self._goes_on = seed, quiet, goes_on
        self.monkey: Monkey | None = None
        self.counts: Counter[tuple[str, str]] = Counter()
        self.first: dict[tuple[str, str], tuple[int, Trouble]] = {}

    def trace(self, line: str) -> None:
        """Print one action, or now and then how far it is."""
        monkey = self.monkey
        if not self._quiet:
            print(line, flush=True)
        elif monkey is not None and monkey.number % SAY_EVERY == SAY_EVERY - 1:
            widgets, objects = len(QApplication.allWidgets()), len(gc.get_objects())
            grown = f"{rss_mb():.0f} MB, {widgets} widgets, {objects} objects"
            print(f"{time.strftime('%H:%M:%S')} {grown}, {line}", flush=True)

    def tell(self, trouble: Trouble) -> None:
        """Take a fault; the first of its kind is printed."""
        monkey = self.monkey
        key = trouble.kind, trouble.line
        self.counts[key] += 1
        if key in self.first or monkey is None or monkey.is_stopped:
            return
        self.first[key] = monkey.number, trouble
        print(f"\nseed {self._seed}, action {monkey.number}: {trouble.kind}: {trouble.line}")
        print("\n".join(monkey.last))
        print(trouble.detail, flush=True)
        monkey.is_stopped = not self._goes_on

    def finish(self, seconds: float) -> int:
        """Print what came of it; return the exit code."""
        assert self.monkey is not None
        if not self._quiet:
            print(dict(sorted(self.monkey.counts.items())))
        for (kind, line), count in self.counts.most_common():
            number = self.first[kind, line][0] if (kind, line) in self.first else -1
            print(f"{count} × {kind} (first at {number}): {line}")
        watch, laws = self.monkey.watch, self.monkey.laws
        print(
            f"seed {self._seed}: {self.monkey.counts.total()} actions in {seconds:.0f} s, "
            f"{self.counts.total()} faults, {laws.checked} looks at what holds, "
            f"longest without an answer {1000 * watch.worst_s:.0f} ms"
        )
        return 1 if self.counts else 0


def main(arguments: list[str] | None = None) -> int:
    """Run; return 0 where nothing was wrong."""
    chosen = _options().parse_args(arguments)
    faulthandler.enable()
    use_one_blas_thread()
    numbers = [number for number in _numbers(chosen.only) or range(chosen.actions) if number <= chosen.until]
    story = Story(chosen.seed, quiet=chosen.quiet, goes_on=chosen.all)
    here = Path.cwd()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        os.chdir(folder)  # whatever is written without a folder goes, too
        house = House(Path(folder))
        troubles = Troubles(story.tell)
        troubles.begin()
        story.monkey = Monkey(house, chosen.seed, numbers, story.tell, lambda: house.app.exit(0), story.trace)
        begin = time.monotonic()
        house.app.exec()
        seconds = time.monotonic() - begin
        house.close()
        house.app.processEvents()
        troubles.end()
        os.chdir(here)
        return story.finish(seconds)


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.monkey", description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--actions", type=int, default=10_000)
    parser.add_argument("--until", type=int, default=sys.maxsize, help="number of the last action")
    parser.add_argument("--only", default="", help="numbers of the only actions, as 100-140,300")
    parser.add_argument("--all", action="store_true", help="go on after a fault, and count them")
    parser.add_argument("--quiet", action="store_true", help="do not print every action")
    return parser


def _numbers(text: str) -> Iterable[int]:
    """Return the numbers that are meant by `100-140,300`."""
    spans = [part.split("-") for part in text.split(",") if part]
    return [number for span in spans for number in range(int(span[0]), int(span[-1]) + 1)]


if __name__ == "__main__":
    sys.exit(main())
