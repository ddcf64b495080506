"""The words of a piece of HTML as a reader sees them."""

from selectolax.lexbor import LexborNode

from press.hugo.words import BLOCKS, folded

COMMENTS = frozenset({"-comment", "-document", "_comment", "!--"})


def words(node: LexborNode) -> str:
    """The folded text of a node."""
    return folded(text(node))


def text(node: LexborNode, *, code: bool = False) -> str:
    """The text of a node; blocks stand on lines of their own.

    A formula is its TeX.

    Args:
        node: Where to read.
        code: Keep white space as it is.
    """
    parts: list[str] = []
    child = node.child
    while child is not None:
        tag = child.tag or ""
        if tag == "-text":
            parts.append(child.text_content or "")
        elif tag == "br":
            parts.append("\n")
        elif tag not in COMMENTS:
            edge = "\n" if tag in BLOCKS and not code else ""
            parts += [edge, _formula(child) or text(child, code=code), edge]
        child = child.next
    return "".join(parts)


def _formula(node: LexborNode) -> str:
    """The TeX of a formula set at build time; empty for anything else."""
    katex = node.tag == "span" and "katex" in (node.attributes.get("class") or "").split()
    if node.tag != "math" and not katex:
        return ""
    source = node.css_first('annotation[encoding*="tex"]')
    return f" {source.text()} " if source is not None else ""
