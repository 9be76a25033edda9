"""The options of the labs that learn without classes: machines, stacks, autoencoders, and adversarial games."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Annotated, Any

from msgspec.structs import replace

from nnplayground.catalogue import Param, lookup
from nnplayground.cli.lab_options import (
    Batch,
    Begin,
    Count,
    Penalty,
    Rate,
    Seed,
    Share,
    number,
    started,
    trained,
    where_given,
)
from nnplayground.cli.options import Json, Language, option
from nnplayground.data.distributions import DISTRIBUTIONS
from nnplayground.engine.activations import ACTIVATIONS
from nnplayground.engine.families.autoencoder import CORRUPTIONS
from nnplayground.engine.families.gan import GAMES
from nnplayground.engine.solvers import SOLVERS
from nnplayground.errors import InputError
from nnplayground.experiment.check import with_path
from nnplayground.experiment.fields import MOST_LAYERS, NUMBERS
from nnplayground.experiment.labs import autoencoder, gan, machines
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.numbers import parse_whole

_network, _training = (partial(option, panel) for panel in ("Network", "Training"))
_STEPWISE = ", ".join(key for key, solver in SOLVERS.items() if not solver.full_batch)

Steps = Annotated[str | None, _training("--k", "N", "Steps of Gibbs sampling in CD-k. Default: 1.")]
Persistent = Annotated[bool, _training("--persistent", None, "The chains go on from step to step.")]
Decay = Annotated[str | None, _training("--decay", "STRENGTH", "Penalty λ/2 Σw² on the machine's weights. Default: 0.")]
StepSolver = Annotated[str | None, _training("--solver", "KEY", f"{_STEPWISE}.")]
Solver = Annotated[str | None, _training("--solver", "KEY", f"Default: adam. {', '.join(SOLVERS)}.")]


@dataclass(frozen=True, slots=True)
class RbmOptions:
    """What was given for a restricted Boltzmann machine, as text."""

    hidden: Annotated[str | None, _network("--hidden", "N", "Hidden units. Default: 64.")] = None
    k: Steps = None
    persistent: Persistent = False
    decay: Decay = None
    learning_rate: Rate = None
    epochs: Count = None
    batch_size: Batch = None
    solver: StepSolver = None
    seed: Seed = None
    test_fraction: Share = None
    json: Json = False
    language: Language = None


@dataclass(frozen=True, slots=True)
class DbnOptions:
    """What was given for a deep belief network, as text."""

    hidden: Annotated[
        str | None, _network("--hidden", "N,N,...", "Hidden units of the machines, from below. Default: 100,60.")
    ] = None
    k: Steps = None
    persistent: Persistent = False
    decay: Decay = None
    learning_rate: Rate = None
    epochs_each: Annotated[
        str | None, _training("--epochs-each", "N", "Epochs for each machine, from below. Default: 20.")
    ] = None
    batch_size: Batch = None
    solver: StepSolver = None
    labelled: Annotated[
        str | None, _training("--labelled", "N|all", "Images whose class the fine-tuning may see. Default: 200.")
    ] = None
    tuning_epochs: Annotated[
        str | None, _training("--tuning-epochs", "N", "Epochs of the fine-tuning. Default: 200.")
    ] = None
    tuning_rate: Annotated[
        str | None, _training("--tuning-rate", "RATE", "Learning rate of the fine-tuning. Default: 0.3.")
    ] = None
    seed: Seed = None
    test_fraction: Share = None
    json: Json = False
    language: Language = None


@dataclass(frozen=True, slots=True)
class GanOptions:
    """What was given for an adversarial game, as text."""

    distribution: Annotated[
        str | None, _network("--distribution", "KEY", f"Default: eight. {', '.join(DISTRIBUTIONS)}.")
    ] = None
    samples: Annotated[str | None, _network("--samples", "N", "Real samples. Default: 2048.")] = None
    latent: Annotated[str | None, _network("--latent", "N", "Numbers of noise. Default: 2.")] = None
    generator: Annotated[
        str | None, _network("--generator", "N,N,...", "Units of its hidden layers; 0 for none. Default: 64,64.")
    ] = None
    discriminator: Annotated[
        str | None, _network("--discriminator", "N,N,...", "Units of its hidden layers; 0 for none. Default: 64,64.")
    ] = None
    activation: Annotated[
        str | None, _network("--activation", "KEY", f"Of both hidden layers. Default: relu. {', '.join(ACTIVATIONS)}.")
    ] = None
    initializer: Begin = None
    game: Annotated[str | None, _training("--game", "KEY", f"Default: log. {', '.join(GAMES)}.")] = None
    discriminator_steps: Annotated[
        str | None, _training("--discriminator-steps", "N", "Its steps a batch, k_D. Default: 1.")
    ] = None
    generator_steps: Annotated[
        str | None, _training("--generator-steps", "N", "Its steps a batch, k_G. Default: 1.")
    ] = None
    discriminator_rate: Annotated[
        str | None, _training("--discriminator-rate", "RATE", "Its learning rate. Default: 0.001.")
    ] = None
    generator_rate: Annotated[
        str | None, _training("--generator-rate", "RATE", "Its learning rate. Default: 0.001.")
    ] = None
    epochs: Count = None
    batch_size: Batch = None
    solver: StepSolver = None
    seed: Seed = None
    json: Json = False
    language: Language = None


@dataclass(frozen=True, slots=True)
class AutoencoderOptions:
    """What was given for an autoencoder, as text."""

    hidden: Annotated[
        str | None, _network("--hidden", "N,N,...", "Units below the bottleneck; 0 for none. Default: 64,32.")
    ] = None
    bottleneck: Annotated[str | None, _network("--bottleneck", "N", "Width of the bottleneck. Default: 2.")] = None
    activation: Annotated[
        str | None, _network("--activation", "KEY", f"Of the hidden layers. Default: elu. {', '.join(ACTIVATIONS)}.")
    ] = None
    initializer: Begin = None
    corruption: Annotated[
        str | None,
        _training("--corruption", "KEY", f"Spoils the inputs. Default: none. {', '.join(CORRUPTIONS)}."),
    ] = None
    amount: Annotated[str | None, _training("--amount", "NUMBER", "How much it spoils them. Default: 0.3.")] = None
    learning_rate: Rate = None
    epochs: Count = None
    batch_size: Batch = None
    solver: Solver = None
    l2: Penalty = None
    seed: Seed = None
    test_fraction: Share = None
    json: Json = False
    language: Language = None


# -- documents ---------------------------------------------------------------------------------------------------------


def _sizes(text: str | None, option: str, param: Param) -> tuple[int, ...] | None:
    """Return the sizes in `8,8`; none for an empty text or 0."""
    if text is None:
        return None
    if text.strip() in ("", "0"):
        return ()
    parts, found = text.split(","), []
    if len(parts) > MOST_LAYERS:
        message = QT_TRANSLATE_NOOP("Terminal", "{option}: at most {most} layers.")
        raise InputError(message, option=option, most=MOST_LAYERS)
    for part in parts:
        with_path(option, lambda part=part: found.append(int(param.check(parse_whole(part)))))
    return tuple(found)


def _dealt(options: RbmOptions | DbnOptions | AutoencoderOptions) -> dict[str, Any]:
    return where_given(
        test_fraction=number(options, "test_fraction", NUMBERS), split_seed=number(options, "seed", NUMBERS)
    )


def _solver(key: str | None, *rates: str) -> dict[str, Any]:
    """Return the solver that was chosen with its own defaults, and its own learning rate for these fields."""
    if key is None:
        return {}
    solver = lookup(SOLVERS, key, "--solver")
    return {"solver": solver.key, "solver_params": {}, **dict.fromkeys(rates, solver.rate)}


def _contrast(contrast: machines.Contrast, options: RbmOptions | DbnOptions) -> machines.Contrast:
    names = ("k", "decay", "learning_rate", "batch_size", "seed")
    changes = where_given(**{name: number(options, name, machines.PARAMS) for name in names})
    return replace(contrast, persistent=options.persistent, **(_solver(options.solver, "learning_rate") | changes))


def rbm_spec(options: RbmOptions) -> machines.RbmSpec:
    """Return the document that options describe; raises `InputError` naming the option that cannot be used."""
    spec = machines.RbmSpec()
    own = where_given(**{name: number(options, name, machines.PARAMS) for name in ("hidden", "epochs")})
    return replace(spec, contrast=_contrast(spec.contrast, options), **own, **_dealt(options))


def dbn_spec(options: DbnOptions) -> machines.DbnSpec:
    """Return the document that options describe; raises `InputError` naming the option that cannot be used."""
    spec = machines.DbnSpec()
    tuning = where_given(
        epochs=number(options, "tuning_epochs", NUMBERS, "epochs"),
        learning_rate=number(options, "tuning_rate", NUMBERS, "learning_rate"),
        seed=number(options, "seed", NUMBERS),
    )
    own = where_given(
        hidden=_sizes(options.hidden, "--hidden", machines.PARAMS["hidden"]),
        epochs_each=number(options, "epochs_each", machines.PARAMS),
    )
    if options.labelled is not None:
        own["labelled"] = None if options.labelled.strip() == "all" else _labelled(options.labelled)
    contrast, training = _contrast(spec.contrast, options), replace(spec.training, **tuning)
    return replace(spec, contrast=contrast, training=training, **own, **_dealt(options))


def _labelled(text: str) -> int:
    found: list[int] = []
    with_path("--labelled", lambda: found.append(parse_whole(text)))
    return found[0]


def gan_spec(options: GanOptions) -> gan.GanSpec:
    """Return the document that options describe; raises `InputError` naming the option that cannot be used."""
    spec = gan.GanSpec()
    names = (
        *("samples", "latent", "discriminator_steps", "generator_steps", "discriminator_rate", "generator_rate"),
        *("batch_size", "epochs", "seed"),
    )
    own = _solver(options.solver, "discriminator_rate", "generator_rate")
    own |= where_given(**{name: number(options, name, gan.PARAMS) for name in names})
    own |= where_given(
        data_seed=own.get("seed"),
        generator=_sizes(options.generator, "--generator", NUMBERS["units"]),
        discriminator=_sizes(options.discriminator, "--discriminator", NUMBERS["units"]),
    )
    for name, entries in (("distribution", DISTRIBUTIONS), ("activation", ACTIVATIONS), ("game", GAMES)):
        key: str | None = getattr(options, name)
        if key is not None:
            own[name] = lookup(entries, key, f"--{name}").key
    return replace(spec, start=started(spec.start, options), **own)


def autoencoder_spec(options: AutoencoderOptions) -> autoencoder.AutoencoderSpec:
    """Return the document that options describe; raises `InputError` naming the option that cannot be used."""
    spec = autoencoder.AutoencoderSpec()
    own = where_given(
        hidden=_sizes(options.hidden, "--hidden", NUMBERS["units"]),
        bottleneck=number(options, "bottleneck", autoencoder.PARAMS),
    )
    if options.activation is not None:
        own["activation"] = lookup(ACTIVATIONS, options.activation, "--activation").key
    kind = lookup(CORRUPTIONS, options.corruption or spec.corruption, "--corruption")
    if options.amount is not None and kind.amount is None:
        message = QT_TRANSLATE_NOOP("Terminal", "--amount: the corruption {corruption} has none.")
        raise InputError(message, corruption=kind.key)
    if kind.amount is not None:
        amount = number(options, "amount", {"amount": kind.amount})
        own["amount"] = kind.amount.default if amount is None else amount
    start, training = started(spec.start, options), trained(spec.training, options)
    return replace(spec, corruption=kind.key, start=start, training=training, **own, **_dealt(options))
