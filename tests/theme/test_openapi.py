"""``openapi``: the description of a web interface becomes a chapter's headings and tables."""

import json

from tests.theme.pages import links, page, texts

SPEC = {
    "openapi": "3.1.0",
    "info": {"description": "Counts *sheep*.", "version": "2.0", "license": {"name": "MIT"}},
    "servers": [{"url": "https://api.example/", "description": "The\nreal one"}],
    "paths": {
        "/sheep/{id}": {
            "parameters": [{"$ref": "#/components/parameters/id"}],
            "put": {"summary": "Count", "tags": ["the flock"], "operationId": "count",
                    "requestBody": {"required": True, "content": {"application/json": {
                        "schema": {"$ref": "#/components/schemas/Sheep"}}}},
                    "security": [{"key": []}],
                    "responses": {"200": {"description": "One|more"}}},
            "get": {"deprecated": True, "responses": {
                "200": {"content": {"text/plain": {"schema": {"type": "array", "items": {
                    "$ref": "#/components/schemas/Sheep"}}, "example": {"name": "Dolly"}}}}}},
        },
    },
    "components": {
        "parameters": {"id": {"name": "id", "in": "path", "required": True,
                              "schema": {"type": "integer", "default": 1}}},
        "schemas": {
            "Sheep": {"description": "An animal.", "required": ["name"], "properties": {
                "name": {"type": "string", "format": "utf-8", "description": "How it is\ncalled"},
                "kind": {"$ref": "#/components/schemas/Kind"}}},
            "Kind": {"type": "string", "enum": ["ram", "ewe"]},
            "Lamb": {"allOf": [{"$ref": "#/components/schemas/Sheep"},
                               {"properties": {"age": {"type": "number"}}}]},
        },
        "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X"}},
    },
}  # fmt: skip
BOOK = {
    "assets/api.json": json.dumps(SPEC),
    "content/docs/a.md": '---\ntitle: A\n---\n# Interface\n\n{{% openapi src="api.json" %}}\n',
}


def rows(tree, number):
    """The cells of a table of the page."""
    table = tree.css("article table")[number]
    return [texts(row, "td, th") for row in table.css("tr")]


def test_operations_stand_under_their_tags_and_models_at_the_end(book):
    tree = page(book(BOOK).built("--strict"), "docs/a/")
    assert links(tree, "#TableOfContents a") == [
        ("Servers", "#servers"),
        ("Security", "#security"),
        ("API", "#api"),
        ("GET /sheep/{id}", "#get-sheepid"),
        ("The Flock", "#the-flock"),
        ("Count", "#op-count"),
        ("Models", "#models"),
        ("Kind", "#model-kind"),
        ("Lamb", "#model-lamb"),
        ("Sheep", "#model-sheep"),
    ]
    assert texts(tree, "h3 del") == ["GET /sheep/{id}"]
    assert "Request (requires key)#" in texts(tree, "h4")


def test_parameters_and_properties_stand_in_tables(book):
    tree = page(book(BOOK).built(), "docs/a/")
    assert rows(tree, 0) == [
        ["Parameter name", "Value", "Description", "Additional"],
        ["id", "integer", "", "Required, Default: 1"],
    ]
    assert rows(tree, 1) == [
        ["Property", "Type", "Required", "Description"],
        ["kind", "Kind", "no", ""],
        ["name", "string (utf-8)", "yes", "How it is called"],
    ]
    assert rows(tree, -2)[1:] == [["age", "number", "no", ""]]


def test_texts_are_markdown_and_examples_code(book):
    tree = page(book(BOOK).built(), "docs/a/")
    assert texts(tree, "article em")[0] == "sheep"
    assert 'text/plain{ "name": "Dolly" }' in " ".join(texts(tree, "article")[0].split()).replace(
        "text/plain {", "text/plain{"
    )
    assert "200: One|more" in texts(tree, "article p")
    assert "Type: string (enum: ram, ewe)" in texts(tree, "article p")


def test_yaml_is_read_too_and_lies_beside_the_chapter_as_well(book):
    files = {
        "content/docs/a/index.md": "{{% openapi api.yaml %}}\n",
        "content/docs/a/api.yaml": "info: {title: X, description: From YAML.}\npaths:\n"
        "  /x: {get: {summary: Look, responses: {200: {description: Fine}}}}\n",
    }
    tree = page(book(files).built("--strict"), "docs/a/")
    assert "From YAML." in texts(tree, "article p")
    assert "200: Fine" in texts(tree, "article p")


def test_a_description_that_lies_elsewhere_is_a_link(book):
    files = {"content/docs/a.md": '{{% openapi src="https://example.org/api.json" %}}\n'}
    tree = page(book(files).built("--strict"), "docs/a/")
    assert links(tree, "article a") == [("api.json", "https://example.org/api.json")]


def test_a_description_that_cannot_be_read_is_named_with_its_place(book):
    run = book(BOOK | {"assets/api.json": '{"info": [}'}).build()
    assert "assets/api.json:1:11: error" in run.err


def test_a_description_full_of_surprises_does_no_harm(book):
    odd = {
        "info": ["x"], "servers": {"a": 1}, "security": "all",
        "paths": {"/a": {"get": {"tags": [[1], {}], "parameters": [{"in": ["x"], "name": {}}, 3],
                                 "security": [{"k": 1}], "responses": {"200": None, "x": {
                                     "content": {"a": {"schema": {"$ref": "#/no"}}}}}}}, "b": 1},
        "components": {"schemas": {"Loop": {"$ref": "#/components/schemas/Loop"},
                                   "Deep": {"type": ["array"], "items": {"type": "array"}},
                                   "Odd": {"required": [[1]], "properties": {"p": {"type": 7}}}},
                       "securitySchemes": {"s": {}}},
    }  # fmt: skip
    run = book(BOOK | {"assets/api.json": json.dumps(odd)}).build()
    assert "Traceback" not in run.err
    assert run.code == 0, run.err
