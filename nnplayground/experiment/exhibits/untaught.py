"""Labs that learn from images or points alone: autoencoders, adversarial games, Boltzmann machines and their stacks."""

from __future__ import annotations

from nnplayground.experiment.exhibits.exhibit import Claim, Exhibit, laboratory
from nnplayground.experiment.labs.autoencoder import AutoencoderSpec
from nnplayground.experiment.labs.gan import GanSpec
from nnplayground.experiment.labs.machines import FINE, Contrast, DbnSpec, RbmSpec
from nnplayground.experiment.spec import TrainingSpec
from nnplayground.i18n import QT_TRANSLATE_NOOP

_REBUILDING = TrainingSpec(loss="mse", solver="adam", learning_rate=0.003, batch_size=32, epochs=60)

EXHIBITS = (
    Exhibit(
        "autoencoder_map",
        QT_TRANSLATE_NOOP("Gallery", "Digits as points of a map"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "64 pixels through two numbers and back: each digit finds a place of its own on the map, though nobody "
            "says which is which. Drag the point across it and see what is drawn. PCA of equal width errs more.",
        ),
        "autoencoder",
        laboratory("autoencoder", AutoencoderSpec(training=_REBUILDING)),
        60,
        Claim(train=(0.1, 0.4), test=(0.3, 0.5)),
    ),
    Exhibit(
        "autoencoder_denoising",
        QT_TRANSLATE_NOOP("Gallery", "Noise taken out of digits"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "Training shows noisy digits and asks for the clean ones. Sixteen numbers are enough for a digit, and too "
            "few for its noise. Raise the deviation: when does a 3 become an 8?",
        ),
        "autoencoder",
        laboratory(
            "autoencoder",
            AutoencoderSpec(bottleneck=16, corruption="gaussian", amount=0.3, training=_REBUILDING),
        ),
        60,
        Claim(train=(0.4, 0.7), test=(0.45, 0.8)),
    ),
    Exhibit(
        "gan_collapse",
        QT_TRANSLATE_NOOP("Gallery", "Mode collapse"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "A hasty generator against a slow discriminator: it runs to whatever heap is believed just now, all of it, "
            "and on to the next when that is seen through. Few of the eight heaps are ever reached.",
        ),
        "gan",
        laboratory("gan", GanSpec(generator_rate=5e-3, discriminator_rate=2e-4, epochs=120)),
        120,
        Claim(test=(0.3, 0.7)),
    ),
    Exhibit(
        "gan_eight",
        QT_TRANSLATE_NOOP("Gallery", "… and its cure: equal rates"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "The same players with the same learning rate: the discriminator notices at once where too much is made, "
            "and all eight heaps are reached. Watch how the grid of noise is torn between them.",
        ),
        "gan",
        laboratory("gan", GanSpec(epochs=120)),
        120,
        Claim(train=(0.45, 0.7), test=(0.0, 0.2)),
    ),
    Exhibit(
        "rbm_features",
        QT_TRANSLATE_NOOP("Gallery", "64 units look for strokes"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "No classes, no back-propagation: CD-1 compares digits with what the machine makes of them in one step. "
            "The weights of the hidden units become strokes and loops. Step through Gibbs sampling.",
        ),
        "rbm",
        laboratory("rbm", RbmSpec()),
        30,
        Claim(test=(-22.0, -15.0)),
    ),
    Exhibit(
        "rbm_half",
        QT_TRANSLATE_NOOP("Gallery", "The missing half of a digit"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "Twice the units, and chains that go on from step to step: the machine knows what goes with what. Cover "
            "half of a digit and have it completed. Which digits are mistaken for others, and from which half?",
        ),
        "rbm",
        laboratory("rbm", RbmSpec(hidden=128, contrast=Contrast(persistent=True, learning_rate=0.02), epochs=60)),
        60,
        Claim(test=(-22.0, -14.0)),
    ),
    Exhibit(
        "dbn_layers",
        QT_TRANSLATE_NOOP("Gallery", "Machine upon machine"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "The first machine learns the pixels, the second one what the first makes of them. Look what the units of "
            "each stand for, and let the stack dream from its top. Then press “Fine-tune”.",
        ),
        "dbn",
        laboratory("dbn", DbnSpec()),
        40,
    ),
    Exhibit(
        "dbn_few_labels",
        QT_TRANSLATE_NOOP("Gallery", "Few classes told"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "1258 digits were seen without their classes, and of only 100 the class is told. The network that begins "
            "with what the machines have learned is ahead of its twin from random weights. Tell more classes.",
        ),
        "dbn",
        laboratory(
            "dbn",
            DbnSpec(
                epochs_each=15,
                labelled=100,
                phase=FINE,
                training=TrainingSpec(loss="cross_entropy", solver="sgd", learning_rate=0.3, batch_size=32, epochs=60),
            ),
        ),
        60,
        Claim(train=(0.9, 1.0), test=(0.8, 1.0)),
    ),
)
"""In the order of the gallery."""
