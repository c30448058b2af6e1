"""Finds the words that report what others said: verbs with their kind, and phrases such as “according to”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.tokens import Token

_CLAUSE = 12
"""Tokens between both parts of a verb."""
_PARTED = 2


class CueKind(Enum):
    """What a verb reports, and how much it takes to believe it."""

    SPEECH = "speech"
    TELLING = "telling"
    THINKING = "thinking"
    FINDING = "finding"
    MARKED = "marked"
    ACCORDING = "according"


class Cue(NamedTuple):
    """A cue at half-open places among the tokens of a sentence. `is_participle`: “saying”, without a subject of its own.

    `is_base`: the plain form (“say”), which only a plural subject has.
    """

    begin: int
    end: int
    kinds: frozenset[CueKind]
    is_participle: bool = False
    is_base: bool = False


class Cues:
    """The cues of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._nouns, self._that = lexicon.words("cues", "nouns_without_that"), lexicon.words("cues", "that")
        self._as_reported = lexicon.words("cues", "as_reported")
        tied = lexicon.words("words", "speakers") if lexicon.value("words", "inverts") else frozenset[str]()
        self._impersonal = lexicon.words("cues", "impersonal")
        self._tied_to = tied - lexicon.words("words", "relatives")
        self._forms: dict[str, dict[tuple[str, ...], Cue]] = {}
        self._is_split = bool(lexicon.value("cues", "verbs_in_parts"))
        self._split: dict[str, dict[str, Cue]] = {}
        self._separable, self._parts = lexicon.words("cues", "separable"), lexicon.words("words", "prepositions")
        endings = lexicon.phrases("words", "participle_endings")
        for kind in (CueKind.SPEECH, CueKind.TELLING, CueKind.THINKING, CueKind.FINDING, CueKind.MARKED):
            for row in lexicon.rows("cues", kind.value):
                for compound in self._compounds(lexicon, row[0]):
                    self._add(compound, Cue(0, 0, frozenset({kind})))
                for number, form in enumerate(row):
                    is_participle = form.split("\u00a0")[0].endswith(endings)
                    self._add(form, Cue(0, 0, frozenset({kind}), is_participle, not number and len(row) > 1))
        for phrase in lexicon.phrases("cues", "according"):
            self._add(phrase.replace(" ", "\u00a0"), Cue(0, 0, frozenset({CueKind.ACCORDING})))

    def _apart(self, items: Sequence[Token], at: int) -> Cue | None:
        """“Teilte die Polizei mit”: a verb whose second word ends the clause."""
        apart = self._split.get(items[at].folded)
        if apart is None:
            return None
        for behind in range(at + 2, min(at + _CLAUSE, len(items))):
            word = items[behind]
            if word.folded in apart:
                is_last = behind + 1 == len(items) or not items[behind + 1].is_word
                return apart[word.folded]._replace(begin=at, end=at + 1) if is_last else None
            if word.text == ",":
                return None
        return None

    def _has_other_part(self, items: Sequence[Token], at: int) -> bool:
        """“Meldeten Kurzarbeit an”: the verb has a part at the end of its clause with which it says nothing."""
        verb = items[at].folded
        if not self._is_split or verb in self._separable:
            return False
        end = next((n for n in range(at + 1, min(at + _CLAUSE, len(items))) if not items[n].is_word), at)
        part = items[end - 1].folded
        is_part = part in self._parts and part not in self._split.get(verb, ())
        return end > at + _PARTED and is_part and items[end - 2].is_capital

    def _elided(self, items: Sequence[Token], at: int) -> dict[tuple[str, ...], Cue]:
        """« Comme l’explique la préfecture »: a verb with what stands for the clause; elsewhere “l’annonce” is a noun."""
        if not at or items[at - 1].folded not in self._as_reported:
            return {}
        article, sign, verb = items[at].folded.replace("'", "’").partition("’")
        return self._forms.get(verb, {}) if sign and len(article) == 1 else {}

    def _tied(self, folded: str) -> dict[tuple[str, ...], Cue]:
        """« …, précise-t-il »: a verb with who speaks tied to it."""
        verb, sign, pronoun = folded.rpartition("-")
        return self._forms.get(verb.removesuffix("-t"), {}) if sign and pronoun in self._tied_to else {}

    def _compounds(self, lexicon: Lexicon, infinitive: str) -> Iterator[str]:
        """“Ha señalado”: the forms of a verb with an auxiliary, where the language says how its participles are made."""
        irregular = {row[0]: row[-1] for row in lexicon.rows("cues", "irregular_participles")}
        endings = lexicon.rows("cues", "participles")
        regular = next((infinitive.removesuffix(end) + new for end, new in endings if infinitive.endswith(end)), "")
        participle = irregular.get(infinitive, regular)
        for auxiliary in lexicon.words("cues", "with_participles") if participle else ():
            yield f"{auxiliary}\u00a0{participle}"

    def _add(self, form: str, cue: Cue) -> None:
        words = tuple(form.casefold().split("\u00a0"))
        known = self._forms.setdefault(words[0], {})
        if words in known:
            cue = cue._replace(kinds=cue.kinds | known[words].kinds)
        known[words] = cue
        if self._is_split and len(words) == _PARTED:
            self._split.setdefault(words[0], {})[words[1]] = cue

    def find(self, items: Sequence[Token]) -> Iterator[Cue]:
        """The cues among these tokens, in order."""
        for at, token in enumerate(items):
            forms = self._forms.get(token.folded)
            if forms is None and not token.folded.isalpha():  # most words are letters alone, and no cue
                forms = self._elided(items, at) or self._tied(token.folded)
            if not forms or (token.is_capital and at and items[at - 1].is_word):
                continue  # “the State Department”
            if at and items[at - 1].folded in self._impersonal:
                continue  # “Viendra-t-il, est-il écrit”
            fitting = [w for w in forms if tuple(one.folded for one in items[at + 1 : at + len(w)]) == w[1:]]
            if (apart := self._apart(items, at)) is not None:
                yield apart  # also “zeigte sich im Radio überzeugt”, where “zeigte sich” is one
            elif fitting:
                words = max(fitting, key=len)
                if len(words) == 1 and self._has_other_part(items, at):
                    continue
                if token.folded in self._nouns and (at + 1 == len(items) or items[at + 1].folded not in self._that):
                    continue  # “the secretary of state said”
                yield forms[words]._replace(begin=at, end=at + len(words))
