"""Types and models of a web interface, as tables and links."""

from collections.abc import Iterator

from press.markdown.headings import slug
from press.markdown.openapi.nodes import (
    Node,
    code,
    line,
    meant,
    named,
    node,
    nodes,
    spelled,
    table,
    text,
    values,
)


def models(spec: Node) -> Iterator[str]:
    """Every model with its properties, a heading above each."""
    schemas = list(named(node(node(spec, "components"), "schemas")))
    if schemas:
        yield "## Models"
    for name, schema in schemas:
        yield f'### {name} {{id="model-{slug(name)}"}}'
        yield text(schema, "description").strip("\n")
        above = [type_of(one) for one in nodes(schema, "allOf") if "$ref" in one]
        yield f"Inherits from {', '.join(above)}." if above else ""
        if node(schema, "properties") or nodes(schema, "allOf"):
            yield properties(schema, spec)
        else:
            choices = ", ".join(code(spelled(one)) for one in values(schema, "enum"))
            yield f"Type: {type_of(schema)}" + (f" (enum: {choices})" if choices else "")


def properties(schema: Node, spec: Node) -> str:
    """A table of what an object holds; empty for anything else."""
    value = meant(schema, spec)
    parts = [value, *(one for one in nodes(value, "allOf") if "$ref" not in one)]
    required = {str(name) for part in parts for name in values(part, "required")}
    found = {name: one for part in parts for name, one in named(node(part, "properties"))}
    rows = [
        (code(name), type_of(found[name]), "yes" if name in required else "no",
         line(meant(found[name], spec), "description"))
        for name in sorted(found)
    ]  # fmt: skip
    return table(("Property", "Type", "Required", "Description"), rows) if rows else ""


def type_of(schema: Node, depth: int = 0) -> str:
    """The name of a type; a model's leads to it."""
    if name := text(schema, "$ref").rpartition("/")[2]:
        return f"[{name}](#model-{slug(name)})"
    kinds = values(schema, "type") or [schema.get("type")]
    kind = str(kinds[0] or "")
    if kind == "array" and depth < 9:
        return f"array of {type_of(node(schema, 'items'), depth + 1)}".strip()
    form = text(schema, "format")
    return kind + (f" ({form})" if form else "") if kind else "enum" if "enum" in schema else ""
