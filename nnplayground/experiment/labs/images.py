"""The images that labs learn from, by name."""

from __future__ import annotations

from nnplayground.data.images import Images, digits
from nnplayground.errors import UnknownKey
from nnplayground.i18n import QT_TRANSLATE_NOOP

OWN = "own"
"""In place of a name: the samples of the experiment."""
IMAGES = {"digits": digits}
"""The bundled images by key."""


def images_named(key: str) -> Images:
    """Return bundled images; raises `UnknownKey` for a name that none have."""
    if key not in IMAGES:
        message = QT_TRANSLATE_NOOP("Lab", "images: there is no “{key}”. Choose one of: {choices}.")
        raise UnknownKey(message, key=key[:60], choices=", ".join(IMAGES))
    return IMAGES[key]()
