"""Looks at published pages as a reader would."""

from selectolax.lexbor import LexborHTMLParser


def page(workshop, name):
    """A published page, parsed."""
    return LexborHTMLParser(workshop.text(name))


def texts(tree, selector):
    """The folded text of every element a selector finds."""
    return [" ".join(node.text().split()) for node in tree.css(selector)]


def links(tree, selector):
    """Text and address of every link a selector finds."""
    return [(" ".join(a.text().split()), a.attributes.get("href")) for a in tree.css(selector)]
