"""Pictures everything there is to see of the program, and says what looks wrong in it by measure.

python packaging/screens.py OUT [--language en id] [--theme light dark] [--scale 1 2] [--size 1400x900 1024x600]
                                [--only NAME ...] [--list] [--sheets]

Every language, theme, scale and size has a folder in OUT. `--only` takes names of scenes, as `--list` has them, or
of pictures, with `*` for anything. `--sheets` puts six pictures on a sheet. Findings are printed, and written into
`findings.txt`; the exit code is 1 where there are any.
"""

from __future__ import annotations

import argparse
import fnmatch
import itertools
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pictures.sheets import assemble
from pictures.studio import Studio, hear_no_plugin, use_screen
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

SCREEN = QSize(1920, 1080)
FINDINGS = "findings.txt"
LOOKS = 12
SCENES_OF = {
    "main": ("main", "troubles", "large", "docks"),
    "dock": ("docks",),
    "fresh": ("docks",),
    "dialog": ("dialogs", "search", "contents", "troubles"),
    "below": ("beneath",),
    "question": ("questions",),
    "menu": ("menus",),
    "lesson": ("contents",),
}
"""By the first word of a picture, scenes that are not called like it."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way of looking: language, theme, scale and size."""

    language: str
    theme: str
    scale: int
    size: str

    @property
    def name(self) -> str:
        """Its folder."""
        return f"{self.language}-{self.theme}-{self.scale}-{self.size}"


def picture(way: Way, out: Path, only: list[str]) -> int:
    """Take all pictures of one way in this process; return how many findings there are."""
    from nnplayground.app import make_app  # noqa: PLC0415 - the screen has to be known before

    folder = out / way.name
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as own, (folder / FINDINGS).open("a") as file:
        use_screen(Path(own), SCREEN if way.size != "1024x600" else QSize(1024, 600), way.scale)
        hear_no_plugin()
        app = make_app(["screens"])
        app.setQuitOnLastWindowClosed(False)
        wide, high = (int(part) for part in way.size.split("x"))
        studio = Studio(app, Path(own), way.language, way.theme, QSize(wide, high))
        missing = set() if only else _promised()
        for name, widget in _taken(studio, only):
            found = _findings(widget)
            widget.grab().save(str(folder / f"{name}.png"))
            missing.discard(name)
            for said in found:
                count += 1
                line = f"{way.name} / {name}: {said}"
                print(line, flush=True)
                file.write(line + "\n")
        for name in sorted(missing):
            print(f"{way.name} / {name}: was not taken", flush=True)
    return count + len(missing)


def _promised() -> set[str]:
    from pictures.subjects import promised  # noqa: PLC0415

    return promised()


def _findings(widget: QWidget) -> list[str]:
    """Return what is still found when everything has been laid out, which takes time on a busy machine."""
    from pictures.measures import findings  # noqa: PLC0415
    from pictures.studio import SETTLED_MS, pause  # noqa: PLC0415

    for _ in range(LOOKS):
        found = findings(widget)
        if not found:
            break
        pause(SETTLED_MS)
    return found


def _taken(studio: Studio, only: list[str]) -> Iterator[tuple[str, QWidget]]:
    """Yield every picture that is wanted; a scene that fails is said, and hinders no other."""
    from pictures.subjects import SCENES  # noqa: PLC0415

    for key, scene in SCENES.items():
        if only and not any(_may_be_in(key, wanted) for wanted in only):
            continue
        try:
            for name, widget in scene(studio):
                if not only or any(fnmatch.fnmatch(key, each) or fnmatch.fnmatch(name, each) for each in only):
                    yield name, widget
        except Exception:  # noqa: BLE001 - a picture of all the others is worth more
            print(f"{key}: failed\n{traceback.format_exc()}", flush=True)


def _may_be_in(scene: str, wanted: str) -> bool:
    """Say whether a scene may have a wanted picture: its first words tell."""
    words = wanted.split("-")
    found = fnmatch.fnmatch(scene, wanted) or fnmatch.fnmatch(scene, "-".join(words[:2]) + "*")
    return found or scene in SCENES_OF.get(words[0], ())


def read(arguments: list[str]) -> argparse.Namespace:
    """Read what was typed."""
    parser = argparse.ArgumentParser(description="Pictures everything there is to see.")
    parser.add_argument("out", type=Path, nargs="?", default=Path("screens"))
    parser.add_argument("--language", nargs="+", default=["en", "id"])
    parser.add_argument("--theme", nargs="+", default=["light", "dark"])
    parser.add_argument("--scale", nargs="+", type=int, default=[1, 2])
    parser.add_argument("--size", nargs="+", default=["1400x900"])
    parser.add_argument("--only", nargs="+", default=[])
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--sheets", action="store_true")
    return parser.parse_args(arguments)


def main(arguments: list[str]) -> int:
    """Take all pictures that are asked for, each way in a process of its own."""
    wanted = read(arguments)
    if wanted.list:
        from pictures.subjects import SCENES  # noqa: PLC0415

        print("\n".join(SCENES))
        return 0
    ways = [Way(*parts) for parts in itertools.product(wanted.language, wanted.theme, wanted.scale, wanted.size)]
    if len(ways) == 1:
        found = picture(ways[0], wanted.out, wanted.only) > 0
    else:
        found = sum(_apart(way, wanted) for way in ways) > 0
    for way in ways if wanted.sheets else ():
        pictures = sorted((wanted.out / way.name).glob("*.png"))
        assemble(pictures, wanted.out / way.name / "sheets")
    return int(found)


def _apart(way: Way, wanted: argparse.Namespace) -> bool:
    """Take the pictures of a way in another process, for the scale is chosen once; say whether there are findings."""
    line = [sys.executable, __file__, str(wanted.out), "--language", way.language, "--theme", way.theme]
    line += ["--scale", str(way.scale), "--size", way.size, *(["--only", *wanted.only] if wanted.only else [])]
    return subprocess.run(line, check=False).returncode != 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
