"""Shortcodes that Press has and Hugo has not: where they stand, and what stands in for them."""

from dataclasses import replace

from press.desk.gathered import Gathered
from press.errors import Place
from press.frozen import frozen
from press.markdown.nesting import INNER
from press.markdown.signatures import COMMENT
from press.values.document import Call, calls
from press.values.grammar import Signature
from press.values.source import Source

EMBEDDED = frozenset({"details", "figure", "highlight", "param", "qr", "ref", "relref"})
"""What Hugo itself brings and the proof leaves to it."""


@frozen
class Extension:
    """Something of ours that Hugo does not know, mostly a shortcode."""

    name: str
    places: tuple[Place, ...]
    """Where it is used."""
    paired: bool
    """It is written with a closing tag."""
    about: str
    """What becomes of it with Hugo."""


def extensions(gathered: Gathered, known: frozenset[str]) -> tuple[Extension, ...]:
    """The shortcodes in use that Hugo does not know, by name.

    Args:
        gathered: The book as read.
        known: Names that Hugo or hugo-book bring; those of Go templates are known as such.
    """
    found: dict[str, list[Call]] = {}
    for page in gathered.pages().values():
        for call in calls(page.document.value.holes if page.document else ()):
            if call.name not in known and call.name != INNER and not call.foreign:
                found.setdefault(call.name, []).append(call)
    signatures = gathered.grammar.value.shortcodes
    return tuple(
        Extension(
            name=name,
            places=tuple(dict.fromkeys(call.place for call in used)),
            paired=_paired(signatures.get(name), used),
            about=f"Hugo has no shortcode '{name}' and would show its text alone",
        )
        for name, used in sorted(found.items())
    )


def _paired(signature: Signature | None, used: list[Call]) -> bool:
    body = signature.body if signature else "none"
    return body in ("markdown", "raw") or (body == "optional" and any(call.inner for call in used))


def in_go(extension: Extension) -> str:
    """What Hugo is given in its place: the text between its tags and nothing else."""
    return "{{ .InnerDeindent }}\n" if extension.paired else ""


def plainly(gathered: Gathered, names: frozenset[str]) -> Gathered:
    """The book with these shortcodes shown as the text between their tags."""
    signatures = gathered.grammar.value.shortcodes
    around = {
        f"layouts/shortcodes/{name}.html": "span" if signatures[name].inline else "div"
        for name in names & signatures.keys()
    }
    layouts = tuple(
        _bare(layout, around[path]) if path in around else layout
        for layout in gathered.tree.layouts
        for path in (layout.path.removeprefix("press:"),)
    )
    return replace(gathered, tree=replace(gathered.tree, layouts=layouts))


def _bare(layout: Source, around: str) -> Source:
    """A layout with its signature and the body alone."""
    signature = COMMENT.match(layout.text)
    text = f"{signature[0] if signature else ''}\n<{around}>{{{{ body }}}}</{around}>\n"
    return replace(layout, text=text)
