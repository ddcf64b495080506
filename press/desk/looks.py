"""How the visual styles are called that readers choose from."""

import re
from collections.abc import Sequence

SHIPPED = "ink"


def looks_of(folders: Sequence[str], named: Sequence[str]) -> tuple[str, ...]:
    """A name for each folder of banners, safe in an attribute and given once; never empty.

    Args:
        folders: Of the visual styles, the default first.
        named: What the settings call them, in the same order.

    >>> looks_of(("style_1", "style_2"), ("ink", "dusk", "paper"))
    ('ink', 'dusk')
    >>> looks_of(("a", "b", "My forest"), ("ink",))
    ('ink', 'b', 'my-forest')
    >>> looks_of((), ())
    ('ink',)
    """
    if not folders:
        return (_plain(named[0]) if named else SHIPPED,)
    names: list[str] = []
    for number, folder in enumerate(folders):
        name = _plain(named[number] if number < len(named) else folder)
        names.append(f"{name}-{number}" if name in names else name)
    return tuple(names)


def _plain(name: str) -> str:
    return re.sub(r"[\s\"'&<>]+", "-", name.strip().lower()).strip("-") or SHIPPED
