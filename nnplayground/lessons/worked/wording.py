"""Words and letters of the slides that would mislead, and how this program says it."""

from __future__ import annotations

from nnplayground.i18n import QT_TRANSLATE_NOOP
from nnplayground.lessons.scripts import Name
from nnplayground.lessons.statements import Written
from nnplayground.lessons.worked.example import Item


def items() -> tuple[Item, ...]:
    """Return the three alphas, and slips of spelling."""
    return (
        Item(
            "naming_alpha",
            QT_TRANSLATE_NOOP("Worked", "Three things are called α; here they are λ, η and a"),
            QT_TRANSLATE_NOOP("Worked", "three different meanings"),
            (
                Written(Name(r"J + \frac{\lambda}{2} \sum w^2", "J + λ/2·Σw²")),
                Written(Name(r"w' = w - \eta \frac{\partial J}{\partial w}", "w′ = w − η·∂J/∂w")),
                Written(Name(r"f(z) = a z \quad \left(z < 0\right)", "f(z) = a·z (z < 0)")),
                Written(Name(r"\text{scikit-learn:}\; J + \frac{\alpha}{2m} \sum w^2", "scikit-learn: J + α/(2m)·Σw²")),
            ),
            QT_TRANSLATE_NOOP(
                "Worked",
                "one letter for three things; scikit-learn's alpha is divided by the number of samples, λ is not.",
            ),
            QT_TRANSLATE_NOOP("Worked", "α for the L2 penalty, the learning rate, and the slope of PReLU and ELU"),
        ),
        Item(
            "typo_nane",
            QT_TRANSLATE_NOOP("Worked", "Spelling"),
            "Name, ArcTan, Parametric, Restricted Boltzmann Machine, distribusi, variabel, update",
            (),
            QT_TRANSLATE_NOOP("Worked", "slips of spelling."),
            "Nane, aarcTan, Parameteric, Restricted Botzmann Machine, ditribusi, avariabel, udapte",
        ),
        Item(
            "typo_gan",
            QT_TRANSLATE_NOOP("Worked", "What GAN stands for"),
            "Generative Adversarial Network",
            (),
            QT_TRANSLATE_NOOP("Worked", "the N is a network."),
            "Generative Adversarial Model",
        ),
    )
