"""What a number counts: the nouns behind it, up to a plural. Data from a lexicon."""

from __future__ import annotations

import re

from clipdesk.assist.lexicon import Lexicon, any_of
from clipdesk.assist.names import POSSESSIVE

_MOST = 4
"""Words among which the plural must be."""
_LONGEST = 20
"""Code points of a word such as “quarantaine”."""
_WORD = re.compile(r"[ \u00a0]([^\W\d_][\w’'-]*)")
_MARKED_WORD = re.compile(r"[ \u00a0][“\"‘«„]?([^\W\d_][\w’'-]*)")
"""The same with a quotation mark in front: “three in five of the “grandchildren””."""


class CountedNouns:
    """Reads counted nouns of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._plurals = lexicon.words("statistics", "irregular_plurals")
        self._determiners = lexicon.words("words", "determiners")
        of = any_of(lexicon.phrases("statistics", "of"))
        self._of = re.compile(rf"[ \u00a0](?:{of})[ \u00a0]")
        collectives = any_of(lexicon.phrases("statistics", "joined_by_of"))
        self._collective = re.compile(rf"(?<!\w)(?:{collectives})$", re.IGNORECASE)
        self._joint = re.compile(
            rf"[ \u00a0](?:{of}|{any_of(lexicon.phrases('statistics', 'elided'))})(?=[ \u00a0]|(?<=[’']))"
        )
        self._plural_endings = tuple(lexicon.words("statistics", "plural_endings"))
        self._elided = re.compile(rf"^(?:{any_of(lexicon.phrases('statistics', 'elided'))})", re.IGNORECASE)
        self._article = re.compile(rf"^(?:{any_of(lexicon.phrases('statistics', 'elided_articles'))})", re.IGNORECASE)
        self._wholes = lexicon.words("statistics", "wholes")
        self._times = lexicon.words("words", "time_nouns", "months")
        self._more = re.compile(
            rf"^(?:{any_of(lexicon.phrases('statistics', 'later_of_counts'))})[ ](?=\w)", re.IGNORECASE
        )
        self._stops = lexicon.words(
            "words", "prepositions", "conjunctions", "determiners", "auxiliaries", "pronouns", "clitics", "verbs"
        ) - lexicon.words("statistics", "between_number_and_noun")
        self._verbs = lexicon.words("words", "verbs")
        self._has_capitals = bool(lexicon.value("words", "noun_capitals"))
        self._has_nouns_first = bool(lexicon.value("statistics", "nouns_first"))
        self._of_whom = lexicon.words("statistics", "of_whom")
        self._half = re.compile(rf"(?<!\w)(?:{any_of(lexicon.phrases('statistics', 'halves_of'))})$", re.IGNORECASE)
        self._of_half = lexicon.words("statistics", "of_half")
        self._ends_of = lexicon.words("statistics", "ends_of")
        self._speech = lexicon.words("cues", "speech", "telling", "thinking", "finding")

    def read(self, text: str, at: int) -> tuple[int, str]:
        """Where the counted noun behind `at` ends, and the words up to there; no words where there is none."""
        place, last, count = self._past_of(text, at), at, 0
        while count < _MOST:
            word = _WORD.match(text, place)
            if (
                not word
                or self._elided.sub("", word[1].casefold()) in self._stops
                or word[1].endswith(("ly", "’s", "'s"))
            ):
                break
            if count and self._is_past(word[1].casefold()) and word[1].casefold() in self._speech:
                break  # “the FTSE 250 group said profits”
            folded, place, count = word[1].casefold(), word.end(), count + 1
            if last > at and self._has_capitals and not self._may_tell_more(text[at:last]):
                break  # “43 Fällen Geld”, but “drei Berliner Schulen”
            if self.is_plural(folded) or (self._has_capitals and word[1][0].isupper()):
                last = place
            elif last > at:
                break
        if last == at:
            return at, ""
        words = self._elided.sub("", text[self._past_of(text, at) : last].strip())
        return last, self._more.sub("", words)

    def _past_of(self, text: str, at: int) -> int:
        """Behind “de” in “una docena de vecinos”, “trois millions de touristes”; `at` itself elsewhere."""
        if not self._collective.search(text, max(0, at - _LONGEST), at):
            return at
        joint = self._joint.match(text, at)
        return at if joint is None else joint.end() if text[joint.end()].isspace() else at

    def _may_tell_more(self, words: str) -> bool:
        """Whether the last of some words with capitals is no noun: “Berliner”, “US”."""
        last = words.split()[-1]
        return last.endswith("er") or last.isupper() or "-" in last

    def behind(self, text: str, at: int, *, is_part: bool) -> str:
        """What a share, a ratio or an amount is of: “voters” in “of the voters”; `is_part`: also in “one in five voters”."""
        end, found = self._of_what(text, at, is_part=is_part)
        while found.casefold() in self._wholes:  # “el 12 % del total de votantes”
            behind, counted = self._of_what(text, end, is_part=False)
            if not counted or behind == end or counted.casefold() in self._times:
                break
            end, found = behind, counted
        return found

    def _of_what(self, text: str, at: int, *, is_part: bool) -> tuple[int, str]:
        """Where the words end that say what it is of, and the words."""
        joint = self._of.match(text, at)
        if joint is None and not self._is_half(text, at):
            return self.read(text, at) if is_part else (at, "")
        begin = joint.end() if joint else at + 1
        if whom := self._whom(text, begin - 1):
            return at, whom
        place, words = begin - 1, list[str]()
        while len(words) < _MOST and (word := (_WORD if words else _MARKED_WORD).match(text, place)) is not None:
            if word[1].casefold() not in self._determiners or words:
                folded = word[1].casefold()
                is_lost = not words and folded in self._verbs and place >= begin  # “of the lost sailings”
                if (
                    (folded in self._stops and not is_lost)
                    or folded in self._ends_of
                    or folded.endswith("ly")
                    or (words and self._is_past(folded))
                ):
                    break
                if words and not self._belongs(word[1], words[-1].strip()):
                    break
                words.append(f" {word[1]}")
            place = word.end()
        found = self._article.sub("", "".join(words).strip())  # “12 % de l’électricité”
        return place, "" if found.endswith(POSSESSIVE) else found  # “nearly 1,500 of the city’s 155,000 residents”

    def _is_half(self, text: str, at: int) -> bool:
        """Whether “half” ends at `at`, and what it is half of follows without “of”: “half the money”."""
        if not self._half.search(text, max(0, at - _LONGEST), at):
            return False
        word = _WORD.match(text, at)
        return word is not None and word[1].casefold() in self._of_half

    def _whom(self, text: str, at: int) -> str:
        """“Them”, “those polled”; empty where a noun says who."""
        word = _WORD.match(text, at)
        if word is None or word[1].casefold() not in self._of_whom:
            return ""
        more = _WORD.match(text, word.end()) if word[1].casefold() in self._determiners else None
        if more is not None and self._is_past(more[1].casefold()):
            return word[1] + more[0]
        return "" if more is not None and self.read(text, word.end())[1] else word[1]

    def _belongs(self, word: str, last: str) -> bool:
        """Whether a word goes on with the noun before it, where the language tells: “Wähler stimmten” ends with “Wähler”."""
        if self._has_capitals:
            return not last[0].isupper() or word[0].isupper()
        if self._has_nouns_first:
            return word.endswith("s") and last.endswith("s")
        if self.is_plural(last.casefold()) and not self.is_plural(word.casefold()):
            return False  # “of tenants spend half”
        return word[0].islower() or not last[0].islower()  # “of territory | ISIL once controlled”

    def _is_past(self, folded: str) -> bool:
        """“Said” in “of respondents said”."""
        return folded.endswith("ed") or (folded.endswith("d") and folded in self._speech)

    def is_plural(self, folded: str) -> bool:
        """Whether a word, folded in case, is a plural."""
        if self._plural_endings and folded.endswith(self._plural_endings):
            return True
        is_regular = folded.endswith("s") and not folded.endswith(("ss", "us", "is", "ous")) and len(folded) > 3
        return folded in self._plurals or is_regular
