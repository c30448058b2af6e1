"""What assistants know of one language, read from `resources/assist/<language>.toml`: plain lists a researcher can edit.

Formats of the file: a table of word lists; a string holds words between white space, or, where a line is
a verb, one verb a line with all of its forms (`\u00a0` joins the words of one form).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, TypeVar

from clipdesk.runtime.resources import list_resources, read_resource_text

T = TypeVar("T")
_FOLDER = "assist"
_GAZETTEERS = ("politicians", "policies", "surnames")
FALLBACK = "en"


@dataclass(frozen=True)
class Lexicon:
    """The lists of one language, by table and name. A list that is missing is empty."""

    language: str
    tables: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def words(self, table: str, *names: str) -> frozenset[str]:
        """The words of some lists, folded in case."""
        return frozenset(word.casefold() for name in names for word in self._listed(table, name))

    def phrases(self, table: str, name: str) -> tuple[str, ...]:
        """The entries of a list as they stand, the longest first."""
        return tuple(sorted(self._listed(table, name), key=lambda one: (-len(one), one)))

    def rows(self, table: str, name: str) -> tuple[tuple[str, ...], ...]:
        """The entries of a string that has one on each line: the words of each."""
        value = self.tables.get(table, {}).get(name, "")
        return tuple(tuple(line.split(" ")) for line in str(value).splitlines() if line.strip())

    def value(self, table: str, name: str, default: str = "") -> str:
        """A single value."""
        return str(self.tables.get(table, {}).get(name, default))

    def mapping(self, table: str) -> Mapping[str, Any]:
        """A whole table."""
        return self.tables.get(table, {})

    def inner(self, table: str, name: str) -> Mapping[str, Any]:
        """A table within a table: words and what they are worth."""
        return dict(self.tables.get(table, {}).get(name, {}))

    def _listed(self, table: str, name: str) -> Iterable[str]:
        value = self.tables.get(table, {}).get(name, ())
        listed = [w for w in value.replace("\n", " ").split(" ") if w] if isinstance(value, str) else value
        return [str(one).replace("\u00a0", " ") for one in listed]

    @cached_property
    def openers(self) -> frozenset[str]:
        """Small words that, with a capital, begin a sentence: after “U.S.” nothing else tells."""
        return self.words("words", "pronouns", "determiners", "prepositions", "conjunctions", "adverbs")

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """Words whose full stop ends no sentence, folded in case, without it."""
        return self.words("sentences", "abbreviations")

    @cached_property
    def small_abbreviations(self) -> frozenset[str]:
        """Those that need no capital, such as “vs.”: an “ill.” that ends a sentence is not the “Ill.” of a place."""
        return frozenset(one for one in self._listed("sentences", "abbreviations") if one[0].islower())

    @cached_property
    def behind_letters(self) -> frozenset[str]:
        """Words with a capital that begin a sentence also behind a single letter, of which no name consists."""
        return frozenset(self._listed("shapes", "behind_letters"))

    @cached_property
    def of_day(self) -> frozenset[str]:
        """Words with full stops that stand behind an hour: “a.m.”."""
        return self.words("sentences", "of_day")

    @cached_property
    def behind_hours(self) -> frozenset[str]:
        """What may stand behind those with a capital and in the same sentence: “a.m. Monday”, “p.m. EST”."""
        return self.words("words", "weekdays", "months") | self.words("sentences", "zones")

    @cached_property
    def numbering(self) -> frozenset[str]:
        """Abbreviations in front of a number alone: “No. 4”, not the last word of “she would vote no.”."""
        return self.words("sentences", "before_numbers")


class Lexicons:
    """The lexicons that ship, each read once when first asked for."""

    def __init__(self) -> None:
        self._read: dict[str, Lexicon] = {}
        self._languages: tuple[str, ...] = ()
        self._names: dict[str, tuple[str, ...]] = {}

    def languages(self) -> tuple[str, ...]:
        """The codes of the languages there are lists for."""
        if not self._languages:
            self._languages = self._listed()
        return self._languages

    def _listed(self) -> tuple[str, ...]:
        return tuple(name.removeprefix(f"{_FOLDER}/").removesuffix(".toml") for name in list_resources(_FOLDER))

    def of(self, language: str) -> Lexicon:
        """The lexicon of a language (BCP 47; region and script do not matter); English where there is none."""
        code = language.partition("-")[0].lower()
        code = code if code in self.languages() else FALLBACK
        if code not in self._read:
            tables = tomllib.loads(read_resource_text(f"assist/{code}.toml"))
            self._read[code] = Lexicon(code, {**tables, "gazetteers": self._gazetteers()})
        return self._read[code]

    def _gazetteers(self) -> Mapping[str, tuple[str, ...]]:
        """Names that are the same in all languages, from lists with one a line."""
        if not self._names:
            lines = {name: read_resource_text(f"gazetteers/{name}.txt").splitlines() for name in _GAZETTEERS}
            self._names = {
                name: tuple(one for one in listed if one and not one.startswith("#")) for name, listed in lines.items()
            }
        return self._names


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of these phrases, the longest first, with a plain or a fixed space; one for nothing where there are none."""
    listed = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(one).replace("\\ ", r"[ \u00a0]") for one in listed) or "(?!)"


class ByLanguage(Generic[T]):
    """What `make` makes of the lexicon of each language, once, when a text in that language is read first."""

    def __init__(self, lexicons: Lexicons, make: Callable[[Lexicon], T]) -> None:
        self._lexicons = lexicons
        self._make = make
        self._made: dict[str, T] = {}

    def of(self, language: str) -> T:
        """What was made for a language (BCP 47), as `Lexicons.of` knows it."""
        lexicon = self._lexicons.of(language)
        if lexicon.language not in self._made:
            self._made[lexicon.language] = self._make(lexicon)
        return self._made[lexicon.language]
