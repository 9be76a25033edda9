"""How a run of `Loop` is saved, put back from what was saved, and gone on with under other settings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import numpy as np

from nnplayground.engine.arrays import Array
from nnplayground.engine.solvers import is_sound
from nnplayground.engine.state import FORGOTTEN, Arrays, Saved, course_of, is_like, rng_state, thinned_entries
from nnplayground.i18n import Text

if TYPE_CHECKING:
    from nnplayground.engine.families.loop import Loop

PARAMETERS = "parameters"


def capture(run: Loop) -> Arrays:
    """Return copies of everything beyond the settings and the parameters."""
    saved = course_of(run) | {"gradient": run.gradient.copy()}
    saved |= {f"rng/{name}": rng_state(rng) for name, rng in run.rngs.items()}
    saved |= {name: values.copy() for name, values in run.arrays().items() if name != PARAMETERS}
    for group, kept in _kept(run).items():
        saved |= {f"{group}/{name}": values.copy() for name, values in kept.items()}
    for name, course in run.courses.items():
        saved |= thinned_entries(f"course/{name}", course)
    return saved


def _kept(run: Loop) -> dict[str, dict[str, Array]]:
    """Return the states that a diverging run falls back to."""
    return {"kept": run.kept, "recorded": run.recorded}


def restore(run: Loop, parameters: Array, saved: Arrays) -> list[Text]:
    """Check everything, then put it in force; see `Loop.restore`."""
    found = _SavedLoop(run, saved)
    now = found.vector(PARAMETERS, parameters)
    kept = {group: found.vector(f"{group}/{PARAMETERS}") for group in _kept(run)}
    put_back = [*found.common(), *found.chance(), *found.rest()]
    is_whole = found.memory_fits()
    for put in put_back:
        put()
    np.copyto(run.parameters, now)
    for group, arrays in _kept(run).items():
        np.copyto(arrays[PARAMETERS], kept[group])
    if is_whole:
        found.put_memory()
    else:
        run.forget_memory()
    run.resumed()
    return [] if is_whole else [Text(FORGOTTEN)]


class _SavedLoop(Saved):
    """Entries of the state of a `Loop`."""

    def __init__(self, run: Loop, saved: Arrays) -> None:
        super().__init__(run, saved)
        self._loop = run

    def chance(self) -> Iterable[Any]:
        """Return what puts back the random generators."""
        states = {name: self._rng(f"rng/{name}") for name in self._loop.rngs}

        def put() -> None:
            for name, state in states.items():
                self._loop.rngs[name].bit_generator.state = state

        return [put]

    def rest(self) -> Iterable[Any]:
        """Return what puts back the last gradient, and the further figures."""
        run, now = self._loop, self._counts("counts", (6,))[0]
        gradient = self._array("gradient", np.float64, run.gradient.shape)
        courses = [self._thinned(f"course/{name}", course, now) for name, course in run.courses.items()]

        def put() -> None:
            np.copyto(run.gradient, gradient)
            run.ratios = run.record.updates.copy()

        return [put, *courses]

    def memory_fits(self) -> bool:
        """Say whether everything beside the parameters is there, and could be gone on from."""
        return all(
            is_like(self._saved.get(name), fresh) and is_sound({name.rpartition("/")[2]: self._saved[name]})
            for name, fresh in self._memory()
        )

    def put_memory(self) -> None:
        """Put back everything beside the parameters, which fits."""
        for name, values in self._memory():
            np.copyto(values, self._saved[name])

    def _memory(self) -> Iterable[tuple[str, Array]]:
        """Yield what there is beside the parameters, now and where a diverging run falls back to."""
        places = {"": self._loop.arrays(), **{f"{group}/": arrays for group, arrays in _kept(self._loop).items()}}
        for prefix, arrays in places.items():
            yield from ((prefix + name, values) for name, values in arrays.items() if name != PARAMETERS)


def take_over(mine: Loop, other: Loop) -> None:
    """Make `mine` go on from where `other` stands, which is left alone; see `Loop.take_over`."""
    np.copyto(mine.parameters, other.parameters)
    np.copyto(mine.gradient, other.gradient)
    _take_memory_over(mine, other)
    mine.take_place_over(other)
    mine.history, mine.courses = other.history, other.courses
    mine.history.marks.append(mine.epoch)
    for name, rng in mine.rngs.items():
        rng.bit_generator.state = other.rngs[name].bit_generator.state
    mine.ratios = other.ratios.copy()
    mine.keep()
    mine.resumed()
    mine.refresh()


def _take_memory_over(mine: Loop, other: Loop) -> None:
    """Keep the memory of the same solver, all of it or nothing, and whatever else has the same form."""
    if mine.solver.key == other.solver.key:
        for name, values in mine.memory.items():
            np.copyto(values, other.memory[name])
    for name, values in mine.carried.items():
        if is_like(other.carried.get(name), values):
            np.copyto(values, other.carried[name])
