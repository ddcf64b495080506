"""A site that holds nothing but calls of Go templates, for Hugo to fill all of them at once.

It has the author's settings as far as templates can see them, the front matter of chapters,
data, words and files. Layouts are ours: a page with calls becomes its calls, as JSON.
"""

import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from press.config.schema import Config
from press.disk.layouts import JINJA
from press.disk.templates import PARTIALS, SHORTCODES, called, hooks, name_of, shortcode_of
from press.frozen import frozen
from press.hugo.running import SECURITY
from press.markdown.foreign import HOLE, VOID, WORD
from press.markdown.raw import MARKED
from press.values.front import Plain
from press.values.source import Source, Tree

CARRIED = frozenset({
    "baseurl", "capitalizelisttitles", "cascade", "copyright", "defaultcontentlanguage",
    "defaultcontentlanguageinsubdir", "disablepathtolower", "enableemoji", "frontmatter",
    "hascjklanguage", "imaging", "languagecode", "languages", "locale", "mainsections", "markup",
    "mediatypes", "menu", "menus", "params", "permalinks", "pluralizelisttitles",
    "reflinkserrorlevel", "reflinksnotfoundurl", "related", "removepathaccents",
    "summarylength", "taxonomies", "timezone", "title", "titlecasestyle", "uglyurls",
})  # fmt: skip
"""Settings templates can see. Others are ours to make, or stop a newer Hugo."""

PAGE = (
    '{{ if in .RawContent "pressask" }}{{ jsonify (dict "page" '
    '(printf "%s/%s" .Language.Lang .File.Path) "filled" .RenderShortcodes) }}{{ end }}'
)
"""What a page becomes: nothing, unless it has calls."""

LINK = (
    '<a href="{{ .Destination | safeURL }}"{{ with .Title }} title="{{ . }}"{{ end }}'
    f"{MARKED}>{{{{ .Text | safeHTML }}}}</a>"
)
"""A Markdown link in a body that a template renders, for the book to resolve as it does others."""

MARK = "press-at"
"""A shortcode that says which call comes next, for a run that looks for one without end."""
SAYS = '{{ warnf "pressat %s" (.Get 0) }}'
SAYS_DONE = '{{ warnf "pressdone %s/%s" .Language.Lang .File.Path }}'

_NAMED = re.compile(r"\{\{[<%]\s*/?\s*([\w./-]+)")
_ANY_PARTIAL = re.compile(r"\bpartial(?:Cached)?\s+(?![\"`])|\btemplate\s")


@frozen
class Leaf:
    """A chapter on the stage."""

    language: str
    name: str
    """Below its language's content folder."""
    front: Mapping[str, Plain]
    text: str

    @property
    def path(self) -> str:
        """Below the content folder of the stage; chapters in HTML are Markdown there."""
        path = PurePosixPath(self.language, self.name)
        return str(path if path.suffix == ".md" else path.with_suffix(".md"))


def settings(config: Config, seconds: float) -> dict[str, Plain]:
    """The stage's configuration: the author's, and what we need otherwise."""
    kept = {key: value for key, value in config.raw.items() if key in CARRIED}
    written = kept.pop("languages", None)
    known: Mapping[str, Plain] = written if isinstance(written, Mapping) else {}
    languages: dict[str, Plain] = {}
    for language in config.languages:
        own = known.get(language.code)
        own = {k: v for k, v in own.items() if k != "disabled"} if isinstance(own, Mapping) else {}
        languages[language.code] = {**own, "contentdir": f"content/{language.code}"}
    return {
        **kept,
        "defaultcontentlanguage": config.default_language,
        "languages": languages,
        "contentdir": f"content/{config.default_language}",
        "disablekinds": ["404", "robotstxt", "rss", "sitemap"],
        "enablegitinfo": False,
        "builddrafts": config.build_drafts,
        "buildfuture": config.build_future,
        "buildexpired": config.build_expired,
        "minify": {"minifyoutput": False},
        "security": SECURITY,
        "timeout": f"{max(1, int(seconds * 0.8))}s",
    }


def called_in(text: str) -> frozenset[str]:
    """Names of the shortcodes that are called in a text."""
    return frozenset(_NAMED.findall(text))


def reached(tree: Tree, names: frozenset[str]) -> tuple[Source, ...]:
    """The templates that calls of shortcodes can come to: theirs, their partials, hooks."""
    partials = {_bare(name_of(one)): one for one in _plain(tree)}
    found: dict[str, Source] = {}
    for one in tree.go_templates:
        name = name_of(one)
        if shortcode_of(one) in names:
            found[shortcode_of(one)] = one
        elif name.startswith(PARTIALS):
            partials[_bare(name)] = one
    every = {*found.values(), *hooks(tree.go_templates, tree.layouts).values()}
    waiting = list(every)
    while waiting:
        here = waiting.pop()
        wanted = partials if _ANY_PARTIAL.search(here.text) else called([here])
        more = {partials[name] for name in wanted if name in partials} - every
        every |= more
        waiting += more
    return tuple(sorted(every, key=lambda one: one.path))


def _plain(tree: Tree) -> Iterator[Source]:
    """Partials of the author in which nothing tells Go from Jinja."""
    for one in tree.layouts:
        own = not one.path.startswith("press:") and name_of(one).startswith(PARTIALS)
        if own and not JINJA.search(one.text):
            yield one


def _bare(partial: str) -> str:
    return partial.partition("/")[2].removesuffix(".html")


def templates(
    reachable: Iterable[Source], shells: Iterable[str], *, aloud: bool = False
) -> dict[str, str]:
    """Every layout of the stage, by path below its folder.

    Args:
        reachable: Those of the site.
        shells: Names of our own shortcodes.
        aloud: Hugo says when it is done with a page.
    """
    found = {f"_shortcodes/{name}.html": "{{ .Inner }}" for name in shells}
    found |= {f"_shortcodes/{VOID}.html": "", f"_shortcodes/{MARK}.html": SAYS}
    found["all.html"] = PAGE + SAYS_DONE if aloud else PAGE
    found[f"_shortcodes/{HOLE}.html"] = WORD.format("{{ .Get 0 }}")
    found["_markup/render-link.html"] = LINK
    return found | {place_of(one): one.text for one in reachable}


def place_of(template: Source) -> str:
    """Where a template stands on the stage.

    >>> place_of(Source("layouts/shortcodes/x.html", ""))
    '_shortcodes/x.html'
    """
    name = name_of(template).removeprefix("_default/")
    folder, _, rest = name.partition("/")
    return f"_{folder}/{rest}" if name.startswith((SHORTCODES[0], PARTIALS[0])) else name


def set_up(folder: Path, leaves: Iterable[Leaf], texts: Mapping[str, str]) -> None:
    """Write the stage into an empty folder.

    Args:
        folder: To be thrown away after the run.
        leaves: Its chapters.
        texts: All other files, by path.
    """
    for leaf in leaves:
        front = {key: value for key, value in leaf.front.items() if key != "_build"}
        build = leaf.front.get("build", leaf.front.get("_build"))
        build = build if isinstance(build, dict) else {}
        # Files beside a chapter are published when a template asks for their address.
        front["build"] = {**build, "publishResources": False}
        head = json.dumps(front, default=str, ensure_ascii=False)
        write(folder / "content" / leaf.path, f"{head}\n{leaf.text}")
    for name, text in texts.items():
        write(folder / name, text)


def write(path: Path, text: str) -> None:
    """A text file, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", errors="surrogatepass", newline="\n")


def link(path: Path, original: Path) -> None:
    """A file of the author's, without copying its bytes where that can be."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(original.resolve(), path)
    except OSError:
        shutil.copyfile(original, path)
