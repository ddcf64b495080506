"""What our own shortcodes accept, kept from run to run beside our code.

Reading the signatures of all of them takes longer than reading a small book.
"""

from collections.abc import Iterable, Mapping

from press import beside
from press.markdown.grammar import Declaration, declarations
from press.memory.edition import edition
from press.spell import UnspelledError, spell, unspell
from press.values.source import Source

NAME = "signatures"


def kept(layouts: Iterable[Source]) -> Mapping[str, Declaration]:
    """The declarations of those shortcodes that are ours, by the paths of their layouts."""
    ours = [source for source in layouts if source.path.startswith("press:")]
    made_of = (edition(), [(source.path, source.text) for source in ours])
    data = beside.found(NAME, made_of)
    if data is not None:
        try:
            return {path: (one, tuple(said)) for path, (one, said) in unspell(data).items()}
        except UnspelledError:
            pass
    made = declarations(ours)
    beside.keep(NAME, made_of, spell(made))
    return made
