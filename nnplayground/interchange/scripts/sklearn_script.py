"""The run in scikit-learn: an `MLPClassifier` or `MLPRegressor` given the same weights and the same batches."""

from __future__ import annotations

from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.interchange import sklearn_model
from nnplayground.interchange.functions import SKLEARN
from nnplayground.interchange.model import refuse
from nnplayground.interchange.scripts.recipe import Recipe, head, shuffles
from nnplayground.interchange.sklearn_model import TOOL
from nnplayground.interchange.source import array

SOLVERS = {
    "sgd": 'solver="sgd", momentum=0.0, nesterovs_momentum=False',
    "momentum": 'solver="sgd", momentum={momentum}, nesterovs_momentum=False',
    "nesterov": 'solver="sgd", momentum={momentum}, nesterovs_momentum=True',
    "adam": 'solver="adam", beta_1={beta_1}, beta_2={beta_2}, epsilon={epsilon}',
}


def encode(recipe: Recipe) -> str:
    """Return the script; raises `InputError` for what scikit-learn does otherwise."""
    _check(recipe)
    model, settings = recipe.model, recipe.settings
    *hidden, _ = model.layers
    kind = "MLPClassifier" if model.is_classifier else "MLPRegressor"
    params = {name: repr(value) for name, value in settings.solver_params.items()}
    alpha = recipe.strengths.get("l2", (0.0,))[0]
    weights = ",\n".join(f"np.array({array(layer.weights.T)})" for layer in model.layers)
    biases = ",\n".join(f"np.array({array(layer.bias)})" for layer in model.layers)
    labels = "Y[:, 0]" if model.layers[-1].bias.size == 1 else "Y.argmax(axis=1)" if model.is_classifier else "Y"
    classes = ", classes=np.unique(labels)" if model.is_classifier else ""
    lines = head(recipe, ["import warnings", "", "import numpy as np", f"from sklearn.neural_network import {kind}"])
    lines += [
        'warnings.filterwarnings("ignore", "Got `batch_size`")  # of the last batch, which is smaller',
        f"labels = {labels}",
        f"network = {kind}(",
        f"    hidden_layer_sizes={tuple(layer.bias.size for layer in hidden)!r},",
        f'    activation="{SKLEARN[hidden[0].activation]}",',
        f"    {SOLVERS[settings.solver.key].format(**params)},",
        f"    learning_rate_init=RATE, alpha={alpha!r}, batch_size=BATCH,",
        ")",
        f"network.partial_fit(X[:1], labels[:1]{classes})  # makes the arrays that are filled now",
        f"for own, given in zip(network.coefs_, [\n{weights}\n]):",
        "    own[...] = given",
        f"for own, given in zip(network.intercepts_, [\n{biases}\n]):",
        "    own[...] = given",
        "del network._optimizer  # with what it remembers of that step",
        "",
        "",
        "def loss(p, y):",
        f"    return {_loss(recipe)}",
        "",
        "",
        "losses = []",
        "for epoch in range(EPOCHS):",
        *shuffles(recipe),
        "    for start in range(0, len(X), BATCH):",
        "        rows = order[start : start + BATCH]",
        "        network.partial_fit(X[rows], labels[rows])",
        f"    losses.append(loss({_outputs(recipe)}, Y))",
        "",
        "print(losses[-1])",
    ]
    return "\n".join(lines) + "\n"


def _check(recipe: Recipe) -> None:
    settings, model = recipe.settings, recipe.model
    sklearn_model.check_network(model)
    solver = settings.solver
    if solver.key not in SOLVERS:
        refuse(TOOL, QT_TRANSLATE_NOOP("Interchange", "it has no solver “{key}”"), key=solver.key)
    if solver.key == "adam" and not settings.solver_params["epsilon_first"]:
        refuse(TOOL, QT_TRANSLATE_NOOP("Interchange", "its Adam adds ε before the correction of the bias"))
    if settings.schedule.key != "constant":
        refuse(TOOL, QT_TRANSLATE_NOOP("Interchange", "given batches, it keeps the learning rate as it is"))
    if settings.cost.loss.key not in ("cross_entropy", "binary_cross_entropy", "mse") or (
        model.is_classifier and settings.cost.loss.key == "mse"
    ):
        why = QT_TRANSLATE_NOOP("Interchange", "its cost is cross-entropy for classes and squared error for numbers")
        refuse(TOOL, why)
    if not model.is_classifier and model.layers[-1].bias.size > 1:
        refuse(TOOL, QT_TRANSLATE_NOOP("Interchange", "it takes the mean over several outputs, not their sum"))
    strengths = recipe.strengths
    is_same = len(set(strengths.get("l2", (0.0,)))) == 1 and not any(strengths.get("l1", ()))
    if not is_same or (any(strengths.get("l2", ())) and not settings.cost.penalties.divided_by_samples):
        why = QT_TRANSLATE_NOOP(
            "Interchange", "its penalty is L2 alone, the same for all layers, divided by the samples"
        )
        refuse(TOOL, why)
    if len(settings.locked):
        refuse(TOOL, QT_TRANSLATE_NOOP("Interchange", "it cannot lock weights"))


def _outputs(recipe: Recipe) -> str:
    if not recipe.model.is_classifier:
        return "network.predict(X)[:, None]"
    return "network.predict_proba(X)[:, 1:]" if recipe.y.shape[1] == 1 else "network.predict_proba(X)"


def _loss(recipe: Recipe) -> str:
    return {
        "mse": "((p - y) ** 2).sum() / (2.0 * len(y))",
        "cross_entropy": "-(y * np.log(np.where(y > 0.0, p, 1.0))).sum() / len(y)",
        "binary_cross_entropy": "-np.log(np.where(y > 0.5, p, 1.0 - p)).sum() / len(y)",
    }[recipe.settings.cost.loss.key]
