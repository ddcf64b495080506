"""A book in four languages, built once."""

from collections.abc import Iterator

import pytest

from tests.conftest import Workshop
from tests.reader.conftest import Reader, axe, reading
from tests.search.library import BOOK

__all__ = ["axe"]


@pytest.fixture(scope="session")
def weather(tmp_path_factory) -> Workshop:
    """The book of `library`."""
    folder = tmp_path_factory.mktemp("search")
    return Workshop(folder / "book", folder / "public").write(BOOK).built()


@pytest.fixture(scope="session")
def library(browser, weather) -> Iterator[Reader]:
    """The same, to be searched."""
    with reading(browser, weather) as one:
        yield one
