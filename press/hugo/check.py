"""The proof that a book still builds with Hugo: run it, compare, say what is not alike."""

from collections.abc import Mapping
from dataclasses import dataclass

from press.desk.gathered import Gathered
from press.errors import Problem, warning
from press.hugo.compare import Figure, compare
from press.hugo.extensions import EMBEDDED, Extension, extensions, own_go, plainly
from press.hugo.ours import ours
from press.hugo.proof import proof
from press.hugo.running import DEADLINE
from press.hugo.site import go_layouts, known_shortcodes
from press.values.request import Request


@dataclass(frozen=True, slots=True)
class Proof:
    """How the book fares with Hugo."""

    figures: tuple[Figure, ...]
    extensions: tuple[Extension, ...]
    """Shortcodes in use that Hugo has not."""
    problems: tuple[Problem, ...]
    """Extensions that are not allowed, and allowances nobody uses."""
    threshold: float
    """Percent that every figure must reach."""

    @property
    def passed(self) -> bool:
        """Whether the author may leave for Hugo today."""
        reached = all(figure.percent >= self.threshold for figure in self.figures)
        return reached and not self.problems


def check(gathered: Gathered, request: Request, *, seconds: float = DEADLINE) -> Proof:
    """Build the same content with Hugo and compare.

    Raises:
        BookError: There is no Hugo, it failed, or it had to be stopped.
    """
    own = go_layouts(request.root)
    found = extensions(gathered, known_shortcodes() | EMBEDDED | own_go(own))
    hugo = proof(gathered, request, own, found, seconds=seconds)
    press = ours(plainly(gathered, frozenset(one.name for one in found)))
    settings = gathered.config.press
    return Proof(
        compare(hugo, press, _texts(gathered)),
        found,
        _unallowed(found, settings.extensions),
        settings.hugo_threshold,
    )


def _unallowed(found: tuple[Extension, ...], allowed: tuple[str, ...]) -> tuple[Problem, ...]:
    """A complaint for each extension that ``params.press.extensions`` does not name."""
    hint = "use something Hugo has, or add it to params.press.extensions"
    return tuple(
        warning(
            one.places[0],
            "hugo-extension",
            f"Hugo has no shortcode '{one.name}' and would show its text alone",
            hint,
        )
        for one in found
        if one.name not in allowed
    )


def _texts(gathered: Gathered) -> Mapping[str, str]:
    """The sources, to find lines in."""
    return {content.source.path: content.source.text for content in gathered.tree.content}
