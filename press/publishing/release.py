"""An edition published, and what was seen of the output folder remembered for the next one."""

from pathlib import Path

from press.digest import digest
from press.memory.store import Store
from press.publishing.publish import Published, publish
from press.publishing.staging import UNSEEN, Seen
from press.spell import UnspelledError, spell, unspell
from press.values.request import Result


def release(out: Path, result: Result, sources: Path, store: Store) -> Published:
    """Make the output folder hold exactly the edition.

    Raises:
        BookError: The folder holds files of somebody else, or the disk refuses. The old site
            is untouched.
        LostError: A file that was remembered is so no more.
    """
    name = f"seen {digest(str(out))}"
    before = store.get(name) or b""
    files = result.edition.files
    published = publish(out, files, result.keep, sources=sources, seen=_seen(before))
    after = spell(published.seen)
    if after != before:
        store.put(name, after)
    store.save()
    return published


def _seen(data: bytes) -> Seen:
    try:
        found = unspell(data)
    except UnspelledError:
        return UNSEEN
    return found if isinstance(found, Seen) else UNSEEN
