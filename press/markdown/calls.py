"""Calls of shortcodes, ready to be filled."""

from collections.abc import Mapping

from press.markdown.lexed import Tag
from press.values.document import Body, Call
from press.values.front import Plain


def hole(tag: Tag, body: Body, *, inline: bool, mark: str = "") -> Call:
    """The hole a call leaves; ``mark`` is the id of its number, where that stands in its place."""
    arguments = (tag.arguments, body, tag.place, tag.delimiter, inline, tag.inner)
    return Call(tag.name, *arguments, tag.signature.foreign, mark)


def aim(arguments: Mapping[str, Plain]) -> str:
    """Where a reference leads, however its parameter is called."""
    return str(arguments.get("path") or next(iter(arguments.values()), ""))
