"""`improve`: the guide in the terminal. It looks at an experiment, tries what it proposes, and keeps what is better."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import typer

from nnplayground.cli.options import Json, Language
from nnplayground.cli.running import interruptible
from nnplayground.cli.terminal import Exit, Terminal
from nnplayground.cli.tuning import MOST_FOLDS, MOST_JOBS, MOST_SEEDS, progress, whole
from nnplayground.cli.wishes import target
from nnplayground.engine.state import NO_PLAN
from nnplayground.engine.threads import use_one_blas_thread
from nnplayground.experiment import files
from nnplayground.experiment.build import build
from nnplayground.experiment.files import SUFFIX, Saved
from nnplayground.i18n import QT_TRANSLATE_NOOP, Marked, Text
from nnplayground.progress import Cancelled, Report
from nnplayground.tuning.advice.guide import Attempt, Diagnosis, Plan, Proposal, attempted, diagnosed, next_proposal
from nnplayground.tuning.advice.paired import Finding
from nnplayground.tuning.advice.signs import signs_of_saved
from nnplayground.tuning.advice.words import method, nothing_found, standing, verdict
from nnplayground.tuning.executors import processes
from nnplayground.tuning.trial import train_to_the_end

MOST_STEPS = 1000


def _option(flags: str, metavar: str, help_text: str) -> Any:
    return typer.Option(*flags.split(), metavar=metavar, help=help_text, show_default=False)


@dataclass(frozen=True, slots=True)
class ImproveOptions:
    """What was given, as text."""

    document: Annotated[Path, typer.Argument(metavar="DOCUMENT.nnplay", help="The experiment to improve.")]
    steps: Annotated[str, _option("--steps", "N", "Experiments to try at most. Default: 10.")] = "10"
    seeds: Annotated[
        str, _option("--seeds", "N", "Trainings of every experiment and fold, from other weights. Default: 2.")
    ] = "2"
    folds: Annotated[str, _option("--folds", "K", "Folds of the training samples, which judge. Default: 5.")] = "5"
    jobs: Annotated[str | None, _option("--jobs", "N", "Processes. Default: one a core.")] = None
    output: Annotated[
        str | None, _option("--output -o", "OUT", "Write what is in force at the end, trained (.nnplay).")
    ] = None
    json: Json = False
    language: Language = None


@dataclass(slots=True)
class _Visit:
    """What has become of it so far."""

    first: Diagnosis
    now: Diagnosis
    attempts: list[Attempt] = field(default_factory=list)


def improve_as_told(options: ImproveOptions, terminal: Terminal) -> int:
    """Improve an experiment step by step, say what was done and why, and return the exit code."""
    output = target(options.output, "--output", SUFFIX)
    plan = Plan(whole("--folds", options.folds, MOST_FOLDS, 2), whole("--seeds", options.seeds, MOST_SEEDS))
    steps = whole("--steps", options.steps, MOST_STEPS)
    jobs = whole("--jobs", options.jobs or str(os.cpu_count() or 1), MOST_JOBS)
    use_one_blas_thread()
    saved = files.load(options.document)
    for notice in saved.notices:
        terminal.warn(notice)
    say: Callable[[Text], None] = (lambda _text: None) if options.json else terminal.write
    say(method(plan))
    with interruptible() as caught:
        try:
            with processes(jobs) as executor:
                visit = _go(saved, plan, steps, _Work(executor, caught, terminal), say)
        except Cancelled:
            terminal.warn(QT_TRANSLATE_NOOP("Terminal", "Called off."))
            return Exit.SIGNAL + caught[0]
    if options.json:
        terminal.write_json(_figures(visit, terminal))
    if output is not None:
        _save(output, visit.now)
        say(Text(QT_TRANSLATE_NOOP("Terminal", "Written: {path}"), {"path": str(output)}))
    return Exit.DONE


@dataclass(frozen=True, slots=True)
class _Work:
    """Where trainings are done, and how they are followed and called off."""

    executor: Executor
    caught: list[int]
    terminal: Terminal

    @contextmanager
    def followed(self, trainings: int) -> Iterator[Report]:
        """Show how far the work is, and call it off when somebody asks."""
        with progress(trainings, self.terminal) as show:

            def report(share: float) -> None:
                show(share)
                if self.caught:
                    raise Cancelled

            yield report


def _go(saved: Saved, plan: Plan, steps: int, work: _Work, say: Callable[[Text], None]) -> _Visit:
    run = signs_of_saved(saved)
    with work.followed(plan.trainings) as report:
        first = diagnosed(saved.experiment, plan, work.executor, report, run)
    visit = _Visit(first, first)
    _say_diagnosis(first, say)
    tried: set[str] = set()
    while len(visit.attempts) < steps:
        proposal = next_proposal(visit.now, tried)
        if proposal is None:
            say(Text(QT_TRANSLATE_NOOP("Terminal", "There is nothing left to propose.")))
            break
        tried.add(proposal.key)
        attempt = _try(visit.now, proposal, work, say)
        visit.attempts.append(attempt)
        if attempt.comparison.finding is Finding.BETTER:
            visit.now, tried = attempt.adopted(), set()
            _say_diagnosis(visit.now, say)
    return visit


def _try(diagnosis: Diagnosis, proposal: Proposal, work: _Work, say: Callable[[Text], None]) -> Attempt:
    text = QT_TRANSLATE_NOOP("Terminal", "Try: {label}. {change} {why}")
    labels = " + ".join(work.terminal.say(remedy.label) for remedy in proposal.remedies)
    whys = " ".join(work.terminal.say(remedy.why) for remedy in proposal.remedies)
    say(Text(text, {"label": labels, "change": proposal.change, "why": whys}))
    with work.followed(diagnosis.plan.trainings) as report:
        attempt = attempted(diagnosis, proposal, work.executor, report)
    say(_indented(verdict(attempt)))
    return attempt


def _say_diagnosis(diagnosis: Diagnosis, say: Callable[[Text], None]) -> None:
    say(standing(diagnosis))
    if not diagnosis.found:
        say(_indented(nothing_found(diagnosis)))
    for found in diagnosis.found:
        text = QT_TRANSLATE_NOOP("Terminal", "{label}. {evidence} {meaning}")
        values = {"label": found.symptom.label, "evidence": found.evidence, "meaning": found.symptom.meaning}
        say(_indented(Text(text, values)))


def _indented(text: Text) -> Text:
    pattern = Marked("  {text}")
    pattern.context = "Terminal"
    return Text(pattern, {"text": text})


# -- what is left of it ------------------------------------------------------------------------------------------------


def _save(path: Path, diagnosis: Diagnosis) -> None:
    """Train what is in force on all training samples, as long as the trials, and write it."""
    training = build(diagnosis.case.experiment).training
    train_to_the_end(training)
    state = training.state()
    if diagnosis.experiment.training.epochs is None:
        state["last_epoch"] = np.array(NO_PLAN, dtype=np.int64)
    files.save(path, Saved(diagnosis.experiment, training.network.parameters, state))


def _figures(visit: _Visit, terminal: Terminal) -> dict[str, Any]:
    """Return everything worth knowing, as JSON takes it."""
    return {
        "scored_by": "accuracy" if visit.first.case.is_classification else "r2",
        "folds": visit.first.plan.folds,
        "seeds": visit.first.plan.seeds,
        "score_before": visit.first.case.score,
        "score_after": visit.now.case.score,
        "found": [{"symptom": each.symptom.key, "evidence": terminal.say(each.evidence)} for each in visit.first.found],
        "left": [each.symptom.key for each in visit.now.found],
        "steps": [_step(attempt, terminal) for attempt in visit.attempts],
    }


def _step(attempt: Attempt, terminal: Terminal) -> dict[str, Any]:
    comparison = attempt.comparison
    return {
        "remedies": [remedy.key for remedy in attempt.proposal.remedies],
        "for": [reason.symptom.key for reason in attempt.proposal.reasons],
        "change": terminal.say(attempt.proposal.change),
        "outcome": comparison.finding.name.lower(),
        "adopted": comparison.finding is Finding.BETTER,
        "difference": comparison.mean,
        "spread": comparison.spread if len(comparison.differences) > 1 else None,
        "p": comparison.chance,
        "differences": comparison.differences.tolist(),
        "diverged": attempt.case.diverged,
    }
