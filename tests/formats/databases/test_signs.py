"""Databases are known by words of their own, not by being talked about."""

from __future__ import annotations

import pytest

from clipdesk.formats.databases.signs import database_of
from tests.formats.databases.exports import STORIES
from tests.formats.databases.repeating import KNOWN


@pytest.mark.parametrize("name", KNOWN)
def test_a_database_is_known_by_its_own_words(name: str) -> None:
    assert database_of(KNOWN[name](STORIES)) == name.partition(" ")[0]


def test_other_texts_are_of_none() -> None:
    assert database_of("The gale blew, the record number: none was set, and the press reader closed.") == ""
