"""What every page names: the stylesheet, the scripts, the icons, the feed, the visual styles."""

from collections.abc import Mapping
from dataclasses import field

from press.desk.feeds import feed_of
from press.desk.icons import icons_of
from press.desk.offers import Offers
from press.desk.offline import features
from press.desk.scripts import APART, ROOT, Scripts, ours, scripts_of
from press.desk.stylesheet import dress_of, parts, path_of, search_parts, search_path, used
from press.frozen import frozen
from press.render.slim import function
from press.values.book import Book
from press.values.picture import Measure
from press.values.source import Tree
from press.values.view import Change, Dress


@frozen
class Shared:
    """Published paths that every page names."""

    stylesheet: str
    dresses: Mapping[str, Dress] = field(default_factory=dict)
    """Language code to what its pages carry of the stylesheet."""
    search: str = ""
    """The style sheet of the search."""
    icons: Mapping[str, str] = field(default_factory=dict)
    scripts: Scripts = Scripts()
    feeds: Mapping[str, str] = field(default_factory=dict)
    """Language code to the site-relative address of its feed."""
    styles: tuple[str, ...] = ()


def shared(
    book: Book,
    tree: Tree,
    offered: Offers,
    measures: Mapping[str, Measure],
    changes: Mapping[str, Change],
) -> Shared:
    """The published paths, known before any of the files is made."""
    config = book.config
    found = ours(tree, used(book) | features(book))
    texts = [function(one.source) for one in found if one.way not in (APART, ROOT)]
    languages = [volume.language for volume in book.volumes]
    dresses = {one.code: dress_of(parts(tree, book, one), config, texts) for one in languages}
    feeds = {v.language.code: feed_of(v, config, changes) for v in book.volumes}
    return Shared(
        stylesheet=path_of(parts(tree, book), config.base_path),
        dresses=dresses,
        search=search_path(search_parts(tree), config.base_path),
        icons=icons_of(book, tree, measures),
        scripts=scripts_of(tree, found),
        feeds={code: address for code, address in feeds.items() if address},
        styles=offered.styles,
    )
