"""What differs between our answer and Hugo's."""

from collections.abc import Iterator
from urllib.parse import unquote

from tests.yardsticks.spec.answers import Answer
from tests.yardsticks.spec.cases import Case
from tests.yardsticks.spec.purpose import (
    as_hugo,
    contents_as_hugo,
    hugo_as_wanted,
    hugo_contents_as_wanted,
    ids_alike,
    links_alike,
    maths_alike,
)
from tests.yardsticks.spec.trees import Element, text, tree

BY_ADDRESS = "url"
BY_TITLE = "frontmatter"
"""Groups in which the address alone, or also the title, is judged."""


def differences(case: Case, answer: Answer) -> Iterator[tuple[str, str, str]]:
    """What is not as in Hugo: a name, Hugo's, ours."""
    if unquote(answer.url) != unquote(case.url):
        yield "url", case.url, answer.url
    if case.group == BY_ADDRESS:
        return
    if not same(case.html, answer.html):
        yield "html", case.html, answer.html
    toc = hugo_contents_as_wanted(case.toc)
    if case.toc and tree(toc) != tree(contents_as_hugo(answer.toc)):
        yield "toc", case.toc, answer.toc
    if case.group == BY_TITLE and answer.title != case.title:
        yield "title", case.title, answer.title


def same(hugo: str, ours: str) -> bool:
    """Whether two pieces of HTML mean the same."""
    return _hugo(hugo) == _ours(hugo, ours)


def reads_alike(hugo: str, ours: str) -> bool:
    """Whether they show the same text."""
    return text(_hugo(hugo)) == text(_ours(hugo, ours))


def _hugo(html: str) -> Element:
    return tree(maths_alike(hugo_as_wanted(html)))


def _ours(hugo: str, html: str) -> Element:
    return tree(maths_alike(links_alike(hugo, ids_alike(hugo, as_hugo(html)))))
