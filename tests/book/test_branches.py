"""The sidebar of a big book: folded, and still a way to every page."""

import pytest

from tests.book.test_sidebar import page

CONFIG = "baseURL: /\nparams: {BookSection: docs, press: {menu_limit: LIMIT}}\n"


def config(limit):
    return CONFIG.replace("LIMIT", str(limit))


def parts(count, chapters, front=()):
    """A book of parts, each with chapters of its own."""
    files = {"content/docs/_index.md": page("Docs")}
    for part in range(1, count + 1):
        folder = f"content/docs/p{part:03}"
        files[f"{folder}/_index.md"] = page(f"P{part}", f"weight: {part}", *front)
        for number in range(1, chapters + 1):
            name = f"{folder}/c{number:03}.md"
            files[name] = page(f"P{part}C{number}", f"weight: {number}")
    return files


def flat(count):
    """A book without parts."""
    chapters = {
        f"content/docs/c{n:03}.md": page(f"C{n}", f"weight: {n}") for n in range(1, count + 1)
    }
    return {"content/docs/_index.md": page("Docs"), **chapters}


def shown(bound, name):
    return [entry.title for entry in lines(bound.page(name).menu.value)]


def lines(menu):
    for entry in menu:
        yield entry
        yield from lines(entry.children)


def test_a_small_book_shows_its_whole_menu_on_every_page(bind):
    bound = bind(parts(4, 4), config(20))
    menus = {one.menu.seal for one in bound.volume().pages}
    assert len(menus) == 1
    assert bound.page("docs/p001/c001.md").menu.value == bound.volume().menu


def test_a_big_book_shows_its_parts_and_the_open_one(bind):
    bound = bind(parts(5, 4), config(24))
    open_third = ["P1", "P2", "P3", "P3C1", "P3C2", "P3C3", "P3C4", "P4", "P5"]
    assert shown(bound, "docs/p003/c002.md") == open_third
    assert shown(bound, "docs/p003/_index.md") == open_third
    assert shown(bound, "docs/_index.md") == ["P1", "P2", "P3", "P4", "P5"]
    assert shown(bound, "_index.md") == ["P1", "P2", "P3", "P4", "P5"]


def test_no_limit_folds_nothing(bind):
    bound = bind(parts(5, 4), config(0))
    assert bound.page("docs/p003/c002.md").menu.value == bound.volume().menu


def test_a_folded_part_without_a_text_leads_to_its_list(bind):
    bound = bind(parts(5, 4) | {"content/docs/p002/_index.md": page("P2", body="")}, config(24))
    entries = {entry.title: entry for entry in bound.page("docs/p005/c001.md").menu.value}
    assert entries["P2"].url == "/docs/p002/"
    entries = {entry.title: entry for entry in bound.page("docs/p002/c001.md").menu.value}
    assert entries["P2"].url == ""


@pytest.mark.parametrize("front", ["build: {render: never}", "bookHref: https://e.org"])
def test_a_part_without_a_page_to_read_is_not_folded(bind, front):
    hidden = {"content/docs/p002/_index.md": page("P2", "weight: 2", front)}
    bound = bind(parts(5, 4) | hidden, config(24))
    found = shown(bound, "docs/p005/c001.md")
    assert found[:6] == ["P1", "P2", "P2C1", "P2C2", "P2C3", "P2C4"]


def test_a_long_list_is_cut_to_the_neighbourhood(bind):
    bound = bind(flat(40), config(20))
    before, *near, after = bound.page("docs/c022.md").menu.value
    assert [entry.title for entry in near] == ["C19", "C20", "C21", "C22", "C23", "C24"]
    assert (before.style, before.title, before.url) == ("earlier", "18", "/docs/")
    assert (after.style, after.title, after.url) == ("later", "16", "/docs/")


def test_both_ends_of_a_long_list_show_as_much(bind):
    bound = bind(flat(40), config(20))
    assert shown(bound, "docs/c001.md") == ["C1", "C2", "C3", "C4", "C5", "C6", "34"]
    assert shown(bound, "docs/c040.md") == ["34", "C35", "C36", "C37", "C38", "C39", "C40"]
    assert shown(bound, "docs/_index.md") == ["C1", "C2", "C3", "C4", "C5", "C6", "34"]


def test_one_page_is_never_left_out_alone(bind):
    bound = bind(flat(7), config(6))
    assert shown(bound, "docs/c001.md") == [f"C{n}" for n in range(1, 8)]
    assert shown(bound, "docs/c007.md") == [f"C{n}" for n in range(1, 8)]


def test_what_no_page_lists_is_reached_step_by_step(bind):
    files = flat(40) | {"content/docs/_index.md": page("Docs", "build: {render: never}")}
    before, *_, after = bind(files, config(20)).page("docs/c022.md").menu.value
    assert (before.url, after.url) == ("/docs/c018/", "/docs/c025/")


def test_a_page_outside_of_the_menu_opens_the_part_it_belongs_to(bind):
    files = parts(5, 4) | {"content/docs/p004/x.md": page("X", "bookHidden: true")}
    assert "P4C1" in shown(bind(files, config(24)), "docs/p004/x.md")


def test_every_page_is_in_its_own_menu(bind):
    bound = bind(parts(12, 13), config(20))
    for one in bound.volume().pages:
        if one.kind == "page":
            assert one.url in {entry.page for entry in lines(one.menu.value)}


@pytest.mark.parametrize("make", [flat, lambda count: parts(count // 10, 10)])
def test_menus_do_not_grow_with_the_book(bind, make):
    """Counted, not timed: entries beside one page, and menus to be laid out."""
    for count in (100, 200, 400):
        pages = bind(make(count), config(50)).volume().pages
        menus = {one.menu.seal: one.menu.value for one in pages}
        assert max(len(list(lines(menu))) for menu in menus.values()) <= 50
        assert len(menus) <= count / 2
