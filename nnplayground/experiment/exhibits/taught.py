"""Labs whose networks are told what is right: convolutional ones on images, recurrent ones on sequences."""

from __future__ import annotations

from functools import partial

from nnplayground.experiment.exhibits.exhibit import Claim, Exhibit, laboratory
from nnplayground.experiment.labs.cnn import CnnSpec
from nnplayground.experiment.labs.rnn_spec import RnnSpec
from nnplayground.experiment.labs.stages import ConvolutionStage, DenseStage, DropoutStage, PoolingStage
from nnplayground.experiment.spec import TrainingSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP

_adam = partial(TrainingSpec, loss="cross_entropy", solver="adam", batch_size=32)
_FEW = 0.93
"""So large a part is kept for the test that no more than about 13 images of each digit are left to learn from."""
_BELOW = (ConvolutionStage(channels=16), PoolingStage())
_FEW_TRAINING = _adam(learning_rate=0.01, epochs=100)

_adding = partial(
    RnnSpec,
    task="adding",
    params={"length": 30},
    training=TrainingSpec(loss="mse", solver="adam", learning_rate=0.01, batch_size=32, epochs=40),
)

EXHIBITS = (
    Exhibit(
        "cnn_digits",
        QT_TRANSLATE_NOOP("Gallery", "Digits: 98 % with 6090 weights"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "Two convolutions and two poolings read handwritten digits. Draw one and see what every stage makes of it, "
            "let a learned kernel slide over it by hand, and ask which pixels the answer hangs on.",
        ),
        "cnn",
        laboratory("cnn", CnnSpec(training=_adam(learning_rate=0.003, epochs=20))),
        20,
        Claim(train=(0.99, 1.0), test=(0.98, 1.0)),
    ),
    Exhibit(
        "cnn_few",
        QT_TRANSLATE_NOOP("Gallery", "126 digits learned by heart"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "Few images and a wide dense layer: every training image is right after some epochs, and from there on "
            "only the test loss moves, and not downwards. Compare with the same network and dropout.",
        ),
        "cnn",
        laboratory(
            "cnn",
            CnnSpec(test_fraction=_FEW, stages=(*_BELOW, DenseStage(units=128)), training=_FEW_TRAINING),
        ),
        100,
        Claim(train=(1.0, 1.0), test=(0.85, 0.95)),
    ),
    Exhibit(
        "cnn_dropout",
        QT_TRANSLATE_NOOP("Gallery", "… and with dropout"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "The same 126 images, and in every step half of the maps and of the dense layer are silenced at random: "
            "nothing can rely on a single pixel. The training loss shivers, the test loss is little more than half as "
            "high. Change the shares.",
        ),
        "cnn",
        laboratory(
            "cnn",
            CnnSpec(
                test_fraction=_FEW,
                stages=(*_BELOW, DropoutStage(share=0.5), DenseStage(units=128), DropoutStage(share=0.5)),
                training=_FEW_TRAINING,
            ),
        ),
        100,
        Claim(train=(0.95, 1.0), test=(0.87, 0.97)),
    ),
    Exhibit(
        "rnn_elman",
        QT_TRANSLATE_NOOP("Gallery", "Elman's cell forgets"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "Of 30 numbers two are marked, and their sum is asked for at the end. What the last error says hardly "
            "reaches the first times: look at the gradient by time. The network answers with the mean.",
        ),
        "rnn",
        laboratory("rnn", _adding(cell="rnn_tanh")),
        40,
        Claim(train=(-0.2, 0.5), test=(-0.3, 0.4)),
    ),
    Exhibit(
        "rnn_lstm",
        QT_TRANSLATE_NOOP("Gallery", "… and the LSTM remembers"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "The same task with a memory that is added to, not multiplied: after some epochs of nothing the loss falls "
            "steeply. See in the unrolled network which gate opens at a mark. How many times does it take?",
        ),
        "rnn",
        laboratory("rnn", _adding(cell="lstm")),
        40,
        Claim(train=(0.9, 1.0), test=(0.9, 1.0)),
    ),
    Exhibit(
        "rnn_names",
        QT_TRANSLATE_NOOP("Gallery", "Names, letter by letter"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "The language is told once; then every letter is the next input. Nobody can know the next letter of a "
            "name, so little is right, and yet what the network makes up sounds like names. Turn the warmth.",
        ),
        "rnn",
        laboratory("rnn", RnnSpec(task="names", units=48, training=_adam(learning_rate=0.01, epochs=20))),
        20,
        Claim(train=(0.25, 0.8), test=(0.2, 0.6)),
    ),
)
"""In the order of the gallery."""
