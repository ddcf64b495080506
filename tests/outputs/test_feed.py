"""Feeds through the front door: real dates or none."""

import datetime as dt

from press.outputs.feed import Channel, Entry, atom, rss
from tests.conftest import CONFIG
from tests.outputs.parsing import parsed

ATOM = "{http://www.w3.org/2005/Atom}"
DATED = "---\ntitle: {title}\ndate: {date}\n---\n\n{title} text.\n"
PLAIN = "---\ntitle: Plain\n---\n\nNo date here.\n"
TWO = CONFIG + "defaultContentLanguage: en\nlanguages:\n  en: {weight: 1}\n  es: {weight: 2}\n"


def dated(title, date):
    return DATED.format(title=title, date=date)


def titles(workshop, name="feed.xml"):
    root = parsed(workshop.text(name))
    return [e.findtext(f"{ATOM}title") for e in root.iter(f"{ATOM}entry")]


def test_a_feed_tells_of_dated_pages_newest_first_and_leaves_the_others_out(book):
    workshop = book(
        {
            "content/docs/a.md": dated("Older", "2023-05-01"),
            "content/docs/b.md": dated("Newer", "2024-05-01"),
            "content/docs/c.md": PLAIN,
        }
    ).built()
    assert titles(workshop) == ["Newer", "Older"]
    assert "0001" not in workshop.text("feed.xml")
    assert 'type="application/atom+xml"' in workshop.text("")


def test_a_book_without_dates_has_no_feed_and_names_none(book):
    workshop = book({"content/docs/c.md": PLAIN}).built()
    assert not {"feed.xml", "index.xml"} & set(workshop.files())
    assert "application/atom+xml" not in workshop.text("")


def test_every_language_has_a_feed_of_its_own(book):
    files = {
        "config.yaml": TWO,
        "content/_index.md": "---\ntitle: Home\n---\n",
        "content/_index.es.md": "---\ntitle: Inicio\n---\n",
        "content/docs/a.md": dated("English", "2024-01-02"),
        "content/docs/a.es.md": dated("Español", "2024-01-02"),
    }
    workshop = book(files).built()
    assert titles(workshop) == ["English"]
    assert titles(workshop, "es/feed.xml") == ["Español"]
    assert 'xml:lang="es"' in workshop.text("es/feed.xml")
    assert 'href="/es/feed.xml"' in workshop.text("es/")


def test_old_subscriptions_find_rss_where_hugo_put_it(book):
    workshop = book({"content/docs/a.md": dated("A", "2024-01-02")}).built()
    root = parsed(workshop.text("index.xml"))
    assert root.tag == "rss"
    assert root.findtext("channel/item/guid") == "https://example.org/docs/a/"
    assert root.findtext("channel/item/pubDate") == "Tue, 02 Jan 2024 00:00:00 +0000"


def test_a_section_has_rss_when_outputs_ask_for_it(book):
    files = {
        "config.yaml": CONFIG + "outputs:\n  section: [html, rss]\n",
        "content/docs/a.md": dated("Doc", "2024-01-02"),
        "content/posts/_index.md": "---\ntitle: Posts\n---\n",
        "content/posts/p.md": dated("Post", "2024-01-03"),
    }
    workshop = book(files).built()
    root = parsed(workshop.text("posts/index.xml"))
    assert [item.findtext("title") for item in root.iter("item")] == ["Post"]


def test_feeds_can_be_switched_off(book):
    for words in ("disableKinds: [RSS]\n", "outputs:\n  home: [html]\n"):
        files = {"config.yaml": CONFIG + words, "content/docs/a.md": dated("A", "2024-01-02")}
        workshop = book(files).built()
        assert not {"feed.xml", "index.xml"} & set(workshop.files())


def test_a_feed_the_author_ships_is_left_alone(book):
    files = {"static/feed.xml": "<mine/>", "content/docs/a.md": dated("A", "2024-01-02")}
    assert book(files).built().text("feed.xml") == "<mine/>"


CHANNEL = Channel("R&D", "https://example.org/", "https://example.org/feed.xml", "en", "Us")


def test_titles_cannot_break_out_of_the_xml():
    when = dt.datetime(2024, 1, 2, tzinfo=dt.UTC)
    title = 'a ]]><script>x</script> \x08 "&'
    entry = Entry(title, "https://example.org/?a&b", when, None, title, (title,))
    for make in (atom, rss):
        root = parsed(make(CHANNEL, (entry,)))
        texts = [text.strip() for text in root.itertext() if text.strip()]
        assert title.replace("\x08", "") in texts
        assert root.find(".//script") is None


def test_the_feed_is_as_new_as_its_newest_entry_whatever_the_zones():
    early = dt.datetime(2024, 1, 2, 1, tzinfo=dt.timezone(dt.timedelta(hours=5)))
    late = dt.datetime(2024, 1, 1, 23)  # noqa: DTZ001 -- authors write such dates
    entries = (
        Entry("A", "https://example.org/a/", early),
        Entry("B", "https://example.org/b/", late),
    )
    root = parsed(atom(CHANNEL, entries))
    assert root.findtext(f"{ATOM}updated") == "2024-01-01T23:00:00+00:00"
