"""A whole description: the operations by their tags, then the models.

With the headings, ids and tables that hugo-book gives them.
"""

import json
from collections.abc import Iterator

from press.markdown.headings import slug
from press.markdown.openapi.nodes import (
    Node,
    code,
    line,
    link,
    meant,
    named,
    node,
    nodes,
    spelled,
    table,
    text,
    values,
)
from press.markdown.openapi.schemas import models, properties, type_of
from press.values.front import Plain

METHODS = ("get", "post", "put", "patch", "delete", "head", "options", "trace")
LOCATIONS = ("path", "query", "header", "cookie")


def markdown(spec: Node) -> str:
    """The whole description."""
    blocks = (*_info(spec), *_servers(spec), *_schemes(spec), *_tags(spec), *models(spec))
    return "\n\n".join(block.strip("\n") for block in blocks if block.strip()) + "\n"


def _info(spec: Node) -> Iterator[str]:
    info, docs = node(spec, "info"), node(spec, "externalDocs")
    yield text(info, "description")
    terms = text(info, "termsOfService")
    license_, mail = node(info, "license"), text(node(info, "contact"), "email")
    lines = (
        code(f"v{text(info, 'version')}" if text(info, "version") else ""),
        link(text(license_, "name"), text(license_, "url")),
        link(mail, f"mailto:{mail}") if mail else "",
        link("Terms of service", terms) if terms else "",
        link(text(docs, "description") or text(docs, "url"), text(docs, "url")),
    )
    yield "  \n".join(filter(None, lines))


def _servers(spec: Node) -> Iterator[str]:
    servers = [one for one in nodes(spec, "servers") if text(one, "url")]
    if servers:
        yield "## Servers"
    for server in servers:
        lines = [line(server, "description") or "Server"]
        lines.append(f": [{code(text(server, 'url'))}]({text(server, 'url')})")
        for name, variable in named(node(server, "variables")):
            choices = ", ".join(map(str, values(variable, "enum")))
            said = [f"default {code(text(variable, 'default'))}"]
            said += [f"enum: {choices}"] if choices else []
            said += [line(variable, "description")]
            lines.append(f": {code(name)}: " + ", ".join(part for part in said if part))
        yield "\n".join(lines)


def _schemes(spec: Node) -> Iterator[str]:
    """How one proves to be allowed."""
    schemes = list(named(node(node(spec, "components"), "securitySchemes")))
    if schemes:
        yield "## Security"
    for name, written in schemes:
        scheme = meant(written, spec)
        parts = [code(text(scheme, "type")), code(text(scheme, "scheme"))]
        parts.append(f"in {code(text(scheme, 'in'))}" if text(scheme, "in") else "")
        parts.append(f"({code(text(scheme, 'name'))})" if text(scheme, "name") else "")
        parts.append(code(text(scheme, "bearerFormat")))
        about = line(scheme, "description")
        term = f"{about}\n: {code(name)}" if about else code(name)
        yield f"{term}\n: {' '.join(part for part in parts if part)}"


def _tags(spec: Node) -> Iterator[str]:
    """The operations under each tag they have; a tag for those that have none."""
    tagged: dict[str, list[str]] = {}
    for path, item in named(node(spec, "paths")):
        for method in METHODS:
            if operation := node(item, method):
                for tag in values(operation, "tags") or ["API"]:
                    blocks = filter(None, _operation(spec, path, method, item))
                    tagged.setdefault(str(tag), []).append("\n\n".join(blocks))
    for tag in sorted(tagged):
        yield f"## {' '.join(word[:1].upper() + word[1:] for word in tag.split(' '))}"
        yield from tagged[tag]


def _operation(spec: Node, path: str, method: str, item: Node) -> Iterator[str]:
    operation = node(item, method)
    title = line(operation, "summary") or code(f"{method.upper()} {path}")
    title = f"~~{title}~~" if operation.get("deprecated") is True else title
    id_ = slug(text(operation, "operationId"))
    yield f"### {title}" + (f' {{id="op-{id_}"}}' if id_ else "")
    yield text(operation, "description").strip("\n")
    docs = node(operation, "externalDocs")
    yield link(line(docs, "description") or text(docs, "url"), text(docs, "url"))
    rules = nodes(operation, "security") or nodes(spec, "security")
    ways = (
        " and ".join(f"[{name}](#security)" for name in sorted(rule, key=str)) for rule in rules
    )
    needed = ", ".join(filter(None, ways))
    yield "#### Request" + (f" (requires {needed})" if needed else "")
    yield f"```tpl\n{method.upper()} {path}\n```"
    yield from _parameters(spec, item, operation)
    body = meant(node(operation, "requestBody"), spec)
    if body:
        yield "#### Request body" + (" (required)" if body.get("required") is True else "")
        yield text(body, "description").strip("\n")
        yield from _content(spec, node(body, "content"))
    yield from _responses(spec, node(operation, "responses"))


def _parameters(spec: Node, item: Node, operation: Node) -> Iterator[str]:
    """A table for each place a parameter may stand in; an operation's own win over its path's."""
    own = [meant(one, spec) for one in nodes(operation, "parameters")]
    known = {(text(one, "in"), text(one, "name")) for one in own}
    above = (meant(one, spec) for one in nodes(item, "parameters"))
    every = [*(one for one in above if (text(one, "in"), text(one, "name")) not in known), *own]
    for where in LOCATIONS:
        rows = [
            (code(text(one, "name")), type_of(node(one, "schema")), line(one, "description"),
             ", ".join(_extras(one, spec)))
            for one in every if one.get("in") == where
        ]  # fmt: skip
        if rows:
            yield f"#### {where.capitalize()} parameters"
            yield table(("Parameter name", "Value", "Description", "Additional"), rows)


def _extras(parameter: Node, spec: Node) -> Iterator[str]:
    schema = meant(node(parameter, "schema"), spec)
    yield from ("Required",) if parameter.get("required") is True else ()
    yield from ("Deprecated",) if parameter.get("deprecated") is True else ()
    for word, value in (
        ("Default", schema.get("default")),
        ("Example", parameter.get("example", schema.get("example"))),
    ):
        if value is not None:
            yield f"{word}: {code(spelled(value))}"


def _responses(spec: Node, responses: Node) -> Iterator[str]:
    if responses:
        yield "#### Responses"
    for status, written in named(responses):
        response = meant(written, spec)
        about = line(response, "description")
        yield code(status) + (f": {about}" if about else "")
        yield from _content(spec, node(response, "content"))
        headers = [
            (code(name), type_of(node(one, "schema")), line(one, "description"))
            for name, one in _known(node(response, "headers"), spec)
        ]
        if headers:
            yield f"{code(status)} response headers:"
            yield table(("Name", "Type", "Description"), headers)


def _known(group: Node, spec: Node) -> Iterator[tuple[str, Node]]:
    """The groups in a group by name, references followed."""
    for name, written in named(group):
        yield name, meant(written, spec)


def _content(spec: Node, content: Node) -> Iterator[str]:
    """The examples of a body, then what it is made of."""
    for media, said in named(content):
        examples = list(named(node(said, "examples")))
        for name, written in examples:
            example = meant(written, spec)
            about = line(example, "description")
            yield (line(example, "summary") or name) + (f" - {about}" if about else "")
            yield _example(media, example.get("value"))
        if not examples and said.get("example") is not None:
            yield _example(media, said["example"])
    schemas = (node(said, "schema") for _, said in named(content))
    schema = next((one for one in schemas if one), None)
    if schema:
        yield f"Schema: {type_of(schema)}"
        value = meant(schema, spec)
        items = node(value, "items")
        inner = items if items and not node(value, "properties") else schema
        yield properties(inner, spec)


def _example(media: str, value: Plain) -> str:
    written = json.dumps(value, ensure_ascii=False, indent=2, default=str)
    return f'```jsonc {{filename="{media}"}}\n{written}\n```'
