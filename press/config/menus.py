"""Menu entries, as configuration and front matter write them."""

from press.decode.fields import Fields
from press.values.front import MenuEntry


def menus(menu: Fields) -> tuple[MenuEntry, ...]:
    """The entries of all menus, from a mapping of menu names to lists of entries."""
    return tuple(entry(fields, name) for name in menu.values for fields in menu.items(name))


def entry(fields: Fields, menu: str) -> MenuEntry:
    """One entry; unknown keys of its own are ignored, as Hugo does."""
    return MenuEntry(
        menu=menu,
        name=fields.text("name"),
        url=fields.text("url"),
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
