"""Calls of shortcodes, ready to be filled."""

from collections.abc import Mapping

from press.markdown.lexed import Tag
from press.values.document import Body, Call
from press.values.front import Plain
from press.values.grammar import Signature


def hole(tag: Tag, body: Body, *, inline: bool, mark: str = "") -> Call:
    """The hole a call leaves; ``mark`` is the id of its number, where that stands in its place."""
    arguments = (tag.arguments, body, tag.place, tag.delimiter, inline, tag.inner)
    return Call(tag.name, *arguments, tag.signature.foreign, mark)


REFERENCES = frozenset(("ref", "relref"))
"""Types of parameters that name a page in a language, and kinds of links to one."""


def reference(signature: Signature) -> str:
    """The kind of link that a shortcode is the address of; empty for others."""
    types = (parameter.type for parameter in signature.parameters.values())
    return next((one for one in types if signature.text and one in REFERENCES), "")


def spoken(arguments: Mapping[str, Plain]) -> str:
    """Code of the language a reference asks for; empty for that of its page."""
    return str(arguments.get("lang") or "").lower()


def aim(arguments: Mapping[str, Plain]) -> str:
    """Where a reference leads, however its parameter is called."""
    return str(arguments.get("path") or next(iter(arguments.values()), ""))
