"""``new``: a chapter in every language of the book, a whole book, or a build server's workflow."""

import argparse
import json
import re
import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from press.commands import terminal
from press.commands.options import environment, request_of, root, shipped, source_options
from press.values.book import Page

EXAMPLE = 'python3 build.py new chapter "The Long Winter" --section docs/part-two'
NUMBERED = re.compile(r"(\d+)([-_ ])")

CONFIG = """\
baseURL: /
title: {title}
params:
  BookSection: docs
markup:
  goldmark:
    renderer:
      unsafe: true
"""
HOME = "---\ntitle: {title}\nlayout: landing\n---\n\n# {heading}\n\n[Begin to read](docs/)\n"
PART = "---\ntitle: Contents\n---\n"


def options(parser: argparse.ArgumentParser) -> None:
    """The words of this verb."""
    source_options(parser)
    add = parser.add_argument
    add("what", choices=tuple(MAKERS), help="what to begin")
    add(
        "name",
        nargs="?",
        default="",
        help="the chapter's title, the folder of the book, or the workflow's server: "
        "github (unless said otherwise) or gitlab",
    )
    add("--section", default="", help="chapter: the part it belongs to, e.g. docs/part-two")
    add("--branch", default="", help="workflow: the branch to publish from (git's default branch)")
    add("--install", metavar="WHAT", default="", help="workflow: what pip installs to get Press")
    add("--force", action="store_true", help="workflow: write over the one that is there")


def run(words: argparse.Namespace) -> int:
    """Write the files, over existing ones only where that is asked for, and say their names."""
    if not words.name and words.what != "workflow":
        print(f"press: a {words.what} needs a name: {EXAMPLE}", file=sys.stderr)
        return 2
    files = MAKERS[words.what](words)
    force = words.force and words.what == "workflow"
    taken = [path for path in files if path.exists() and not force]
    for path in taken:
        print(f"press: '{path.name}' is there already; nothing was written", file=sys.stderr)
    if taken or not files:
        return 1
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)
    return 0


def _book(words: argparse.Namespace) -> dict[Path, str]:
    """A book that builds: settings, a landing page, one part, one chapter."""
    folder = Path(words.name).resolve()
    heading = folder.name.replace("-", " ").replace("_", " ").capitalize()
    title = json.dumps(heading, ensure_ascii=False)
    return {
        folder / "config.yaml": CONFIG.format(title=title),
        folder / "content/_index.md": HOME.format(title=title, heading=heading),
        folder / "content/docs/_index.md": PART,
        folder / "content/docs/01-first-chapter.md": _text("First chapter", 1),
    }


def _workflow(words: argparse.Namespace) -> dict[Path, str]:
    """What a build server does for the book, at the root of its repository."""
    from press.config.load import load
    from press.config.press_settings import PAGEFIND
    from press.workflows import SERVERS
    from press.workflows.origins import origin
    from press.workflows.surroundings import root_of, surroundings

    server = words.name or "github"
    if server not in SERVERS:
        print(f"press: no workflow for '{server}': {' or '.join(SERVERS)}", file=sys.stderr)
        return {}
    book = root(words)
    config, _ = load(book, environment=environment(words))
    top = root_of(book)
    press = origin(shipped(), top, book, words.install)
    if press is None:
        print("press: where can the server get Press? say what pip shall install:", file=sys.stderr)
        print("  --install 'press @ git+https://…@commit'", file=sys.stderr)
        return {}
    about = surroundings(
        top,
        book,
        press,
        publish_dir=config.publish_dir,
        history=config.enable_git_info,
        branch=words.branch,
        pagefind=config.press.search == PAGEFIND,
    )
    path, written = SERVERS[server]
    return {top / path: written(about)}


def _chapter(words: argparse.Namespace) -> dict[Path, str]:
    """The next chapter of a part, one file per language."""
    from press.errors import BookError
    from press.gather import gather

    folder = root(words)
    try:
        gathered = gather(request_of(words))
    except BookError as error:
        terminal.complain(error.problems, folder, shipped())
        return {}
    files: dict[Path, str] = {}
    for volume in gathered.book.volumes:
        pages = {page.name: page for page in volume.pages}
        section = (words.section or volume.language.book.section).strip("/*")
        index = f"{section}/_index.md" if section else "_index.md"
        if index not in pages:
            print(f"press: no part '{section}' in {volume.language.code}", file=sys.stderr)
            return {}
        siblings = [pages[name] for name in pages[index].children if pages[name].kind == "page"]
        weight = max((page.front.weight for page in siblings), default=0) + 1
        place = folder / volume.language.content_dir / section / _file(words.name, siblings)
        files[place] = _text(words.name, weight)
    return files


def _file(title: str, siblings: Iterable[Page]) -> str:
    """A file name for the chapter, numbered like its siblings."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "chapter"
    names = [page.name.rpartition("/")[2] for page in siblings]
    numbers = [match for name in names if (match := NUMBERED.match(name))]
    if not numbers:
        return f"{slug}.md"
    last = max(numbers, key=lambda match: int(match[1]))
    return f"{int(last[1]) + 1:0{len(last[1])}}{last[2]}{slug}.md"


def _text(title: str, weight: int) -> str:
    """The beginning of a chapter; the title is written so that YAML cannot mistake it."""
    quoted = json.dumps(title, ensure_ascii=False)
    return f"---\ntitle: {quoted}\nweight: {weight}\n---\n\n# {title}\n\n"


MAKERS = {"chapter": _chapter, "book": _book, "workflow": _workflow}
"""What can be begun: file to text; nothing where that cannot be, which has been said."""
