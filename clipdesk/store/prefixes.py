"""Finds the words of the search index that begin with given letters, so that a word still being typed is searched for by whole words.

For a prefix query, FTS5 collects all places of all matching words before it returns the first, whatever articles are
asked for: 20 to 90 ms in a million of them. Whole words are read only as far as needed. The words are read from the
index itself (https://www.sqlite.org/fts5.html#the_fts5vocab_virtual_table_module), through a temporary table of the
connection, which is not in the file.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from clipdesk.store.database import execute
from clipdesk.store.project_database import ProjectDatabase

_FEW = 32
"""The articles of a word with up to this many places are noted at once: skipping the places takes as long as reading them."""
_MOST_FREQUENT = 150
"""The most words with more places than that: each is part of the query, and FTS5 checks every one for every hit."""
_MOST_PLACES = 12_000
"""Places that are looked at to learn the words: some 12 ms."""
FIRST_ACCENTED, LAST_ACCENTED = "\u00c0", "\u017e"
"""The range of letters beyond ASCII for which this module knows how the index folds them."""
_AFTER = "\x01"
"""Sorts before every letter and digit: a word followed by it lies between that word and all that begin with it."""
_TABLE = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.indexed_word USING fts5vocab(main, article_fts, instance)"
_PLACES = "SELECT term, doc FROM temp.indexed_word WHERE term >= ? AND term < ?"


class PrefixWords(NamedTuple):
    """The words that begin alike: those with many places, and the articles of all others.

    `rare` has the words by the number of the article; `rare_numbers` are its keys, ascending.
    """

    frequent: tuple[str, ...]
    rare: dict[int, list[str]]
    rare_numbers: tuple[int, ...]


def folded(prefix: str) -> str:
    """A prefix as the index has it, without case and accents; empty if it has letters outside the range above.

    >>> folded("Präs")
    'pras'
    """
    composed = unicodedata.normalize("NFC", prefix)
    if not all(one.isalnum() and (one.isascii() or FIRST_ACCENTED <= one <= LAST_ACCENTED) for one in composed):
        return ""
    parts = unicodedata.normalize("NFD", composed.lower())
    return "".join(one for one in parts if not unicodedata.combining(one))


class Vocabulary:
    """Finds the words of the search index with a given prefix. Keeps the last answer until told to forget it."""

    def __init__(self, database: ProjectDatabase) -> None:
        self._database = database
        self._has_table = False
        self._last: tuple[str, PrefixWords | None] = ("", None)

    def forget(self) -> None:
        """The index has changed."""
        self._last = ("", None)

    def with_prefix(self, letters: str) -> PrefixWords | None:
        """The words that begin with these letters; None if they are too many, or if some may be missing."""
        start = folded(letters)
        if not start:
            return None
        if self._last[0] != start:
            self._last = (start, self._read(start))
        return self._last[1]

    def _read(self, start: str) -> PrefixWords | None:
        """Go through the places of the index, skipping to the next word after the first places of a frequent one."""
        self._make_table()
        end = start + chr(0x10FFFF)
        frequent: list[str] = []
        rare: dict[str, list[int]] = {}
        word, numbers = "", list[int]()
        found = execute(self._database, _PLACES, (start, end))
        places = iter(found)
        for _ in range(_MOST_PLACES):
            place = next(places, None)
            if place is None:
                return _by_number(frequent, rare)
            if place[0] != word:
                word, numbers = place[0], []
                rare[word] = numbers
            numbers.append(place[1])
            if len(numbers) > _FEW:
                del rare[word]
                frequent.append(word)
                if len(frequent) > _MOST_FREQUENT:
                    break
                found.close()
                found = execute(self._database, _PLACES, (word + _AFTER, end))
                places = iter(found)
        found.close()
        return None

    def _make_table(self) -> None:
        """Make the temporary table, once for a connection; a read-only connection is allowed to write for that moment."""
        if self._has_table:
            return
        (is_reading,) = execute(self._database, "PRAGMA query_only").fetchone()
        execute(self._database, "PRAGMA query_only = 0")
        try:
            execute(self._database, _TABLE)
        finally:
            execute(self._database, f"PRAGMA query_only = {is_reading:d}")
        self._has_table = True


def _by_number(frequent: Sequence[str], rare: Mapping[str, Iterable[int]]) -> PrefixWords:
    by_number: dict[int, list[str]] = {}
    for word, numbers in rare.items():
        for number in dict.fromkeys(numbers):
            by_number.setdefault(number, []).append(word)
    return PrefixWords(tuple(frequent), by_number, tuple(sorted(by_number)))
