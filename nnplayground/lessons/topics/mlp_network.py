"""Parameters of `MLPClassifier` that decide what is trained, on what, and for how long."""

from __future__ import annotations

from collections.abc import Sequence

from nnplayground.experiment.spec import DataSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons.topics.comparing import Outcome, Setting, falls, rises, same
from nnplayground.lessons.topics.mlp import CIRCLE, FEW_NOISY, Hyperparameter, experiment, varied

FAR_APART = 5.0
_IN_ORDER = DataSpec(source="circle", params={"samples": 200, "shuffled": False})


def _seeds_differ(outcomes: Sequence[Outcome]) -> bool:
    """Say whether the first two runs are one and the same, and the others end at very different losses."""
    ends = [each.value for each in outcomes[1:]]
    return same(outcomes[:2]) and len(set(ends)) == len(ends) and max(ends) > FAR_APART * min(ends)


HIDDEN_LAYER_SIZES = Hyperparameter(
    "hidden_layer_sizes",
    (100,),
    "network.layers",
    QT_TRANSLATE_NOOP("Mlp", "On the canvas: + and − above each layer, and between layers; or the panel Network."),
    QT_TRANSLATE_NOOP(
        "Mlp", "How many hidden layers there are, and how many neurons each has: what the network can express."
    ),
    (
        Setting("(1,)", experiment(1, data=CIRCLE, epochs=60, learning_rate=0.03)),
        Setting("(3,)", experiment(3, data=CIRCLE, epochs=60, learning_rate=0.03)),
        Setting("(16,)", experiment(16, data=CIRCLE, epochs=60, learning_rate=0.03)),
        Setting("(8, 8)", experiment(8, 8, data=CIRCLE, epochs=60, learning_rate=0.03)),
    ),
    "train_loss",
    lambda outcomes: falls(outcomes[:3]),
    QT_TRANSLATE_NOOP("Mlp", "One neuron cannot enclose the circle; three can just do it, sixteen do it easily."),
    pictured=True,
)
ACTIVATION = Hyperparameter(
    "activation",
    "relu",
    "network.layers[].activation",
    QT_TRANSLATE_NOOP("Mlp", "Above each layer on the canvas, or for all hidden layers in the panel Network."),
    QT_TRANSLATE_NOOP(
        "Mlp", "The function of the hidden neurons; with identity, all layers together are one straight cut."
    ),
    varied(
        {key: {"activation": key} for key in ("identity", "logistic", "tanh", "relu")},
        12,
        data=CIRCLE,
        epochs=60,
        learning_rate=0.03,
    ),
    "train_loss",
    lambda outcomes: all(each.value < outcomes[0].value for each in outcomes[1:]),
    QT_TRANSLATE_NOOP("Mlp", "Identity learns nothing of the circle; every curved function does."),
    pictured=True,
)
ALPHA = Hyperparameter(
    "alpha",
    0.0001,
    "training.penalties.l2",
    QT_TRANSLATE_NOOP(
        "Mlp",
        "L2 penalty λ in the panel Training, with “Divide by the batch size” switched on: scikit-learn's penalty is "
        "α/(2m)·Σw² with m the samples of the batch; the lecture's, and ours without that switch, is λ/2·Σw².",
    ),
    QT_TRANSLATE_NOOP("Mlp", "A price on large weights: they stay small and the boundary smooth."),
    varied(
        {text: {"penalties": {"l2": float(text)}, "penalty_per_sample": True} for text in ("0.0001", "0.1", "1", "10")},
        24,
        activation="relu",
        data=FEW_NOISY,
        epochs=80,
    ),
    "norm",
    falls,
    QT_TRANSLATE_NOOP("Mlp", "The larger α, the smaller the weights."),
    curve="train_loss",
    pictured=True,
)
BATCH_SIZE = Hyperparameter(
    "batch_size",
    "auto",
    "training.batch_size",
    QT_TRANSLATE_NOOP("Mlp", "Batch size in the panel Training; “auto” is 200, or all samples where there are fewer."),
    QT_TRANSLATE_NOOP("Mlp", "How many samples are averaged for one step: an epoch of small batches has many steps."),
    varied({str(size): {"batch_size": size} for size in (5, 20, 140)}),
    "train_loss",
    rises,
    QT_TRANSLATE_NOOP("Mlp", "After as many epochs, smaller batches have come further: they made more steps."),
)
MAX_ITER = Hyperparameter(
    "max_iter",
    200,
    "training.epochs",
    QT_TRANSLATE_NOOP("Mlp", "“Stop after some epochs” in the panel Training; else a run goes on until you pause it."),
    QT_TRANSLATE_NOOP("Mlp", "After how many epochs training ends, whether it is done or not."),
    varied({str(count): {"epochs": count} for count in (5, 20, 80)}),
    "train_loss",
    falls,
    QT_TRANSLATE_NOOP("Mlp", "More epochs, smaller training loss. (scikit-learn warns where the limit ended the run.)"),
)
SHUFFLE = Hyperparameter(
    "shuffle",
    True,
    "training.shuffle",
    QT_TRANSLATE_NOOP("Mlp", "“New order in every epoch” in the panel Training."),
    QT_TRANSLATE_NOOP(
        "Mlp", "Whether every epoch takes the samples in a new order; here the data come class after class."
    ),
    varied({"True": {"shuffle": True}, "False": {"shuffle": False}}, data=_IN_ORDER, batch_size=10, epochs=30),
    "train_loss",
    rises,
    QT_TRANSLATE_NOOP("Mlp", "Without shuffling, the end of every epoch unlearns half of its beginning."),
)
RANDOM_STATE = Hyperparameter(
    "random_state",
    None,
    "network.seed, training.seed",
    QT_TRANSLATE_NOOP("Mlp", "Seed of the weights in the panel Network; New weights takes another one."),
    QT_TRANSLATE_NOOP("Mlp", "Which random numbers are drawn for weights and order; the same seed is the same run."),
    tuple(
        Setting(
            text, experiment(3, activation="relu", data=CIRCLE, seed=seed, learning_rate=0.03, epochs=80), seeds=(seed,)
        )
        for text, seed in (("0", 0), ("0", 0), ("2", 2), ("3", 3))
    ),
    "train_loss",
    _seeds_differ,
    QT_TRANSLATE_NOOP("Mlp", "Twice seed 0 is one curve. Other seeds end elsewhere: one run alone proves nothing."),
)
TOL = Hyperparameter(
    "tol",
    0.0001,
    "training.tolerance",
    QT_TRANSLATE_NOOP("Mlp", "Tolerance in the panel Training, once “Without improvement” is switched on."),
    QT_TRANSLATE_NOOP("Mlp", "An epoch that lowers the loss by no more than this counts as no improvement."),
    varied({text: {"tolerance": float(text), "epochs": 150} for text in ("0.01", "0.001", "0.0001")}, patience=5),
    "epochs",
    rises,
    QT_TRANSLATE_NOOP("Mlp", "The smaller the tolerance, the longer training goes on."),
)
VERBOSE = Hyperparameter(
    "verbose",
    False,
    "–",
    QT_TRANSLATE_NOOP(
        "Mlp", "Nothing to set: the panel Loss keeps the record, and “nnplayground train” shows its progress."
    ),
    QT_TRANSLATE_NOOP("Mlp", "Whether a line with the loss is printed after each epoch; nothing else."),
    varied({"False": {}, "True": {}}, epochs=20),
    "train_loss",
    same,
    QT_TRANSLATE_NOOP("Mlp", "Both runs are equal to the last bit. Below is what would be printed."),
    logged=True,
)
WARM_START = Hyperparameter(
    "warm_start",
    False,
    "–",
    QT_TRANSLATE_NOOP("Mlp", "Run once more goes on (True); Reset and then Run begins anew (False)."),
    QT_TRANSLATE_NOOP(
        "Mlp", "Whether a second call of fit goes on from the weights of the first; here fit is called twice."
    ),
    (
        Setting("False", experiment(epochs=20), fits=2),
        Setting("True", experiment(epochs=20), fits=2, warm=True),
    ),
    "train_loss",
    falls,
    QT_TRANSLATE_NOOP("Mlp", "Cold, the second half repeats the first; warm, it goes on from there."),
)
EARLY_STOPPING = Hyperparameter(
    "early_stopping",
    False,
    "training.early_stopping",
    QT_TRANSLATE_NOOP("Mlp", "“Watch a validation part” in the panel Training; it needs “Without improvement”."),
    QT_TRANSLATE_NOOP(
        "Mlp", "Sets samples aside, stops when the score on them no longer rises, and brings the best weights back."
    ),
    varied(
        {"False": {}, "True": {"early_stopping": True, "tolerance": 1e-4}},
        24,
        24,
        activation="relu",
        data=DataSpec(source="moons", params={"samples": 200, "noise": 0.4}, test_fraction=0.4),
        epochs=100,
        learning_rate=0.02,
        validation_fraction=0.2,
    ),
    "test_loss",
    lambda outcomes: falls(outcomes) and outcomes[1].curves.shape[1] < outcomes[0].curves.shape[1],
    QT_TRANSLATE_NOOP("Mlp", "It ends soon; the run that goes on learns the noise, and its test loss rises."),
    curve="test_loss",
)
VALIDATION_FRACTION = Hyperparameter(
    "validation_fraction",
    0.1,
    "training.validation_fraction",
    QT_TRANSLATE_NOOP("Mlp", "Validation share in the panel Training, once “Watch a validation part” is switched on."),
    QT_TRANSLATE_NOOP("Mlp", "How much of the training data early stopping sets aside: more make its score surer."),
    varied(
        {text: {"validation_fraction": float(text)} for text in ("0.1", "0.3", "0.6")},
        early_stopping=True,
        tolerance=1e-4,
        epochs=40,
    ),
    "samples",
    falls,
    QT_TRANSLATE_NOOP("Mlp", "What is set aside is not learned from."),
    curve="test_loss",
)
N_ITER_NO_CHANGE = Hyperparameter(
    "n_iter_no_change",
    10,
    "training.patience",
    QT_TRANSLATE_NOOP("Mlp", "Patience in the panel Training, once “Without improvement” is switched on."),
    QT_TRANSLATE_NOOP("Mlp", "How many epochs in a row may pass without improvement before training stops."),
    varied({str(count): {"patience": count, "epochs": 150} for count in (1, 5, 20)}, tolerance=1e-3),
    "epochs",
    rises,
    QT_TRANSLATE_NOOP("Mlp", "The more patience, the later the end."),
)
