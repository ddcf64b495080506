"""What was found on disk, before anything is understood."""

from press.errors import Problem
from press.frozen import frozen


@frozen
class Source:
    """A text file as found on disk, decoded as UTF-8."""

    path: str
    """Below the project root, forward slashes: ``content/en/guide/install.md``.

    For files that travel inside the program it starts with ``press:``, as in
    ``press:layouts/page.html``."""
    text: str


@frozen
class Content:
    """A page source and where it stands in the book."""

    source: Source
    language: str
    """Code of the language it is written in: ``en``."""
    name: str
    """Path below the language's content folder without the language suffix:
    ``guide/install.md`` for both ``content.en/guide/install.md`` and
    ``content/guide/install.en.md``."""


@frozen
class File:
    """Any file that is published or drawn from, but not read as text."""

    path: str
    """Below the project root, forward slashes (``press:`` for our own, as in `Source`)."""
    name: str
    """Below its root folder: ``banners/06.webp`` for ``static/banners/06.webp``."""
    root: str
    """Kind of folder it was found in: ``content``, ``static`` or ``assets``."""
    digest: str
    """Of its bytes, 32 hexadecimal digits."""
    size: int
    """In bytes."""
    language: str = ""
    """For files of ``content``: the language whose folder they lie in."""


@frozen
class Tree:
    """Everything a build may look at, in a stable order."""

    content: tuple[Content, ...] = ()
    files: tuple[File, ...] = ()
    layouts: tuple[Source, ...] = ()
    """Ours and the author's. Paths end in ``layouts/NAME``; for one NAME the author's wins."""
    strings: tuple[Source, ...] = ()
    """Interface words: ``layouts/strings/*.yaml``, then the site's ``i18n/*``."""
    go_templates: tuple[Source, ...] = ()
    """Templates in Go of the site and of themes that lie in it, for Hugo to fill: below
    ``layouts/``, ``themes/NAME/layouts/`` or ``_vendor/…/layouts/``."""
    data: tuple[Source, ...] = ()
    """The site's ``data/`` files."""
    icons: tuple[Source, ...] = ()
    """Drawings of the author's for menus: ``assets/icons/*.svg``."""
    injections: tuple[Source, ...] = ()
    """HTML of a Hugo site for places in the theme's pages: ``layouts/partials/docs/inject/``."""
    stylesheets: tuple[Source, ...] = ()
    """Texts of ``static/css/*.css``, ours and the author's, and of the author's
    ``assets/styles/custom.css``. The files are also in ``files``."""
    scripts: tuple[Source, ...] = ()
    """Texts of our ``static/js/*.js``, and of the author's that replace one of them. The files
    are also in ``files``."""
    sources: Source | None = None
    """The works that chapters cite, from ``params.press.sources``."""
    problems: tuple[Problem, ...] = ()
