"""What the program says of itself to operating systems: names, version, the kind of its files, and its icons.

    python packaging/product.py icons FOLDER    the icon in every format that is needed, made from the SVG
    python packaging/product.py version         the version

The installers take all of it from here; the files in `packaging/linux` repeat some, and `checks.py` compares.
"""

from __future__ import annotations

import io
import os
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SVG = ROOT / "resources" / "icons" / "nnplayground.svg"

NAME = "NN Playground"
COMMAND = "nnplayground"
IDENTIFIER = "org.nnplayground.nnplayground"
SUMMARY = "Build and train neural networks by hand"
COPYRIGHT = "Copyright © 2026 The NN Playground authors"
SUFFIX = ".nnplay"
FILE_KIND = "NN Playground experiment"
MIME_TYPE = "application/x-nnplayground"
_LANGUAGES = re.search(r"LANGUAGES: .+?\{(.+?)\}", (ROOT / COMMAND / "i18n.py").read_text(encoding="utf-8"), re.DOTALL)
LANGUAGES = tuple(re.findall(r'"(\w+)":', _LANGUAGES[1]))  # type: ignore[index]
VERSION = re.search(r'__version__ = "(.+)"', (ROOT / COMMAND / "__init__.py").read_text(encoding="utf-8"))[1]  # type: ignore[index]

PNG_SIZES = (16, 24, 32, 48, 64, 128, 256, 512, 1024)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)


def version_numbers() -> tuple[int, int, int, int]:
    """Return the version as the four numbers that Windows wants, without what stands behind them (`rc1`)."""
    numbers = [int(part) for part in re.findall(r"\d+", VERSION.split("+")[0])[:3]]
    first, second, third = (*numbers, 0, 0, 0)[:3]
    return first, second, third, 0


def windows_version(program: str) -> str:
    """Return the version resource of one program for Windows, as the text that PyInstaller reads."""
    texts = {
        "CompanyName": "The NN Playground authors",
        "FileDescription": NAME,
        "FileVersion": VERSION,
        "InternalName": program,
        "LegalCopyright": COPYRIGHT,
        "OriginalFilename": f"{program}.exe",
        "ProductName": NAME,
        "ProductVersion": VERSION,
    }
    lines = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in texts.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={version_numbers()}, prodvers={version_numbers()}, mask=0x3f, "
        "flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)), "
        f"kids=[StringFileInfo([StringTable('040904B0', [{lines}])]), "
        "VarFileInfo([VarStruct('Translation', [0x0409, 0x04B0])])])\n"
    )


def mac_properties() -> dict[str, object]:
    """Return the property list of the bundle for macOS, which says that it opens experiments."""
    return {
        "CFBundleName": NAME,
        "CFBundleDisplayName": NAME,
        "CFBundleShortVersionString": VERSION,
        "CFBundleVersion": VERSION,
        "CFBundleLocalizations": list(LANGUAGES),
        "CFBundleDevelopmentRegion": LANGUAGES[0],
        "LSApplicationCategoryType": "public.app-category.education",
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": COPYRIGHT,
        "NSPrincipalClass": "NSApplication",
        "NSRequiresAquaSystemAppearance": False,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": FILE_KIND,
                "CFBundleTypeRole": "Editor",
                "CFBundleTypeIconFile": f"{COMMAND}.icns",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [f"{IDENTIFIER}.experiment"],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": f"{IDENTIFIER}.experiment",
                "UTTypeDescription": FILE_KIND,
                "UTTypeIconFile": f"{COMMAND}.icns",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": [SUFFIX.removeprefix(".")],
                    "public.mime-type": [MIME_TYPE],
                },
            }
        ],
    }


def make_icons(folder: Path) -> None:
    """Write the icon as PNG in every size, as SVG, as ICO for Windows and as ICNS for macOS."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PIL import Image  # noqa: PLC0415 - those who only ask for names have neither
    from PySide6.QtCore import QBuffer, Qt  # noqa: PLC0415
    from PySide6.QtGui import QGuiApplication, QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    _app = QGuiApplication.instance() or QGuiApplication(["icons"])
    renderer = QSvgRenderer(str(SVG))
    folder.mkdir(parents=True, exist_ok=True)
    pictures: dict[int, Image.Image] = {}
    for size in PNG_SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        (folder / f"{COMMAND}-{size}.png").write_bytes(buffer.data().data())
        pictures[size] = Image.open(io.BytesIO(buffer.data().data()))
    (folder / f"{COMMAND}.svg").write_bytes(SVG.read_bytes())
    small = [pictures[size] for size in ICO_SIZES]
    small[-1].save(folder / f"{COMMAND}.ico", sizes=[(size, size) for size in ICO_SIZES], append_images=small[:-1])
    pictures[1024].save(folder / f"{COMMAND}.icns", append_images=list(pictures.values()))


def main(arguments: list[str]) -> int:
    """Obey the command line."""
    if len(arguments) == 2 and arguments[0] == "icons":
        make_icons(Path(arguments[1]))
        return 0
    if arguments == ["version"]:
        print(VERSION)
        return 0
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
