"""The CommonMark specification, through our engine with everything beyond it switched off."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.markdown.filling import PLAIN, html

EXAMPLES = json.loads(
    (Path(__file__).parent / "commonmark" / "spec-0.31.2.json").read_text(encoding="utf-8")
)
BLOCKS = {"blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "ul"} | {
    *("table", "thead", "tbody", "tr", "td", "th", "div", "section", "script", "style", "article"),
    *("iframe", "textarea", "details", "summary", "br"),
}


class Events(HTMLParser):
    """HTML as what a parser sees; white space beside blocks does not count."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.seen = []
        self.inside_pre = 0
        self.divs = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag == "div":
            self.divs.append(("class", "highlight") in attrs)
            if self.divs[-1]:
                return
        self.inside_pre += tag == "pre"
        if tag == "span" and self.inside_pre:
            return
        kept = [(key, value) for key, value in attrs if key not in ("tabindex", "data-lang")]
        self.seen.append((tag, sorted(kept, key=str)))

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        if tag == "div" and self.divs and self.divs.pop():
            return
        self.inside_pre -= tag == "pre"
        if not (tag == "span" and self.inside_pre):
            self.seen.append(f"/{tag}")

    def handle_data(self, data):
        text = data if self.inside_pre else re.sub(r"\s+", " ", data)
        if self.seen and isinstance(self.seen[-1], list):
            self.seen[-1][0] += text
        else:
            self.seen.append([text])

    def handle_comment(self, data):
        self.seen.append(("comment", data))

    def handle_decl(self, decl):
        self.seen.append(("declaration", decl))

    def handle_pi(self, data):
        self.seen.append(("instruction", data))

    def unknown_decl(self, data):
        self.seen.append(("unknown", data))


def meaning(text):
    seen = Events(text).seen
    edges = [_is_block(event) for event in seen]
    found = []
    for number, event in enumerate(seen):
        if isinstance(event, list):
            (said,) = event
            if "\n" not in said:
                said = said.lstrip() if number == 0 or edges[number - 1] else said
                last = number == len(seen) - 1
                said = said.rstrip() if last or edges[number + 1] else said
            if said:
                found.append(said)
        else:
            found.append(event)
    return found


def _is_block(event):
    if isinstance(event, tuple):
        return event[0] in BLOCKS
    return isinstance(event, str) and event.removeprefix("/") in BLOCKS


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda case: f"{case['example']}")
def test_an_example_of_the_specification(example):
    assert meaning(html(example["markdown"], PLAIN)) == meaning(example["html"])


def test_the_specification_is_whole():
    assert len(EXAMPLES) == 652
