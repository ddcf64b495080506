"""The proof that a book still builds with Hugo: run it, compare, say what is not alike."""

from collections.abc import Mapping

from press.desk.gathered import Gathered
from press.disk.templates import shortcode_of
from press.errors import Problem, warning
from press.frozen import frozen
from press.gather import gather
from press.hugo.compare import Figure, compare
from press.hugo.extensions import EMBEDDED, Extension, extensions, plainly
from press.hugo.ours import ours
from press.hugo.proof import proof
from press.hugo.rooted import inside
from press.hugo.site import known_shortcodes
from press.hugo.stage import called_in, place_of, reached
from press.values.request import Request


@frozen
class Proof:
    """How the book fares with Hugo."""

    figures: tuple[Figure, ...]
    extensions: tuple[Extension, ...]
    """What is in use that Hugo has not."""
    problems: tuple[Problem, ...]
    """Extensions that are not allowed, and allowances nobody uses."""
    threshold: float
    """Percent that every figure must reach."""

    @property
    def passed(self) -> bool:
        """Whether the author may leave for Hugo today."""
        reached = all(figure.percent >= self.threshold for figure in self.figures)
        return reached and not self.problems


def check(gathered: Gathered, request: Request, seconds: float) -> Proof:
    """Build the same content with Hugo and compare.

    Args:
        gathered: The book as read.
        request: Which book.
        seconds: Until Hugo is stopped.

    Raises:
        BookError: There is no Hugo, it failed, or it had to be stopped.
    """
    found = extensions(gathered, known_shortcodes() | EMBEDDED)
    hugo = proof(gathered, request, _own(gathered), found, seconds)
    names = frozenset(one.name for one in found)
    press = ours(plainly(_without_notes(gathered, request, names), names))
    texts, settings = _texts(gathered), gathered.config.press
    hugo, beside = inside(hugo, press, texts)
    found = (*found, *beside)
    return Proof(
        compare(hugo, press, texts),
        found,
        _unallowed(found, settings.extensions),
        settings.hugo_threshold,
    )


def _without_notes(gathered: Gathered, request: Request, names: frozenset[str]) -> Gathered:
    """The book without the notes of these shortcodes: their numbers would move all others."""
    signatures = gathered.grammar.value.shortcodes
    notes = frozenset(name for name in names & signatures.keys() if signatures[name].note)
    return gather(request, plain=notes) if notes else gathered


def _own(gathered: Gathered) -> Mapping[str, str]:
    """The Go templates that Hugo fills for Press as well, by path."""
    text = "\n".join(_texts(gathered).values())
    ours = {n for n, one in gathered.grammar.value.shortcodes.items() if not one.foreign}
    places = {place_of(one): one for one in reached(gathered.tree, called_in(text))}
    return {place: one.text for place, one in places.items() if shortcode_of(one) not in ours}


def _unallowed(found: tuple[Extension, ...], allowed: tuple[str, ...]) -> tuple[Problem, ...]:
    """A complaint for each extension that ``params.press.extensions`` does not name."""
    hint = "use what Hugo has, or allow it in params.press.extensions"
    return tuple(
        warning(one.places[0], "hugo-extension", one.about, f"{hint}: {one.name}")
        for one in found
        if one.name not in allowed
    )


def _texts(gathered: Gathered) -> Mapping[str, str]:
    """The sources, to find lines in."""
    return {content.source.path: content.source.text for content in gathered.tree.content}
