"""What people download: the frozen folder as an archive, and as an installer where the system has a kind of its own.

Linux has a .tar.gz to be unpacked anywhere and a .deb that enters menus; Windows a .zip and, where Inno Setup is
there, a set-up program for the user alone; macOS a .zip of the bundle.
"""

from __future__ import annotations

import platform
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import checks
import product

DEBIAN_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
DEBIAN_DEPENDS = ("libgl1", "libegl1", "libxcb1", "fontconfig")
"""What the build needs of the system beside the C library; Qt's other libraries came into the folder."""
DEBIAN_RECOMMENDS = ("libwayland-cursor0", "libwayland-egl1")
DESCRIPTION = """\
 Build a neural network on a canvas, train it live, watch its decision
 boundary, its loss and its gradients move, and step through feed-forward and
 back-propagation with the real numbers. In English and Indonesian."""
SYSTEMS = {"linux": "linux", "win32": "windows", "darwin": "macos"}


def folder(dist: Path) -> Path:
    """Return where the build is: a folder, or the bundle of macOS."""
    return dist / (f"{product.NAME}.app" if sys.platform == "darwin" else product.COMMAND)


def program(dist: Path) -> Path:
    """Return the program in it that a terminal starts."""
    if sys.platform == "darwin":
        return folder(dist) / "Contents" / "MacOS" / product.COMMAND
    return folder(dist) / (product.COMMAND + (".exe" if sys.platform == "win32" else ""))


def pack(dist: Path, work: Path) -> list[Path]:
    """Make everything that can be made here; return the files."""
    machine = platform.machine().lower()
    name = f"{product.COMMAND}-{product.VERSION}-{SYSTEMS[sys.platform]}-{machine}"
    if sys.platform == "win32":
        return [
            Path(shutil.make_archive(str(dist / name), "zip", dist, product.COMMAND)),
            *inno_setup(dist, work, name),
        ]
    if sys.platform == "darwin":
        made = dist / f"{name}.zip"
        subprocess.run(["ditto", "-c", "-k", "--keepParent", str(folder(dist)), str(made)], check=True)
        return [made]
    made = dist / f"{name}.tar.gz"
    with tarfile.open(made, "w:gz", compresslevel=6) as archive:
        archive.add(folder(dist), arcname=product.COMMAND, filter=_of_nobody)
    return [made, *debian_package(dist, work)]


def _of_nobody(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """Forget who has built it."""
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    return member


# -- Debian ------------------------------------------------------------------------------------------------------------


def debian_package(dist: Path, work: Path) -> list[Path]:
    """Make a .deb, where Debian's own program for it is there."""
    if shutil.which("dpkg-deb") is None:
        return []
    tree = work / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    lay_out(dist, tree)
    architecture = DEBIAN_ARCHITECTURES.get(platform.machine(), platform.machine())
    size = sum(path.stat().st_size for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    control = tree / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(
        f"Package: {product.COMMAND}\nVersion: {product.VERSION}\nArchitecture: {architecture}\n"
        f"Maintainer: The NN Playground authors <nnplayground@localhost>\nSection: education\nPriority: optional\n"
        f"Installed-Size: {size // 1024}\nDepends: {', '.join([_c_library(), *DEBIAN_DEPENDS])}\n"
        f"Recommends: {', '.join(DEBIAN_RECOMMENDS)}\n"
        f"Description: {product.SUMMARY}\n{DESCRIPTION}\n",
        encoding="utf-8",
    )
    made = dist / f"{product.COMMAND}_{product.VERSION}_{architecture}.deb"
    options = ["--root-owner-group", "-Zgzip", "-z6"]  # every dpkg reads it, and it takes seconds
    subprocess.run(["dpkg-deb", *options, "--build", str(tree), str(made)], check=True, stdout=subprocess.DEVNULL)
    return [made]


def _c_library() -> str:
    """Return which C library the build needs: the one that it was made with."""
    return f"libc6 (>= {platform.libc_ver()[1]})"


def lay_out(dist: Path, tree: Path) -> None:
    """Put the build and what desktops want to know of it where Linux has such things."""
    share = tree / "usr" / "share"
    places = {
        checks.DESKTOP: share / "applications" / checks.DESKTOP.name,
        checks.METAINFO: share / "metainfo" / f"{product.IDENTIFIER}.metainfo.xml",
        checks.MIME: share / "mime" / "packages" / checks.MIME.name,
        product.ROOT / "LICENSE": share / "doc" / product.COMMAND / "copyright",
        product.SVG: share / "icons" / "hicolor" / "scalable" / "apps" / product.SVG.name,
    }
    shutil.copytree(folder(dist), tree / "usr" / "lib" / product.COMMAND, symlinks=True)
    for source, place in places.items():
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, place)
    icons = tree.parent / "icons"
    product.make_icons(icons)
    for size in product.PNG_SIZES[:-1]:
        place = share / "icons" / "hicolor" / f"{size}x{size}" / "apps"
        place.mkdir(parents=True)
        shutil.copy(icons / f"{product.COMMAND}-{size}.png", place / f"{product.COMMAND}.png")
    commands = tree / "usr" / "bin"
    commands.mkdir()
    (commands / product.COMMAND).symlink_to(f"../lib/{product.COMMAND}/{product.COMMAND}")


# -- Windows -----------------------------------------------------------------------------------------------------------


def inno_setup(dist: Path, work: Path, name: str) -> list[Path]:
    """Make a set-up program, where Inno Setup is there."""
    usual = Path(r"C:\Program Files (x86)\Inno Setup 6\ISCC.exe")
    compiler = shutil.which("iscc") or (str(usual) if usual.exists() else None)
    if compiler is None:
        return []
    product.make_icons(work / "icons")
    values = {
        "Version": product.VERSION,
        "Name": product.NAME,
        "Command": product.COMMAND,
        "Identifier": product.IDENTIFIER,
        "Suffix": product.SUFFIX,
        "FileKind": product.FILE_KIND,
        "MimeType": product.MIME_TYPE,
        "Numbers": ".".join(map(str, product.version_numbers())),
        "Build": str(folder(dist)),
        "Icon": str(work / "icons" / f"{product.COMMAND}.ico"),
        "Licence": str(product.ROOT / "LICENSE"),
    }
    script = str(product.ROOT / "packaging" / "windows" / "nnplayground.iss")
    options = [f"/D{key}={value}" for key, value in values.items()]
    subprocess.run([compiler, "/Qp", *options, f"/O{dist}", f"/F{name}-setup", script], check=True)
    return [dist / f"{name}-setup.exe"]
