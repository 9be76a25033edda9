"""The commands of the terminal."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from nnplayground import __version__
from nnplayground.cli.improve import ImproveOptions, improve_as_told
from nnplayground.cli.labs import lab
from nnplayground.cli.lists import LISTS, CatalogueList, show_list
from nnplayground.cli.options import Json, Language, TrainOptions, command
from nnplayground.cli.race import RaceOptions, race_as_told
from nnplayground.cli.terminal import speaking
from nnplayground.cli.tuning import TuneOptions, tune_as_told
from nnplayground.cli.wishes import train_as_told

app = typer.Typer(
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"nnplayground {__version__}")
        raise typer.Exit


@app.callback()
def start(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_show_version, help="Say the version.")
    ] = False,
) -> None:
    """Build a neural network on a canvas, train it live, and step through it with the real numbers.

    Without a command the window opens. The commands work without a window.
    """
    del version


def train(options: TrainOptions) -> None:
    """Train a network in the terminal.

    Numbers take a point or a comma: 0.03 or 0,03. Exit code: 0 done, 2 bad input, 3 diverged, 130 interrupted.
    """
    with speaking(options.language) as terminal:
        raise typer.Exit(train_as_told(options, terminal))


app.command("train")(command(TrainOptions, train))


@app.command("import")
def import_network(
    file: Annotated[Path, typer.Argument(metavar="FILE.onnx|FILE.skops", help="A trained network of another tool.")],
    data: Annotated[
        str, typer.Option("--data", metavar="NAME|FILE", help="The data it works on, as for `train`.")
    ] = TrainOptions().data,
    target: Annotated[
        list[str] | None, typer.Option("--target", metavar="COLUMN", help="CSV: column to predict; may be repeated.")
    ] = None,
    standardize: Annotated[
        bool | None,
        typer.Option("--standardize/--no-standardize", help="Whether it was trained on standardised inputs."),
    ] = None,
    save: Annotated[
        str | None, typer.Option("--save", metavar="FILE", help="Write the experiment with its weights (.nnplay).")
    ] = None,
    json: Json = False,
    language: Language = None,
) -> None:
    """Take a trained network from another tool: ONNX, or a scikit-learn MLP as .skops; a pickle is never opened.

    Exit code: 0 done, 2 bad input.
    """
    from nnplayground.cli.importing import import_as_told  # noqa: PLC0415 - only those pay who import

    with speaking(language) as terminal:
        options = TrainOptions(data=data, target=target or [], standardize=standardize, save=save, json=json)
        raise typer.Exit(import_as_told(file, options, terminal))


@app.command()
def lesson(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME|FILE.yaml]", help="A lesson by its key, or a lesson file.")
    ] = None,
    listed: Annotated[bool, typer.Option("--list", help="List the lessons.")] = False,
    keys: Annotated[bool, typer.Option("--keys", help="List what lesson files can name.")] = False,
    check: Annotated[
        Path | None, typer.Option("--check", metavar="FILE.nnhandin", help="Judge again what a student handed in.")
    ] = None,
    folder: Annotated[
        Path | None, typer.Option("--folder", metavar="DIR", help="A folder with lesson files of your own.")
    ] = None,
    json: Json = False,
    language: Language = None,
) -> None:
    """Work through a lesson in the terminal, or check a lesson file of your own.

    Exit code: 0 done, 2 bad input; the message names the line of a file.
    """
    from nnplayground.cli import lessons  # noqa: PLC0415 - only those pay who read a lesson

    with speaking(language) as terminal:
        if check is not None:
            raise typer.Exit(lessons.check_hand_in(check, name, folder, terminal, as_json=json))
        if keys:
            lessons.show_keys(terminal, as_json=json)
        elif listed or name is None:
            lessons.show_lessons(folder, terminal, as_json=json)
        else:
            lessons.show_lesson(lessons.lesson_of(name, folder), terminal, as_json=json)


def tune(options: TuneOptions) -> None:
    """Choose the best hyperparameters by cross-validation; the test samples are looked at once, at the end.

    The experiment to begin with is described as for `train`. Exit code: 0 done, 2 bad input, 3 all diverged.
    """
    with speaking(options.language) as terminal:
        raise typer.Exit(tune_as_told(options, terminal))


app.command("tune")(command(TuneOptions, tune))
app.add_typer(lab, name="lab")


def race(options: RaceOptions) -> None:
    """Let networks learn side by side from the same samples and the same starting weights; the first at the goal wins.

    The experiment that all lanes begin as is described as for `train`. Exit code: 0 done, 2 bad input, 3 all diverged.
    """
    with speaking(options.language) as terminal:
        raise typer.Exit(race_as_told(options, terminal))


app.command("race")(command(RaceOptions, race))


def improve(options: ImproveOptions) -> None:
    """Improve a network step by step: what it suffers from, what to try next and why, and whether that was better.

    Both sides of a comparison are trained on the same folds from the same weights; only what is better beyond chance is
    adopted. The test samples are never looked at. Exit code: 0 done, 2 bad input, 130 interrupted.
    """
    with speaking(options.language) as terminal:
        raise typer.Exit(improve_as_told(options, terminal))


app.command("improve")(command(ImproveOptions, improve))


def _list_command(kind: CatalogueList) -> None:
    def show(json: Json = False, language: Language = None) -> None:
        with speaking(language) as terminal:
            show_list(kind, terminal, as_json=json)

    app.command(kind.name, help=kind.help)(show)


for _kind in LISTS:
    _list_command(_kind)
