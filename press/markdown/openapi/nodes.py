"""The parts of a description, read with care: what is not as it should be counts as missing."""

from collections.abc import Iterator, Mapping, Sequence

from press.values.front import Plain

Node = Mapping[str, Plain]


def node(of: Node, key: str) -> Node:
    """A group of keys; empty when there is none."""
    found = of.get(key)
    return found if isinstance(found, Mapping) else {}


def values(of: Node, key: str) -> list[Plain]:
    """A list; empty when there is none."""
    found = of.get(key)
    return found if isinstance(found, list) else []


def nodes(of: Node, key: str) -> list[Node]:
    """The groups of keys in a list."""
    return [one for one in values(of, key) if isinstance(one, Mapping)]


def named(of: Node) -> Iterator[tuple[str, Node]]:
    """The groups in a group, by name."""
    for name in sorted(of, key=str):
        if isinstance(value := of[name], Mapping):
            yield str(name), value


def text(of: Node, key: str) -> str:
    """A text, number or truth value; empty when there is none."""
    value = of.get(key)
    return "" if value is None or isinstance(value, Mapping | list) else spelled(value)


def line(of: Node, key: str) -> str:
    """A text on one line."""
    return " ".join(text(of, key).split())


def meant(of: Node, spec: Node) -> Node:
    """What a reference leads to; the node itself where it is none, empty where it is lost."""
    seen: set[str] = set()
    while isinstance(ref := of.get("$ref"), str) and ref.startswith("#/") and ref not in seen:
        seen.add(ref)
        found: Plain = spec
        for step in ref[2:].split("/"):
            name = step.replace("~1", "/").replace("~0", "~")
            found = found.get(name) if isinstance(found, Mapping) else None
        of = found if isinstance(found, Mapping) else {}
    return of


def spelled(value: Plain) -> str:
    """A value as it is written in JSON, texts without quotation marks."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def code(value: str) -> str:
    """Inline code; nothing for nothing."""
    return f"`{value}`" if value else ""


def link(said: str, address: str) -> str:
    """A link; the words alone without an address."""
    return f"[{said}]({address})" if address else said


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table in Markdown."""
    lines = (heads, ["---"] * len(heads), *rows)
    cells = ([cell.replace("|", r"\|") for cell in row] for row in lines)
    return "\n".join(f"| {' | '.join(row)} |" for row in cells)
