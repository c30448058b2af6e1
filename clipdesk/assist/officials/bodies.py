"""The body that an office is of, as it stands behind the title: “of the Vega council”, “for consular affairs”."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.names import is_name_word
from clipdesk.assist.tokens import Token

_MOST_SMALL = 5
"""Words of a body in small letters."""


class OfficeBodies:
    """Reads them in one language. `stops` end a body; `is_title` tells whether the word at a place names an office."""

    def __init__(
        self, lexicon: Lexicon, stops: frozenset[str], is_title: Callable[[Sequence[Token], int], bool]
    ) -> None:
        words = lexicon.words
        self._stops, self._is_title = stops - words("officials", "publics"), is_title
        self._determiners = words("words", "determiners")
        self._participles = lexicon.phrases("words", "participle_endings")
        self._fields = words("officials", "fields")
        self._inside, self._places = words("officials", "inside"), words("politicians", "of")
        self._bodies, self._public_bodies = words("officials", "bodies"), words("shapes", "public_bodies")
        self._employed, self._employed_in = words("shapes", "employed"), words("shapes", "employed_in")
        self._posted, self._posted_to = words("shapes", "posted"), words("shapes", "posted_to")
        self._shortened, self._whose = lexicon.abbreviations, words("shapes", "whose")
        self._listing, self._joined = words("officials", "listing"), words("words", "coordinators")
        self._publics = words("officials", "publics")
        self._portfolios = words("officials", "modifiers", "portfolios")

    def employed_end(self, items: Sequence[Token], at: int) -> int:
        """Behind “in her office” and “to the UN”, where an official or an envoy is one of it; `at` itself where none begins."""
        if at + 2 < len(items) and items[at].folded in self._posted_to and items[at - 1].folded in self._posted:
            return max(at, self.of(items, at + 1)) if items[at + 1].is_capital or items[at + 2].is_capital else at
        if at + 2 >= len(items) or items[at].folded not in self._employed_in:
            return at
        if items[at - 1].folded not in self._employed or items[at + 1].folded not in self._determiners:
            return at
        end = self.of(items, at + 1)
        is_public = any(one.folded in self._bodies | self._public_bodies for one in items[at + 1 : end])
        return end if is_public else at

    def _is_doing(self, items: Sequence[Token], at: int) -> bool:
        """“accused the mayor of taking bribes”: a participle behind “of” is no body; “housing” is one."""
        word = items[at]
        is_form = word.folded.endswith(self._participles) and not word.is_capital
        return is_form and word.folded not in self._fields

    def _is_last(self, items: Sequence[Token], at: int) -> bool:
        """“Consular affairs,”: a second word in small letters, and a comma behind it."""
        is_word = items[at].is_word and items[at].folded not in self._stops and not self._is_title(items, at)
        return is_word and not items[at - 1].is_capital and at + 1 < len(items) and items[at + 1].text == ","

    def is_field_of_body(self, items: Sequence[Token], at: int) -> bool:
        """“foreign ministry”, “separatist administration”: a public body in small letters behind a word for which."""
        before = items[at - 1] if at else None
        is_which = before is not None and before.is_word and before.folded not in self._stops | self._determiners
        return is_which and not items[at - 1].is_capital and items[at].folded in self._public_bodies

    def _small_end(self, items: Sequence[Token], start: int) -> int:
        """Behind “state education department”, “attorney general’s office”: small letters alone, a public word first and a body last."""
        at = last = start
        while at < len(items) and at - start < _MOST_SMALL and self._is_small(items[at]):
            is_body = _bare(items[at]) in self._bodies | self._public_bodies or self._is_title(items, at)
            is_body = is_body and at > start  # also “the prime minister”
            last, at = at + 1 if is_body else last, at + 1
        return last if last > start and _bare(items[start]) in self._publics | self._portfolios else start

    def _is_small(self, token: Token) -> bool:
        return token.is_word and not token.is_capital and token.folded not in self._stops | self._determiners

    def listed(self, items: Sequence[Token], joint: int, end: int) -> int:
        """“Minister for Farming, Fisheries and Emergency Management”: behind the last of several fields; `end` with but one.

        A field is one word with a capital, or two of which one is known; a name may stand behind the last.
        """
        at = end
        while items[joint].folded in self._listing and at + 1 < len(items) and items[at].text == ",":
            behind = self._field_end(items, at + 1)
            if behind == at + 1 or behind + 1 >= len(items):
                return end
            at = behind
            if items[at].folded in self._joined:
                last = self._field_end(items, at + 1)
                return last if last > at + 1 else end
        return end

    def _field_end(self, items: Sequence[Token], at: int) -> int:
        stop = at
        while stop < len(items) and is_name_word(items[stop]):
            stop += 1
        is_pair = stop - at > 1 and any(one.folded in self._portfolios for one in items[at : at + 2])
        if stop - at in {2, 4} and not is_pair:
            return at  # “, Ana Ruiz and Jon Kell”
        return min(stop, at + (2 if is_pair and stop - at in {2, 4} else 1))

    def beside(self, items: Sequence[Token], at: int) -> tuple[int, int]:
        """“Vega” in “Gov. Ana Ruiz of Vega”, “Vega Police” in “Constable Ana Ruiz, of Vega Police,”; empty where nothing of it follows."""
        if (end := self.place_end(items, at)) > at:
            return at + 1, end
        is_comma = at + 2 < len(items) and items[at].text == ","
        end = self.place_end(items, at + 1) if is_comma else at
        is_public = any(one.folded in self._bodies | self._public_bodies for one in items[at + 2 : end])
        is_closed = end < len(items) and items[end].text == ","
        return (at + 2, end) if is_public and is_closed else (at, at)

    def place_end(self, items: Sequence[Token], at: int) -> int:
        """Behind “of Vega” in “Gov. Ana Ruiz of Vega”, where the name ends at `at`; `at` itself where no place follows."""
        end = at + 1 if at + 1 < len(items) and items[at].folded in self._places else at
        while at < end < len(items) and is_name_word(items[end]) and items[end].folded not in self._stops:
            end += 1
        return end if end > at + 1 else at

    def of(self, items: Sequence[Token], at: int) -> int:
        """Where the body ends: “the Indonesian military”, “the LA Sheriff's office”, “State”."""
        end = at
        if end < len(items) and items[end].folded in self._determiners:
            end += 1
        start = end
        if (small := self._small_end(items, start)) > start:
            return small
        while (
            end < len(items)
            and end - start < 8
            and items[end].is_word
            and (items[end].folded not in self._stops or items[end].is_capital)
        ):
            is_small = end > start and not items[end].is_capital
            is_own = (
                is_small and end - start < 3 and self.is_field_of_body(items, end)
            )  # “the separatist administration”
            is_own = is_own or (is_small and end - start == 1 and self._is_last(items, end))
            if is_small and not is_own and (not items[end - 1].is_capital or end - start > 2):
                break
            if items[end].folded.endswith(("ed", "ly")) and not items[end].is_capital:
                break
            if end == start and self._is_doing(items, at):
                break
            end += 1
            if _is_shortened(items, end, self._shortened) or _is_owner_of_name(items, end):
                end += 1  # “for Gov. Ana Ruiz”, “of the Teachers’ Union”
            if end + 1 < len(items) and items[end].folded in self._inside and is_name_word(items[end + 1]):
                if any(self._is_title(items, n) for n in range(end + 1, min(end + 3, len(items)))):
                    break
                end += 1
        is_public = any(_bare(one) in self._bodies | self._public_bodies for one in items[start:end])
        if end > start > at and items[at].folded in self._whose and not is_public:
            return at  # “attacked the senator for his vote”
        return end if end > start else at


def _is_shortened(items: Sequence[Token], at: int, shortened: frozenset[str]) -> bool:
    """Whether the full stop of a title stands at `at`, and a name behind it."""
    is_dot = at + 1 < len(items) and items[at].text == "." and items[at - 1].folded in shortened
    return is_dot and items[at - 1].is_capital and is_name_word(items[at + 1])


def _is_owner_of_name(items: Sequence[Token], at: int) -> bool:
    """Whether an apostrophe stands at `at`, right behind a word, and a word with a capital behind it."""
    is_sign = at + 1 < len(items) and items[at].text in "’'" and items[at].start == items[at - 1].end
    return is_sign and items[at + 1].is_capital


def _bare(token: Token) -> str:
    return token.folded.removesuffix("'s").removesuffix("’s")
