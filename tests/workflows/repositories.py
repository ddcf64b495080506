"""Small repositories: with the program in them, and with a book alone."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
PARTS = ("press", "layouts", "static/css", "static/icons", "static/js")
CONFIG = """\
baseURL: https://example.org/
title: A Test Book
enableGitInfo: true
disableKinds: [taxonomy, term]
params:
  BookSection: docs
  press:
    ignore: [favicon-missing, description-missing]
"""
CHAPTERS = {
    "content/_index.md": "---\ntitle: Home\n---\n\nWelcome.\n",
    "content/docs/_index.md": "---\ntitle: Docs\n---\n\nAll.\n",
    "content/docs/a.md": "---\ntitle: A\n---\n\nText, and [the second chapter](b.md).\n",
    "content/docs/b.md": "---\ntitle: B\n---\n\nText.\n",
    "static/.well-known/security.txt": "Contact: mailto:us@example.org\n",
}


def git(folder, *words):
    """Git, with an author."""
    named = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    command = ("git", *named, *words)
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def lay(folder, files):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def repository(folder, book="", branch="main", *, program=False, config=CONFIG):
    """A repository with a book in it: one commit."""
    folder.mkdir(parents=True)
    if program:
        for part in PARTS:
            leave = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / part, folder / part, ignore=leave, dirs_exist_ok=True)
        for name in ("build.py", "requirements.txt"):
            shutil.copy(ROOT / name, folder / name)
    lay(folder / book, {"config.yaml": config, **CHAPTERS})
    lay(folder, {".gitignore": ".cache/\npublic/\n__pycache__/\n"})
    git(folder, "init", "-q", "-b", branch)
    return commit(folder)


def commit(folder):
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "x")
    return folder


def wheel(folder):
    """A package of this program that is installed without asking anybody: it points here."""
    path = folder / "press-0.1.0-py3-none-any.whl"
    info = "press-0.1.0.dist-info"
    places = [str(ROOT), *(p for p in sys.path if p.endswith("site-packages"))]
    files = {
        "press_here.pth": "\n".join(places),
        f"{info}/METADATA": "Metadata-Version: 2.1\nName: press\nVersion: 0.1.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{info}/entry_points.txt": "[console_scripts]\npress = press.cli:main\n",
    }
    names = [*files, f"{info}/RECORD"]
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in {**files, names[-1]: "".join(f"{n},,\n" for n in names)}.items():
            archive.writestr(name, text)
    return path
