"""Twice the text is twice the work, whatever is written: counted in lines of Python, not timed."""

import sys

import pytest

from tests.markdown.filling import prose

TEXTS = {
    "items": "1. a\n",
    "headings between lines": "a\n# b\n",
    "underlined lines": "a\n===\n",
    "terms and meanings": "a\n: b\n\n",
    "meanings": ": b\n",
    "quotations": "> a\n\n",
    "almost mail": "a@",
    "brackets": "[",
    "pairs of brackets": "[]",
    "stars": "*a **b ",
    "quotes": "\"a 'b ",
    "tags": "<b>",
    "cells": "|a|b|\n|-|-|\n",
    "notes": "[^1] ",
    "shortcodes that are not closed": "{{< hint >}}\n",
}
SMALL = 1200


def lines_run(work):
    """How many lines of Python a piece of work takes."""
    count = 0

    def follow(_frame, event, _argument):
        nonlocal count
        count += event == "line"
        return follow

    before = sys.gettrace()
    sys.settrace(follow)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_twice_the_text_is_twice_the_work(text):
    prose(text)  # what is made once is made before
    less = lines_run(lambda: prose(text * SMALL))
    more = lines_run(lambda: prose(text * SMALL * 2))
    assert more < 2.5 * less
