"""What a source is called in whom nobody tags as an official: a name if it has one, else the words for it."""

from __future__ import annotations

import re
from collections.abc import Collection

from clipdesk.assist.lexicon import Lexicon, any_of
from clipdesk.domain.letters import latin_pattern
from clipdesk.domain.span import Span

FULL_NAME = latin_pattern(r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ]\.)?(?: [A-ZÀ-Þ][\w’'-]+)+")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*[’']?")
_BESIDE = latin_pattern(
    r", (?P<name>(?:[A-ZÀ-Þ][\w’'-]+|[A-Z]\.)(?: (?:[A-ZÀ-Þ][\w’'-]+|[A-Z]\.|de|del|la|van|von|der))* [A-ZÀ-Þ][\w’'-]+)(?=[,.;:)»”\n]|$| \()"
)
"""Who it is, between commas behind the words for it: “their coach, Ana Ruiz, said”."""
_SHORT = re.compile(r"(?:[A-Z]\.){2,}")
_SMALL = latin_pattern(r" (?:[^\W\d_]{4,}(?: |$)|(?:to|for|and|against) [A-ZÀ-Þ])")
_LONGEST = 80
"""Code points of what is taken for the name of a source; longer ones are clauses."""


class SpeakerWords:
    """Says who speaks, in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._pronouns = lexicon.words("words", "pronouns", "speakers")
        self._prepositions = lexicon.words("words", "prepositions")
        self._indefinite = lexicon.words("numbers", "articles")
        self._joining = lexicon.words("words", "coordinators")
        self._courtesy = lexicon.words("officials", "courtesy")
        self._definite = lexicon.words("shapes", "definite_articles")
        self._unnamed = lexicon.words("shapes", "unnamed_officials")
        self._where = lexicon.words("shapes", "whereabouts")
        self._roles = tuple(lexicon.words("shapes", "role_endings"))
        joints = any_of(lexicon.phrases("shapes", "body_joints"))
        capitals = r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)*"
        self._of = latin_pattern(rf"(?: (?:{joints})[ ’]?{capitals})+(?: (?:{any_of(self._joining)}) {capitals})?")

    def of(self, words: str, names: Collection[str]) -> str:
        """The name in `words`, or they themselves; empty for a pronoun and for what is no source.

        `names` are those of everybody known in the article: a surname alone is one of them, if only one has it.
        """
        first, *others = " ".join(words.split()).strip(",;:–— ").split(" ")
        words = " ".join(others if others and first.casefold() in self._courtesy else (first, *others))
        found = [match[0] for match in _WORD.finditer(words)]
        if not found or len(words) > _LONGEST or self._is_small(found):
            return ""
        name = self._name(words)
        if name:
            return name
        if len(found) == 1 and words[0].isupper():
            return _full(words, names)
        return self._without_article(words)

    def behind_title(self, words: str) -> str:
        """“Uwe Rabe” in “ihr Sprecher Uwe Rabe”, behind a word for officials; empty where no name ends the words."""
        found = [one.end() for one in _WORD.finditer(words) if one[0].casefold() in self._unnamed]
        rest = words[found[-1] :].strip() if found else ""
        return rest if FULL_NAME.fullmatch(rest) else ""

    def beside(self, text: str, at: Span) -> str:
        """The name between commas behind the words at a place: “their coach, Ana Ruiz, said”; empty where it may be a place."""
        words = text[at.start : at.end].split()
        if any(one.casefold() in self._where for one in words) or not words or FULL_NAME.search(text, at.start, at.end):
            return ""
        found = _BESIDE.match(text, at.end)
        return found["name"] if found else ""

    def _is_small(self, found: list[str]) -> bool:
        """Whether it is a pronoun or an article alone."""
        return len(found) == 1 and found[0].casefold() in self._pronouns | self._definite | self._indefinite

    def _name(self, words: str) -> str:
        """The first full name that is neither behind “a” nor behind a preposition: “a GOP insider in New Hampshire” has none.

        Of several people who speak together, all words; of “the Vega Department of Health”, what it is of belongs to it.
        """
        for match in FULL_NAME.finditer(words):
            before, behind = words[: match.start()].split(), words[match.end() :]
            last = before[-1].casefold() if before else ""
            if last in self._indefinite or last in self._prepositions or self._is_field(match[0], behind):
                continue
            more = behind.split()[:2]
            if len(more) == 2 and more[0] in self._joining and more[1][0].isupper():
                return words
            is_body = last in self._definite or match[0].split()[0].casefold() in self._definite
            of = self._of.match(behind) if is_body or _SHORT.fullmatch(before[-1] if before else "") else None
            short = f"{before[-1]} " if before and _SHORT.fullmatch(before[-1]) else ""  # “the U.N. Harbor Program”
            return self._without_article(short + self.without_role(match[0]) + (of[0] if of else ""))
        return ""

    def _is_field(self, name: str, behind: str) -> bool:
        """“The Vega” of “The Vega federation”: an article and one word, which says which of those in small letters."""
        first, _, rest = name.partition(" ")
        return first.casefold() in self._definite and " " not in rest and bool(_SMALL.match(behind))

    def without_role(self, name: str) -> str:
        """“Petra Wolff” of “Bürgermeisterin Petra Wolff”, where nouns have capitals."""
        first, _, rest = name.partition(" ")
        return rest if self._roles and " " in rest and first.casefold().endswith(self._roles) else name

    def _without_article(self, words: str) -> str:
        for article in self._definite:
            rest = words[len(article) :]
            if words.casefold().startswith(article) and (rest[:1] == " " or article[-1:] in "’'"):
                rest = rest.strip()
                return rest if rest[:1].isupper() else words
        return words


def _full(surname: str, names: Collection[str]) -> str:
    """The only one of `names` that ends in a surname; the surname itself where there is none, or several."""
    found = {one for one in names if one.casefold().endswith(f" {surname.casefold()}")}
    return found.pop() if len(found) == 1 else surname
