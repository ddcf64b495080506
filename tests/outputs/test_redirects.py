"""Old addresses lead on."""

from press.outputs.redirects import redirect
from tests.conftest import CONFIG

PAGE = '---\ntitle: "New & <better>"\naliases: [/old/, was.html]\n---\n\nText.\n'


def test_an_alias_leads_to_its_page(book):
    workshop = book({"content/docs/new.md": PAGE}).built("-b", "https://example.org/book/")
    html = workshop.text("old/")
    assert 'content="0; url=/book/docs/new/"' in html
    assert '<link rel="canonical" href="https://example.org/book/docs/new/">' in html
    assert '<meta name="robots" content="noindex">' in html
    assert '<a href="/book/docs/new/">New &amp; &lt;better&gt;</a>' in html
    assert "url=/book/docs/new/" in workshop.text("docs/was.html")


def test_an_alias_leads_on_when_the_book_is_opened_from_a_folder(book):
    config = CONFIG + "relativeURLs: true\n"
    workshop = book({"config.yaml": config, "content/docs/new.md": PAGE}).built()
    assert 'content="0; url=../docs/new/index.html"' in workshop.text("old/")


def test_an_alias_is_no_page_of_the_sitemap(book):
    workshop = book({"content/docs/new.md": PAGE}).built()
    assert "/old/" not in workshop.text("sitemap.xml")


def test_nothing_written_in_an_address_can_run():
    html = redirect('/a"</script><script>x', '/a"><b>', "<i>t</i>", 'en"').decode()
    assert "</script><script>x" not in html
    assert "<b>" not in html
    assert "<i>" not in html


def test_a_fragment_of_the_old_address_is_kept_unless_the_new_one_has_its_own():
    assert "location.hash" in redirect("/a/", "/a/", "A", "en").decode()
    assert "location.hash" not in redirect("/a/#b", "/a/#b", "A", "en").decode()
