"""The full-text index over articles and notes, kept in the transaction that changes them."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from clipdesk.domain.listing import MARK_END, MARK_START, SNIPPET_WORDS, Snippet
from clipdesk.domain.sought import joined_words, least_letters, read_sought, tokens_of
from clipdesk.store.database import execute
from clipdesk.store.prefixes import PrefixWords, Vocabulary
from clipdesk.store.project_database import ProjectDatabase
from clipdesk.store.sqlite_errors import sensible
from clipdesk.store.tallies import ARTICLES
from clipdesk.store.unspaced import unspaced_parts, unspaced_snippets

_CHUNK = 50
_MERGED_FOR = 1_000
"""Characters that are indexed for each page of the index that is merged."""
_LEAST_MERGED = 16
_MERGING = (("automerge", 0), ("crisismerge", 64))
"""FTS5 merges when told to, and by itself only when a search would have to look in this many places."""
_SOURCE = "(SELECT coalesce(group_concat(value, ' ') || ' ', '') FROM json_each(byline)) || outlet || ' ' || section"
"""What the index holds of an article's source, as SQL; `_source_words` says the same, and `joined_words` behind it."""
_INDEX_NEW = f"""
    INSERT INTO article_fts (rowid, headline, source, text)
    SELECT number, headline, {_SOURCE}, text
    FROM article JOIN body ON article = number WHERE number BETWEEN ? AND ? AND removed = 0 ORDER BY number"""

_NOTES_OF_PASSAGES = """
    INSERT INTO note_fts (rowid, note, article) SELECT number, note, article FROM annotation
    WHERE number IN (SELECT value FROM json_each(?)) AND note <> '' ORDER BY number"""
_NOTES_OF_ARTICLES = """
    INSERT INTO note_fts (rowid, note, article) SELECT -number, note, number FROM article
    WHERE number IN (SELECT value FROM json_each(?)) AND note <> '' ORDER BY number DESC"""

_LENGTHS = """
    SELECT length(body.text) FROM history_item
    JOIN article ON article.id = history_item.record JOIN body ON body.article = article.number
    WHERE history_item.seq IN (SELECT value FROM json_each(?))"""


# A byline that is no list is reported by the check of articles.
_OTHER_SOURCES = f"""
    SELECT 1 FROM (
        SELECT article_fts.source, {_SOURCE} AS least
        FROM article_fts JOIN article ON number = article_fts.rowid WHERE json_valid(byline))
    WHERE source <> least AND substr(source, 1, length(least) + 1) <> least || ' '"""
"""The articles with another source in the index. Behind it stand the words of `joined_words`, as they were joined when
the article was indexed: later versions may join others."""


class Question(NamedTuple):
    """A search prepared so that it can be answered for a few articles without looking through all others.

    `finished` is the expression of all words but the one still being typed; `unfinished` has the words
    that it may become.
    """

    finished: str
    unfinished: PrefixWords | None = None

    def expression(self, words: Iterable[str]) -> str:
        """The FTS5 expression for articles with the finished words and one of these ends; empty if there can be none."""
        either = " OR ".join(f'"{word}"' for word in words)
        return f"{self.finished} AND ({either})" if self.finished and either else either


def expression_of(database: ProjectDatabase, words: str) -> str:
    """`match_expression` adapted to the size of the project.

    For a prefix, FTS5 merges the articles of every word that begins with it: at 100,000 articles that takes 0.3 s for
    three letters and 0.01 s for four.
    """
    return match_expression(words, _least(database))


def _least(database: ProjectDatabase) -> int:
    row = execute(database, "SELECT count FROM tally WHERE key = ?", (ARTICLES,)).fetchone()
    return least_letters(row[0] if row else 0)


def match_expression(words: str, least: int = 1) -> str:
    """What the user typed, as an FTS5 expression: all words, in any order; the last one may be unfinished.

    Words in double quotes are a phrase. Anything else that FTS5 would read as an operator is a word. An unfinished word
    of fewer than `least` letters of the Latin alphabet is taken as it stands: in other scripts two may say much.
    Words that `unspaced` looks for are left out. Empty when there is nothing to look for.

    >>> match_expression('ferry "night boat" sub')
    '"ferry" "night boat" "sub"*'
    >>> match_expression("ferry EU", least=4)
    '"ferry" "EU"'
    """
    finished, unfinished = _parts(words, least)
    return " ".join([*finished, f'"{unfinished}"*'] if unfinished else finished)


def _parts(words: str, least: int) -> tuple[list[str], str]:
    """The finished words and phrases, each in quotes, and the unfinished one; empty where there is none."""
    read = read_sought(words, least).spaced()
    return [f'"{_in_index(one)}"' for one in read.finished], _in_index(read.unfinished)


def _in_index(part: str) -> str:
    return " ".join(tokens_of(part))


def numbers_found(database: ProjectDatabase, sql: str, values: Sequence[object] = ()) -> list[int]:
    """The column `number` of every row, handed over as one text: half the time of row by row."""
    (found,) = execute(database, f"SELECT json_group_array(number) FROM ({sql})", values).fetchone()
    numbers: list[int] = json.loads(found)
    return numbers


class SearchIndex:
    """Finds articles by words in their headline, source, text, and the notes on them and on their passages.

    What a transaction touches is noted and indexed at its end, all at once and in order: FTS5 flushes its buffer
    whenever something else is written in between, which makes it five times slower. Every transaction also merges a
    part of the index in proportion to what it wrote: left alone, FTS5 does nothing for a while and then much at once,
    which took four times as long as an ordinary batch of an import.
    """

    def __init__(self, database: ProjectDatabase) -> None:
        self._database = database
        self._vocabulary = Vocabulary(database)
        self._articles: set[int] = set()
        self._new: dict[int, int] = {}
        self._notes: set[int] = set()
        """The numbers of annotations, and those of articles as negative numbers."""

    # ------------------------------------------------------------ writing

    def touch_article(self, number: int) -> None:
        """An article came back, went, or changed its text or source."""
        self._articles.add(number)

    def add_article(self, number: int, headline: str, text: str, *, has_note: bool = False) -> None:
        """An article was added; it is known not to be in the index."""
        if joined_words(headline) or joined_words(text):
            self.touch_article(number)
        else:
            self._new[number] = len(text)
        if has_note:
            self.touch_article_note(number)

    def touch_note(self, annotation: int) -> None:
        """The note of an annotation came, went or changed."""
        self._notes.add(annotation)

    def touch_article_note(self, number: int) -> None:
        """The note on an article as a whole came, went or changed."""
        self._notes.add(-number)

    def begin(self) -> None:
        """Have the index take much at once, if there is anything to write."""
        if self._articles or self._new:
            self._merge_here()

    def write(self) -> None:
        """Index what was touched as it stands now; the caller holds the transaction."""
        connection = self._database.connection()
        characters = sum(self._new.values())
        touched = sorted(self._articles - self._new.keys())
        connection.executemany("DELETE FROM article_fts WHERE rowid = ?", ((one,) for one in touched))
        for first in range(0, len(touched), _CHUNK):
            chunk = touched[first : first + _CHUNK]
            sql = (
                "SELECT number, headline, byline, outlet, section, text FROM article JOIN body ON article = number"
                f" WHERE number IN ({','.join('?' * len(chunk))}) AND removed = 0 ORDER BY number"
            )
            rows = [
                (number, headline, " ".join((_source_words(byline, outlet, section), *_joined(headline, text))), text)
                for number, headline, byline, outlet, section, text in execute(self._database, sql, chunk)
            ]
            connection.executemany("INSERT INTO article_fts (rowid, headline, source, text) VALUES (?, ?, ?, ?)", rows)
            characters += sum(len(row[3]) for row in rows)
        for first, last in _runs(self._new):
            # In one statement, not through Python: a thread that reads goes on meanwhile.
            execute(self._database, _INDEX_NEW, (first, last))
        if self._articles or self._new:
            self._tell("merge", max(_LEAST_MERGED, characters // _MERGED_FOR))
        if self._notes:
            self._write_notes(sorted(self._notes))
        self.discard()

    def _write_notes(self, touched: list[int]) -> None:
        self._database.connection().executemany("DELETE FROM note_fts WHERE rowid = ?", ((one,) for one in touched))
        of_articles = [-one for one in reversed(touched) if one < 0]
        of_passages = [one for one in touched if one > 0]
        for sql, numbers in ((_NOTES_OF_ARTICLES, of_articles), (_NOTES_OF_PASSAGES, of_passages)):
            if numbers:
                execute(self._database, sql, (json.dumps(numbers),))

    def _merge_here(self) -> None:
        """Store `_MERGING` in the index, which keeps it in the file."""
        for what, number in _MERGING:
            row = execute(self._database, "SELECT v FROM article_fts_config WHERE k = ?", (what,)).fetchone()
            if row is None or row[0] != number:
                self._tell(what, number)

    def _tell(self, what: str, number: int) -> None:
        sql = "INSERT INTO article_fts (article_fts, rank) VALUES (?, ?)"
        self._database.connection().execute(sql, (what, number))

    def forget(self) -> None:
        """Drop what is kept in memory: another connection may have written."""
        self.discard()
        self._vocabulary.forget()

    def discard(self) -> None:
        """Forget what was touched: it was written, or the transaction was rolled back."""
        if self._articles or self._new:
            self._vocabulary.forget()
        self._articles.clear()
        self._new.clear()
        self._notes.clear()

    # ------------------------------------------------------------ reading

    def characters_in(self, entries: Sequence[int], most: int) -> int:
        """About how many characters of articles these entries of the history brought in or took out.

        The index loses or gets each of them when they are taken back or done again. Counted until there are `most`.
        """
        found = 0
        for (length,) in execute(self._database, _LENGTHS, (json.dumps(entries),)) if entries else ():
            found += length
            if found >= most:
                break
        return found

    def question(self, words: str) -> Question | None:
        """How to find these words in a few articles at a time.

        None for no words, and if one part would take as long as all.
        """
        if unspaced_parts(words):
            return None
        least = _least(self._database)
        finished, unfinished = _parts(words, least)
        if not unfinished:
            return Question(" ".join(finished)) if finished else None
        # With few articles FTS5 is faster than looking up the words; phrases must be left to it.
        possible = self._vocabulary.with_prefix(unfinished) if least > 1 and " " not in unfinished else None
        return Question(" ".join(finished), possible) if possible else None

    def numbers_between(
        self, question: Question, first: int, last: int, *, most: int = -1, descending: bool = False
    ) -> list[int]:
        """The articles from number `first` to `last` in which the words stand, notes left aside; ascending.

        Of finished words no more than `most`, if that is not -1: the lowest, or the highest where `descending`.
        """
        sql = (
            "SELECT rowid AS number FROM article_fts WHERE article_fts MATCH ? AND rowid BETWEEN ? AND ?"
            f" ORDER BY rowid {'DESC' if descending else 'ASC'} LIMIT ?"
        )
        possible = question.unfinished
        if possible is None:
            found = numbers_found(self._database, sql, (question.finished, first, last, most))
            return found[::-1] if descending else found
        expression = question.expression(possible.frequent)
        found = numbers_found(self._database, sql, (expression, first, last, -1)) if expression else []
        among = possible.rare_numbers
        beside = among[bisect_left(among, first) : bisect_right(among, last)]
        if beside and question.finished:
            other = set(numbers_found(self._database, sql, (question.finished, first, last, -1)))
            beside = tuple(number for number in beside if number in other)
        return sorted({*found, *beside}) if beside or descending else found

    def _expression_for(self, words: str, numbers: Sequence[int]) -> str:
        """The expression for these words in these articles: of the words that begin so, only those that these articles have."""
        question = self.question(words)
        if question is None:
            return expression_of(self._database, words)
        possible = question.unfinished
        if possible is None:
            return question.finished
        rare = [word for number in numbers for word in possible.rare.get(number, ())]
        return question.expression(dict.fromkeys((*possible.frequent, *rare)))

    def snippets_of(self, words: str, numbers: Sequence[int]) -> list[Snippet]:
        """Where words stand in these articles, in their text or else in a note; in no particular order.

        For an article found only by its headline or source it is the beginning of the text, without marks.
        """
        if unspaced_parts(words):
            return unspaced_snippets(self._database, words, numbers)
        finished, unfinished = _parts(words, _least(self._database))
        found = self._plain_snippets(tuple(one[1:-1] for one in finished), unfinished, numbers)
        if others := [one for one in numbers if one not in found]:
            found |= self._other_snippets(words, others)
            unmarked = [one for one in others if one in found and MARK_START not in found[one]]
            marked = unspaced_snippets(self._database, words, unmarked) if unmarked else []
            found |= {one.number: one.text for one in marked if MARK_START in one.text}
        return [Snippet(*item) for item in found.items()]

    def _plain_snippets(self, finished: tuple[str, ...], unfinished: str, numbers: Sequence[int]) -> dict[int, str]:
        """Of the articles in whose text the words are easily found."""
        from clipdesk.store.snippets import needles, snippet  # not needed to start

        wanted = needles(finished, unfinished)
        if wanted is None:
            return {}
        sql = f"SELECT article, CAST(text AS BLOB) FROM body WHERE article IN ({','.join('?' * len(numbers))})"
        made = ((number, snippet(text, wanted)) for number, text in execute(self._database, sql, numbers))
        return {number: text for number, text in made if text is not None}

    def _other_snippets(self, words: str, numbers: Sequence[int]) -> dict[int, str]:
        """As FTS5 finds them, which reads each of these texts."""
        every = expression_of(self._database, words)
        found: dict[int, str] = {}
        if not every:
            return found
        marks = ",".join("?" * len(numbers))
        # The plus keeps SQLite from asking the index once per article: it runs through the hits once, and through no
        # more of them than lie between the first and the last of these articles.
        between = f" AND rowid BETWEEN {min(numbers):d} AND {max(numbers):d}"
        for expression, column, place, table, among in (
            (self._expression_for(words, numbers), "rowid", "2", "article_fts", between),
            (every, "article", "0", "note_fts", ""),
        ):
            if not expression:
                continue
            sql = (
                f"SELECT {column}, snippet({table}, {place}, ?, ?, '…', {SNIPPET_WORDS}) FROM {table}"
                f" WHERE {table} MATCH ?{among} AND +{column} IN ({marks})"
            )
            for number, text in execute(self._database, sql, (MARK_START, MARK_END, expression, *numbers)):
                found.setdefault(number, text)
        return found

    def is_whole(self) -> bool:
        """Whether the index holds every article that is not removed and every note, as they are, and no other."""
        wrong = (
            "SELECT 1 FROM article WHERE removed = (number IN (SELECT rowid FROM article_fts))",
            "SELECT 1 FROM article_fts LEFT JOIN body ON article = article_fts.rowid WHERE body.text IS NOT article_fts.text",
            "SELECT 1 FROM article_fts JOIN article ON number = article_fts.rowid WHERE article.headline <> article_fts.headline",
            "SELECT 1 FROM annotation WHERE note <> '' AND number NOT IN (SELECT rowid FROM note_fts)",
            (
                "SELECT 1 FROM note_fts LEFT JOIN annotation ON number = note_fts.rowid"
                " WHERE note_fts.rowid > 0 AND annotation.note IS NOT note_fts.note"
            ),
            "SELECT 1 FROM article WHERE note <> '' AND -number NOT IN (SELECT rowid FROM note_fts)",
            (
                "SELECT 1 FROM note_fts LEFT JOIN article ON article.number = -note_fts.rowid"
                " WHERE note_fts.rowid <= 0 AND (article.note IS NOT note_fts.note OR number <> note_fts.article)"
            ),
            _OTHER_SOURCES,
        )
        return not any(execute(self._database, f"{sql} LIMIT 1").fetchone() for sql in wrong)

    def is_sound(self) -> bool:
        """Whether FTS5 finds its own tables as it wrote them; see `index_check.is_sound`."""
        from clipdesk.store.index_check import is_sound  # not needed to start

        return is_sound(self._database)


@sensible
def _source_words(byline: str, outlet: str, section: str) -> str:
    return " ".join((*json.loads(byline), outlet, section))


def _joined(headline: str, text: str) -> list[str]:
    return joined_words(f"{headline}\n{text}")


def _runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of each run of numbers that follow one another."""
    ascending = sorted(numbers)
    starts = [at for at, number in enumerate(ascending) if not at or number > ascending[at - 1] + 1]
    for start, end in pairwise((*starts, len(ascending))):
        yield ascending[start], ascending[end - 1]
