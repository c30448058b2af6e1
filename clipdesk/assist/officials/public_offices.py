"""Whether an office is a public one: a mayor’s and a ministry’s is, a company’s and a club’s is not. Finds no offices."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.names import POSSESSIVE, is_acronym, is_name_word
from clipdesk.assist.officials.offices import Office, OfficeReader
from clipdesk.assist.tokens import Token

_TERMINAL = frozenset('.!?…”"')


class PublicOffices:
    """Judges the offices of one language."""

    def __init__(self, lexicon: Lexicon, offices: OfficeReader) -> None:
        words = lexicon.words
        self._offices = offices
        self._private = words("officials", "private")
        self._private_behind = words("shapes", "private_behind")
        self._private_small = words("officials", "private_small")
        self._ranks, self._enlisted = words("officials", "ranks"), words("officials", "enlisted")
        self._publics = words("officials", "publics")
        self._fields = words("officials", "portfolios", "adjectives")
        self._determiners, self._becoming = words("words", "determiners"), words("officials", "becoming")
        ranking = words("officials", "ranking", "portfolios")
        self._public_words = self._publics | offices.bodies | (offices.modifiers - ranking)
        self._company_titles = lexicon.phrases("officials", "company_titles")
        self._anywhere = words("shapes", "anywhere")
        self._headline = words("shapes", "headline")
        self._before_headline = words("shapes", "before_headline")
        self._behind_headline = words("words", "prepositions", "conjunctions", "auxiliaries", "infinitive")
        self._trades = words("officials", "trades")
        self._cabinet, self._clergy = words("officials", "cabinet"), words("officials", "clergy")
        self._clergy_too = words("officials", "clergy_too")
        self._of_state = self._publics | words("shapes", "public_bodies")
        self._its, self._whose = words("shapes", "its"), words("shapes", "whose")
        self._artists = words("officials", "artists")
        self._nations = lexicon.phrases("officials", "nation_endings")
        self._banks, self._of_banks = words("officials", "banks"), words("officials", "of_banks")
        self._articles, self._unfilled = words("numbers", "articles"), words("officials", "unfilled")
        self._boards = words("officials", "boards")
        self.definite = words("officials", "definite")

    def is_private(self, items: Sequence[Token], office: Office) -> bool:
        """“President of Vega University”, “Chief Executive Ana Ruiz”."""
        words = items[office.begin : office.end]
        before = items[office.begin - 1] if office.begin else None
        is_behind = before is not None and _bare(before) in self._private | self._private_small
        is_behind = is_behind and f"{_bare(items[office.begin - 1])} {words[0].folded}" not in self._offices.phrases
        return (
            is_behind  # “union president Ana Ruiz”, “the league’s commissioner”, but “the school’s superintendent”
            or self._is_enlisted(words)
            or any(self._is_of_church(items, n) for n in range(max(1, office.begin), office.end))
            or any(self._is_artist(words, n) for n in range(1, len(words)))
            or self._has_private_word(words)
            or self._is_of_company(items, office)
        )

    def _is_of_church(self, items: Sequence[Token], at: int) -> bool:
        """“the parish minister”, “the youth minister”, but “the government’s youth minister”."""
        before = items[at - 1]
        if items[at].folded not in self._cabinet or before.folded in self._clergy:
            return items[at].folded in self._cabinet
        is_either = before.folded in self._clergy_too and not before.is_capital
        return is_either and (at == 1 or _bare(items[at - 2]) not in self._of_state)

    def _is_artist(self, words: Sequence[Token], at: int) -> bool:
        """“French director Ana Ruiz”: a nation alone says that it is one of films."""
        is_of_nation = words[at - 1].is_capital and words[at - 1].folded.endswith(self._nations)
        return is_of_nation and words[at].folded in self._artists and is_name_word(words[min(at + 1, len(words) - 1)])

    def _is_enlisted(self, words: Sequence[Token]) -> bool:
        """“Staff Sgt. Ana Ruiz”, “Petty Officer 2nd Class Jon Kell”: soldiers, who hold no public office."""
        return any(one.folded in self._ranks for one in words) and any(one.folded in self._enlisted for one in words)

    def is_of_headline(self, items: Sequence[Token], office: Office) -> bool:
        """“Farm bureau splits with governor over fee”: a headline, which leaves articles out, with an office alone."""
        if office.end - office.begin != 1 or office.name[1] > office.name[0] or items[-1].text[-1] in _TERMINAL:
            return False
        before = items[office.begin - 1].folded if office.begin else ""
        behind = items[office.end] if office.end < len(items) else None
        is_end = behind is None or not behind.is_word or behind.folded in self._behind_headline
        return items[office.begin].folded in self._headline and before in self._before_headline and is_end

    def has_body(self, items: Sequence[Token], office: Office) -> bool:
        """Whether a name or a public word says what the office is of: “Harbor Minister”, “the state’s attorney general”."""
        words, places = items[office.begin : office.end], range(office.begin, office.end)
        is_named = any(is_name_word(one) and not self._offices.is_title(words, n) for n, one in enumerate(words) if n)
        return (
            is_named
            or words[0].text.endswith(POSSESSIVE)
            or any(self._is_public(items, n) for n in places)
            or any(self._is_owner(word) for word in words)
            or any(self._offices.behind.employed_end(items, n) > n for n in places[1:])
            or self._is_for_office(items, office)
        )

    def _is_for_office(self, items: Sequence[Token], office: Office) -> bool:
        """“A spokesman for the prime minister”: of somebody whose office is a public one."""
        last = office.end - 1
        joint = next((n for n in range(office.begin + 1, last) if items[n].folded in self._offices.joins), last)
        is_office = self._offices.is_title(items, last) and items[last].folded in self._offices.strong
        return joint < last and is_office and items[joint + 1].folded in self.definite

    def _is_of_company(self, items: Sequence[Token], office: Office) -> bool:
        """“Chief Executive Ana Ruiz”, “the managing director”, but “the agency’s chief executive”."""
        words = " ".join(one.folded for one in items[office.begin : office.end])
        is_company = any(one in words for one in self._company_titles)
        is_public = any(self._is_public(items, n) or self._is_owner(items[n]) for n in range(office.begin, office.end))
        return is_company and not is_public

    def _is_owner(self, word: Token) -> bool:
        """“the state’s”: a public body that an office is of."""
        return word.folded.endswith(POSSESSIVE) and word.folded[:-2] in self._public_words | self._offices.strong

    def is_of_public(self, words: Sequence[Token]) -> bool:
        """“Director of National Intelligence”, “FBI chief”, but not “director of Ferry Friends”: a public word, or an acronym."""
        for at, word in enumerate(words):
            bare = _bare(word)
            is_led = any(self._offices.is_title(words, n) for n in range(at + 1, min(at + 2, len(words))))
            is_party = is_led and word.is_capital and bare in self._offices.partisans  # “the Conservative leader”
            is_public = bare in self._public_words and not self._offices.is_title(words, at)
            if is_public or is_party or is_acronym(word):
                return True
        return False

    def is_trade(self, items: Sequence[Token], office: Office) -> bool:
        """“Software engineer Ana Ruiz”, but “city engineer”, “Engineer Ana Ruiz of Vega County”: no public word in it or right behind."""
        titles = [n for n in range(office.begin, office.end) if self._offices.is_title(items, n)]
        if not titles or items[titles[-1]].folded not in self._trades:
            return False
        behind = self._offices.behind.beside(items, office.end)
        words = (*items[office.begin : office.end], *items[slice(*behind)])
        return all(_bare(one) not in self._of_state for one in words)

    def is_anybody(self, items: Sequence[Token], office: Office) -> bool:
        """“A police officer”, “you be the judge”: a rank that says nothing without a name, or what somebody is to be."""
        if office.begin and items[office.begin - 1].folded in self._becoming:
            return True
        titles = [n for n in range(office.begin, office.end) if self._offices.is_title(items, n)]
        return bool(titles) and all(items[n].folded in self._ranks for n in titles)

    def is_of_cabinet(self, words: Sequence[Token]) -> bool:
        """“His foreign minister”, “her own education secretary”: somebody's, and for a field of the government."""
        return words[0].folded in self._whose and any(one.folded in self._offices.fields for one in words[1:-1])

    def is_vacant(self, items: Sequence[Token], office: Office) -> bool:
        """“Served as Premier”, “a new Premier”, “the Member of Parliament (MP)”: an office that is told of, and nobody who holds it."""
        before = items[office.begin - 1] if office.begin else None
        if items[office.begin].folded in self._articles and items[office.begin + 1].folded in self._unfilled:
            return True
        if before is None or items[office.begin].folded in self._determiners:
            return False
        is_bracket = office.end < len(items) and before.text == "(" and items[office.end].text == ")"
        return is_bracket or before.folded in self._becoming

    def is_of_anything(self, items: Sequence[Token], office: Office) -> bool:
        """“A spokesperson for the developer”, “its president”: offices that companies and clubs have, too, with no public body."""
        titles = [n for n in range(office.begin, office.end) if self._offices.is_title(items, n)]
        if not titles or items[titles[-1]].folded not in self._anywhere:
            return False
        behind = items[titles[-1] + 1] if titles[-1] + 1 < office.end else None
        return items[office.begin].folded in self._its or (behind is not None and behind.folded in self._offices.joins)

    def _has_private_word(self, words: Sequence[Token]) -> bool:
        joint = next((at for at, one in enumerate(words) if one.folded in self._offices.joins), len(words))
        return any(self._is_private_word(words, at, is_behind=at > joint) for at in range(len(words)))

    def _is_private_word(self, words: Sequence[Token], at: int, *, is_behind: bool) -> bool:
        """A company, a club; not the school of “the school board”. `is_behind`: “of” is in front of it."""
        word = words[at].folded.removesuffix("'s").removesuffix("’s")
        if is_behind and word in self._private_behind:
            return True  # “president of the Vega Builders Alliance”
        if word in self._banks and any(one.folded in self._of_banks for one in words):
            return False  # “Bank of England Governor”
        if word not in self._private and (words[at].is_capital or word not in self._private_small):
            return False
        return at + 1 == len(words) or _bare(words[at + 1]) not in self._boards

    def _is_public(self, items: Sequence[Token], at: int) -> bool:
        """“County” in “a county commissioner”, “city” in “a spokesperson for the city”; the title itself says nothing."""
        if items[at].folded not in self._publics:
            return False
        first = at - 1 if self._offices.behind.is_field_of_body(items, at) else at
        is_of = (
            first > 1 and items[first - 1].folded in self.definite and items[first - 2].folded in self._offices.joins
        )
        title = at + 1
        while (
            title + 1 < len(items) and items[title].folded in self._fields and not self._offices.is_title(items, title)
        ):
            title += 1  # “district chief financial officer”
        is_before = (
            title < len(items) and items[at + 1].start - items[at].end == 1 and self._offices.is_title(items, title)
        )
        return is_of or (is_before and not self._offices.is_title(items, at))


def _bare(word: Token) -> str:
    return word.folded.removesuffix("'s").removesuffix("’s")
