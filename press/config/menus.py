"""Menu entries, as configuration and front matter write them."""

from press.decode.fields import Fields
from press.decode.nearest import near_misses
from press.decode.paths import RUNNABLE, scheme
from press.errors import warning
from press.values.front import MenuEntry

KEYS = frozenset(
    {"identifier", "name", "pageref", "params", "parent", "post", "pre", "title", "url", "weight"}
)


def menus(menu: Fields) -> tuple[MenuEntry, ...]:
    """The entries of all menus, from a mapping of menu names to lists of entries."""
    return tuple(entry(fields, name) for name in menu.values for fields in menu.items(name))


def entry(fields: Fields, menu: str) -> MenuEntry:
    """One entry; an address that would run a script is left out."""
    near_misses(fields, KEYS)
    return MenuEntry(
        menu=menu,
        name=fields.text("name"),
        url=_url(fields),
        page_ref=fields.text("pageref"),
        identifier=fields.text("identifier"),
        parent=fields.text("parent"),
        weight=fields.number("weight"),
        title=fields.text("title"),
        pre=fields.text("pre"),
        post=fields.text("post"),
        params=fields.inside("params").values,
        place=fields.start,
    )


def _url(fields: Fields) -> str:
    url = fields.text("url")
    if scheme(url) not in RUNNABLE:
        return url
    message = f"an address with '{scheme(url)}:' could run a script; it is left out"
    fields.note(warning(fields.place("url"), "address-runs-script", message))
    return ""
