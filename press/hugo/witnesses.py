"""What an answer of Hugo depends on, so that it can be remembered until that changes."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from press.config.schema import Config
from press.digest import digest
from press.hugo.stage import CARRIED, Leaf, called_in, reached
from press.markdown.foreign import Sheet
from press.markdown.frontmatter import split
from press.values.request import Request
from press.values.source import Source, Tree

_HARMLESS = re.compile(r"\b[Ss]ite\.(?:Params|Data|BaseURL|Title|Language\w*|Copyright)\b")
_PAGES = re.compile(
    r"\b(?:[Ss]ites?|\w*Pages|GetPage|GetTerms|Terms|\w*[rR]ef|\w*Sections?|Parent|Ancestors|Next\w*"
    r"|Prev\w*|\w*Date|Lastmod|Home|Translations|Related|Menus?|IsAncestor|IsDescendant|Page\.Page)\b"
)
_TEXTS = re.compile(
    r"\b(?:Content\w*|RawContent|Summary|Plain\w*|WordCount|FuzzyWordCount|ReadingTime"
    r"|TableOfContents|Fragments|HeadingsFiltered|Render)\b"
)
_FILES = re.compile(r"\b(?:[rR]esources?|Resources|imageConfig|images)\b")
_PROJECT = re.compile(r"\b(?:readFile|readDir|fileExists|os)\b")
_STATE = re.compile(r"\b(?:Scratch|Store|newScratch)\b")
_PLACE = re.compile(r"\b(?:Ordinal|Position)\b")
_TAG = re.compile(r"\{\{[<%][^{}]*[>%]\}\}")
_NOW = re.compile(r"\b(?:now|time\.Now)\b")
PASSED_OVER = frozenset({".git", ".cache", "node_modules", "public", "resources"})


class Witnesses:
    """Names what calls depend on; what many calls share is looked at once."""

    def __init__(self, request: Request, config: Config, tree: Tree, program: str) -> None:
        self.request, self.config, self.tree = request, config, tree
        raw = {key: value for key, value in config.raw.items() if key in CARRIED}
        i18n = [source for source in tree.strings if not source.path.startswith("press:")]
        self._handing = [one for one in tree.content if "cascade" in one.source.text]
        hands = [(one.language, one.name, split(one.source)[0].raw) for one in self._handing]
        self._always = digest(program, raw, config.environment, list(tree.data), i18n, hands)
        self._known: dict[frozenset[str], tuple[str, str]] = {}

    def key(self, leaf: Leaf, sheet: Sheet) -> str:
        """A name for everything the answers to a page's calls depend on."""
        words, templates = self._templates(called_in("\n".join(c.source for c in sheet.calls)))
        parts: list[object] = [self._always, leaf.path, dict(leaf.front), templates]
        parts += [[(call.source, call.above) for call in sheet.calls], *self._further(words)]
        if _PLACE.search(words):
            parts += [(call.ordinal, call.place.line, call.place.column) for call in sheet.calls]
        if _STATE.search(words):
            parts.append(len(sheet.calls))
        return digest(*parts)

    def _templates(self, names: frozenset[str]) -> tuple[str, str]:
        """What the templates behind names say, and a name for all of them."""
        if names not in self._known:
            templates = reached(self.tree, names)
            self._known[names] = _words(templates), digest(list(templates))
        return self._known[names]

    def others(self, templates: Iterable[Source]) -> Iterator[Leaf]:
        """Pages that templates look at beside their own; those that hand keys down at least.

        The text is there when they look at texts, without the shortcodes in it.
        """
        words = _words(templates)
        texts = bool(_TEXTS.search(words))
        every = self.tree.content if texts or _PAGES.search(words) else self._handing
        for one in every:
            front, text, _, _ = split(one.source)
            yield Leaf(one.language, one.name, front.raw, prose(text) if texts else "")

    def reads_texts(self, names: frozenset[str]) -> bool:
        """Whether the templates behind names look at what pages say."""
        return bool(_TEXTS.search(self._templates(names)[0]))

    def needs_files(self, templates: Iterable[Source]) -> bool:
        """Whether templates look at pictures and other files of pages and assets."""
        return bool(_FILES.search(_words(templates))) or self.needs_project(templates)

    def needs_project(self, templates: Iterable[Source]) -> bool:
        """Whether templates look at any file of the project."""
        return bool(_PROJECT.search(_words(templates)))

    def _further(self, words: str) -> Iterator[object]:
        if _TEXTS.search(words):
            yield self._texts
        elif _PAGES.search(words):
            yield self._fronts
        if _FILES.search(words):
            yield self._files
        if _PROJECT.search(words):
            yield self._project
        if _NOW.search(words):
            yield self.config.now.date() if self.config.now else dt.date.min

    @cached_property
    def _texts(self) -> str:
        return digest(*((one.language, one.name, one.source) for one in self.tree.content))

    @cached_property
    def _fronts(self) -> str:
        found = ((one, split(one.source)[0].raw) for one in self.tree.content)
        return digest(*((one.language, one.name, dict(front)) for one, front in found))

    @cached_property
    def _files(self) -> str:
        return digest(*((file.path, file.digest) for file in self.tree.files))

    @cached_property
    def _project(self) -> str:
        found = []
        for path in project(self.request.root, self.config):
            status = path.stat()
            name = path.relative_to(self.request.root).as_posix()
            found.append((name, status.st_size, status.st_mtime_ns))
        return digest(*sorted(found))


def prose(text: str) -> str:
    """Markdown without the shortcodes in it."""
    return _TAG.sub("", text)


def _words(templates: Iterable[Source]) -> str:
    """The text of templates, without what every page may ask and nothing changes."""
    return _HARMLESS.sub("", "\n".join(one.text for one in templates))


def project(root: Path, config: Config) -> Iterator[Path]:
    """Every plain file of the project that a template may read; links are passed over."""
    beside = PASSED_OVER | {config.publish_dir}
    waiting = [root]
    while waiting:
        for path in waiting.pop().iterdir():
            if path.is_symlink() or path.name in beside or path.name.startswith("."):
                continue
            if path.is_dir():
                waiting.append(path)
            elif path.is_file():
                yield path
