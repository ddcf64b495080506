"""Which shortcodes a site uses, how often, and who fills them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from press.desk.gathered import Gathered
from press.disk.layouts import is_go
from press.disk.templates import INSTALL
from press.errors import Place, did_you_mean
from press.frozen import frozen
from press.hugo.extensions import EMBEDDED
from press.hugo.site import known_shortcodes
from press.values.source import Content, Source

TAG = re.compile(r"\{\{(?P<sign>[<%])\s*(?P<name>[A-Za-z_][\w./-]*)")
"""An opening tag; one that is shown instead of run has ``/*`` before its name."""
BY_HUGO = EMBEDDED | {"gist", "instagram", "tweet", "twitter", "vimeo", "x", "youtube"}
"""What Hugo brings, or brought."""
UNFILLED = frozenset(("hugo-missing", "hugo-slow", "hugo-failed", "shortcode-failed"))
"""What is said of calls that nobody filled."""
DIFFERENT = {
    "asciinema": "shown as a link to the recording",
    "gist": "removed in Hugo 0.156; a link here",
    "instagram": "a link, so that no reader is followed",
    "openapi": "shown as a link to the description",
    "qr": "drawn into the page, not a picture file",
    "tweet": "removed in Hugo; a link here",
    "vimeo": "a link, unless params.press.embed_videos is true",
    "x": "a link, so that no reader is followed",
    "youtube": "a link, unless params.press.embed_videos is true",
}
"""Those that work and look different."""
NOTES = {
    **DIFFERENT,
    "badge": "dropped from the newest theme; works here",
    "card": "dropped from the newest theme; works here",
    "expand": "dropped from the newest theme; works here",
    "hint": "the newest theme prefers > [!NOTE]; both work here",
    "section": "deprecated in the newest theme; works here",
}
"""What an author should know of those that work."""


class Origin(StrEnum):
    """Who fills a shortcode."""

    BOOK = "hugo-book"
    HUGO = "Hugo"
    PRESS = "Press"
    JINJA = "the site, in Jinja"
    GO = "the site, in Go"
    THEME = "its theme, in Go"
    UNKNOWN = "nobody"


@frozen
class Used:
    """One shortcode of the site."""

    name: str
    origin: Origin
    percent: int
    """Times it is written ``{{% %}}``."""
    angle: int
    """Times it is written ``{{< >}}``."""
    first: Place
    files: int
    """In how many files."""
    note: str = ""
    works: bool = True
    """Whether it is filled without any help."""

    @property
    def uses(self) -> int:
        """How often it is used in all."""
        return self.percent + self.angle


def shortcodes(gathered: Gathered) -> tuple[Used, ...]:
    """Every shortcode in use, the most used first."""
    found: dict[str, list[tuple[str, Place]]] = {}
    for sign, name, place in _tags(gathered.tree.content):
        found.setdefault(name, []).append((sign, place))
    templates = go_shortcodes(gathered.tree.go_templates)
    known = gathered.grammar.value.shortcodes
    used = (_used(name, calls, templates, gathered, known) for name, calls in found.items())
    return tuple(sorted(used, key=lambda one: (-one.uses, one.name)))


def go_shortcodes(templates: Iterable[Source]) -> Mapping[str, Source]:
    """The Go templates that are shortcodes, by name; the site's own win over its theme's."""
    found: dict[str, Source] = {}
    for template in sorted(templates, key=lambda one: one.path.startswith("layouts/")):
        _, _, name = template.path.partition("layouts/")
        for folder in ("shortcodes/", "_shortcodes/"):
            if name.startswith(folder) and name.endswith(".html"):
                found[name.removeprefix(folder).removesuffix(".html")] = template
    return found


def _tags(contents: Iterable[Content]) -> Iterator[tuple[str, str, Place]]:
    for content in contents:
        for number, line in enumerate(content.source.text.splitlines(), 1):
            for tag in TAG.finditer(line):
                place = Place(content.source.path, number, tag.start() + 1)
                yield tag["sign"], tag["name"].removesuffix("/"), place


def _used(
    name: str,
    calls: list[tuple[str, Place]],
    templates: Mapping[str, Source],
    gathered: Gathered,
    known: Mapping[str, object],
) -> Used:
    origin = _origin(name, templates, gathered)
    unfilled = {problem.place for problem in gathered.problems if problem.code in UNFILLED}
    works = origin is not Origin.UNKNOWN
    percent = sum(sign == "%" for sign, _ in calls)
    note = NOTES.get(name, "") if origin in (Origin.BOOK, Origin.HUGO) else ""
    if origin in (Origin.GO, Origin.THEME):
        works = not any((at.file, at.line) == (p.file, p.line) for _, p in calls for at in unfilled)
        note = templates[name].path
        if not works:
            note += f"; filled by Hugo ({INSTALL}), or by layouts/shortcodes/{name}.html in Jinja"
    elif origin is not Origin.JINJA and name in templates and _is_own(templates[name]):
        note = f"{templates[name].path} would be filled by Hugo ({INSTALL}); ours stands in for it"
    if origin is Origin.UNKNOWN:
        near = did_you_mean(name, known)
        note = near if near.startswith("did you mean") else f"write layouts/shortcodes/{name}.html"
    return Used(
        name=name,
        origin=origin,
        percent=percent,
        angle=len(calls) - percent,
        first=min(place for _, place in calls),
        files=len({place.file for _, place in calls}),
        note=note,
        works=works,
    )


def _origin(name: str, templates: Mapping[str, Source], gathered: Gathered) -> Origin:
    """Who fills a shortcode, as the book was read."""
    path = f"layouts/shortcodes/{name}.html"
    own = {one.path for one in gathered.tree.layouts if not is_go(one.text)}
    template = templates.get(name)
    signature = gathered.grammar.value.shortcodes.get(name)
    if template and signature and signature.foreign:
        return Origin.GO if _is_own(template) else Origin.THEME
    if path in own and f"press:{path}" in own:
        return Origin.JINJA
    if path in own or f"press:{path}" in own:
        if name in BY_HUGO:
            return Origin.HUGO
        if name in known_shortcodes():
            return Origin.BOOK
        return Origin.PRESS if f"press:{path}" in own else Origin.JINJA
    return Origin.UNKNOWN


def _is_own(template: Source) -> bool:
    """Whether it is the site's, and not its theme's."""
    return template.path.startswith("layouts/")
