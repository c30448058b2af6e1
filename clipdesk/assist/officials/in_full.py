"""Values of officials in full, also where a passage has only a part: “Kell” is Jon Kell, “the mayor” is who is called so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.officials.politicians import bare_name
from clipdesk.assist.proposal import Proposal

_NAME, _ROLE, _BODY = "name", "role", "body"
_IN_FRONT, _WORDS = 120, 4
"""Code points, and words, in front of the last word of a body that are looked at for its name."""
_CAPITAL = re.compile(r"[A-Z][\w’'-]*")


class FullValues:
    """Completes the values of the officials of one text, in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._bodies = lexicon.words("officials", "bodies") | lexicon.words("shapes", "public_bodies")
        self._before_names = lexicon.openers | lexicon.words("words", "determiners", "prepositions", "conjunctions")
        self._indefinite = lexicon.words("numbers", "articles")
        self._well_known = _only(
            lexicon.phrases("gazetteers", "politicians"), set(map(bare_name, lexicon.phrases("gazetteers", "surnames")))
        )

    def complete(self, text: str, found: Sequence[Proposal]) -> list[Proposal]:
        """The proposals with what others of the same text say of the same person."""
        bodies = dict[str, str]()
        found = [self._with_body(text, one, bodies) for one in found]
        full = _only(one.attributes.get(_NAME, "") for one in found)
        named = [one._replace(attributes=self._with_name(one, full)) for one in found]
        offices = dict[str, Proposal]()
        for one in named:
            if one.attributes.get(_ROLE):
                offices.setdefault(one.attributes.get(_NAME, ""), one)
        offices.pop("", None)
        holders = _holders(named)
        return [one._replace(attributes=self._with_office(text, one, offices, holders)) for one in named]

    def _with_body(self, text: str, one: Proposal, bodies: dict[str, str]) -> Proposal:
        """“the commission’s chief” is of the Harbor Commission, where the text names that one alone. `bodies`: what was found so far."""
        body = one.attributes.get(_BODY, "")
        if not body.isalpha() or not body.islower() or body not in self._bodies:
            return one
        if body not in bodies:
            bodies[body] = self._whole_body(text, body.capitalize())
        return one._replace(attributes={**one.attributes, _BODY: bodies[body] or body})

    def _whole_body(self, text: str, word: str) -> str:
        """The one name in the text that ends with the word, or goes on with “of” behind it; empty where there is none, or more."""
        found = set[str]()
        for match in re.finditer(rf"(?<![\w’'-]){word}(?![\w’'-])(?:[ ]of(?:[ ]the)?(?:[ ][A-Z]\w+){{1,6}})?", text):
            words = [*_capital_words(text, match.start()), *match[0].split()]
            while words[0].casefold() in self._before_names:
                del words[0]
            found |= {" ".join(words)} if len(words) > 1 else set()
        return found.pop() if len(found) == 1 else ""

    def _with_name(self, one: Proposal, full: dict[str, str]) -> dict[str, str]:
        """The values with the full name, where one person alone has this surname in the text, or in the news."""
        values, name = dict(one.attributes), one.attributes.get(_NAME, "")
        if name and " " not in name and (whole := full.get(bare_name(name), self._well_known.get(bare_name(name), ""))):
            values[_NAME] = whole
        return values

    def _with_office(
        self, text: str, one: Proposal, offices: dict[str, Proposal], holders: dict[tuple[str, str], set[str]]
    ) -> dict[str, str]:
        values = dict(one.attributes)
        role, body = values.get(_ROLE, ""), values.get(_BODY, "")
        if _NAME not in values:
            first = text[one.start : one.end].partition(" ")[0].casefold()
            who = holders.get((role.casefold(), body.casefold()), set()) if first not in self._indefinite else set()
            if len(who) != 1:
                return values
            values = {_NAME: next(iter(who)), **values}
        other = offices.get(values[_NAME])
        if other is None or (role and role.casefold() != other.attributes[_ROLE].casefold()):
            return values
        return {_NAME: values[_NAME], _ROLE: role or other.attributes[_ROLE]} | (
            {_BODY: known} if (known := body or other.attributes.get(_BODY, "")) else {}
        )


def _capital_words(text: str, end: int) -> list[str]:
    """The capital words that end at a place of a text, with one blank behind each; at most so many."""
    front = text[max(0, end - _IN_FRONT) : end]
    front = front if end <= _IN_FRONT else front.partition(" ")[2]  # the first word may be cut
    words = list[str]()
    for word in reversed(re.split(r"[ \n]", front)[-_WORDS - 1 : -1] if front.endswith(" ") else ()):
        if not _CAPITAL.fullmatch(word):
            break
        words.insert(0, word)
    return words


def _holders(found: Iterable[Proposal]) -> dict[tuple[str, str], set[str]]:
    """Who holds an office, by role and body, and by role alone."""
    holders = dict[tuple[str, str], set[str]]()
    for one in found:
        name, role = one.attributes.get(_NAME, ""), one.attributes.get(_ROLE, "").casefold()
        if name and role:
            for body in {"", one.attributes.get(_BODY, "").casefold()}:
                holders.setdefault((role, body), set()).add(name)
    return holders


def _only(names: Iterable[str], surnames: set[str] | None = None) -> dict[str, str]:
    """Full names by their surname, folded, of which there is one with that surname alone."""
    found = dict[str, set[str]]()
    for name in names:
        last = bare_name(name.rpartition(" ")[2])
        if " " in name and (surnames is None or last in surnames):
            found.setdefault(last, set()).add(name)
    return {last: next(iter(full)) for last, full in found.items() if len(full) == 1}
