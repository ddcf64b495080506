"""Lays the desk: the book's pages with their views, pictures and shared things."""

from collections.abc import Mapping

from press.desk.cover import cover
from press.desk.desk import Desk
from press.desk.galleys import galleys
from press.desk.gathered import Gathered
from press.desk.library import library
from press.desk.offers import offers
from press.desk.remarks import remarks
from press.desk.shared import shared
from press.desk.sharing import share_cards
from press.desk.sites import sites
from press.desk.survey import Findings
from press.desk.views import Known
from press.digest import seal
from press.errors import Problem
from press.values.picture import Measure
from press.values.view import Change


def compose(
    gathered: Gathered,
    findings: Mapping[tuple[str, str], Findings],
    measures: Mapping[str, Measure],
    changes: Mapping[str, Change],
) -> tuple[Desk, tuple[Problem, ...]]:
    """Everything the outputs plan from, and what is wrong with it.

    Args:
        gathered: The book as read.
        findings: What every page names, by language and page name.
        measures: Picture file to its size; files that could not be read are missing.
        changes: Source path to its last change in git.
    """
    book, tree = gathered.book, gathered.tree
    pages = gathered.pages()
    front, missing = cover(book)
    offered = offers(findings, measures, book.config.press.images, book.config.press.styles)
    cards = share_cards(book, tree, findings, measures, front)
    common = shared(book, tree, offered, measures, changes)
    by_language, problems = sites(book, tree, common)
    works, doubtful = library(book, tree.sources, findings)
    known = Known(book, pages, findings, offered, changes, tree.layouts, cards, works)
    desk = Desk(
        book=book,
        tree=tree,
        layouts=seal(tree.layouts),
        sites=by_language,
        galleys=galleys(known, by_language),
        pictures=offered.by_file,
        cards=tuple(dict.fromkeys(cards.values())),
        measures=measures,
        changes=changes,
        shared=common,
        plain_files=frozenset().union(*(finding.files for finding in findings.values())),
    )
    said = remarks(book, gathered.grammar.value.shortcodes, by_language, gathered.prose)
    return desk, (*problems, *missing, *doubtful, *said)
