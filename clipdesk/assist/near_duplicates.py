"""Groups articles that tell the same text: a wire story under other headlines, cut from the end, with a local lead.

Texts are compared by their runs of `RUN` words, without case, signs and white space. Of each text a few runs are its
*prints*, chosen by winnowing (Schleimer, Wilkerson and Aiken, “Winnowing: local algorithms for document
fingerprinting”, SIGMOD 2003): any `RUN` + `_WINDOW` − 1 words in a row that two texts share give a print that both
have. Only texts with enough prints in common are compared, so that there is no comparison of all with all.

The rule. Articles are gone through from the longest to the shortest. One is a *copy* of a longer one if, of its words,
those that stand there as well are at least `LEAST`, and at least `_MORE` more than those that do not. It joins the
story of the longer one, the *fullest*, if it also shares at least `LEAST` words of the fullest with every article that
joined before; so no two articles of a story have nothing in common. Where it may join none, it is the fullest of a story
of its own.

Words that stand in more than `_OFTEN` articles which otherwise differ (an agency's line, a legal notice, a statement
that everybody quotes) are *standing*: they count neither as shared nor as own.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b
from itertools import chain
from typing import NamedTuple

from clipdesk.domain.span import Span

RUN = 5
"""Words of a run: what two texts must have in a row for the words to be shared."""
LEAST = 50
"""The least words to judge by. A text with fewer is too short."""
_MORE = 40
"""A brief that quotes a statement of 60 words has hardly more words of others than of its own. With 30, more such briefs
were taken for copies (`python -m benchmarks.copies`); with 50, fewer copies were found."""
_WINDOW = 8
"""Runs in a row of which at least one is a print."""
_OFTEN = 10
_DIFFERENT = 0.4
"""The share of an article's runs that stand in few others, from which on, in the mean, its frequent runs are standing."""
_FEWEST = 10
"""Of so many prints of a copy, the other text has at least one: more than half of its words stand there, five in a row or
more, and so a tenth of its runs. Texts that have a few words in common by chance are not compared: with many articles,
these were nearly all."""
_OFTEN_ENOUGH = 50
"""Texts between two words about progress."""
_SCRIPTS_WITHOUT_SPACES = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_SCRIPTS_WITHOUT_SPACES}]|[^\W{_SCRIPTS_WITHOUT_SPACES}]+")

_PLACED = re.compile(rf"[{_SCRIPTS_WITHOUT_SPACES}]|(?:[^\W{_SCRIPTS_WITHOUT_SPACES}][\xad\u0300-\u036f]*)+")
"""As `_WORD`, in a text as it is written: with soft hyphens, and accents that stand behind their letters."""


class Copy(NamedTuple):
    """One article of a story.

    `words` are those that count, `share` is how much of them stands in the fullest article too, from 0 to 1; of the
    fullest itself, how much stands in any of the others.
    """

    id: str
    words: int
    share: float


class Story(NamedTuple):
    """Two or more articles that are copies, the fullest first."""

    copies: tuple[Copy, ...]


class Stories(NamedTuple):
    """What was found among some articles.

    No article is in two stories. `links` are pairs of copies that are not in one story, such as an article that holds
    two stories and a copy of the second. `short` are the ids of articles too short to judge.
    """

    stories: tuple[Story, ...]
    links: tuple[tuple[str, str], ...]
    short: tuple[str, ...]


def stories_of(texts: Iterable[tuple[str, str]], progress: Callable[[int], None] = lambda _done: None) -> Stories:
    """The stories among articles, given as ids and texts. The order in which they are given makes no difference.

    Linear in the length of the texts. `progress` is called with what is done: each text counts twice, as it is read
    and as it is compared. What it raises ends the work.
    """
    vocabulary = _Vocabulary()
    read: list[_Text] = []
    short: list[str] = []
    for number, (article_id, text) in enumerate(texts):
        if number % _OFTEN_ENOUGH == 0:
            progress(number)
        words = [vocabulary[word] for word in _words(text)]
        if len(words) < LEAST:
            short.append(article_id)
        else:
            read.append(_Text(article_id, words))
    total = len(read) + len(short)
    shared = _in_several(read)
    standing = _standing(read, shared)
    for one in read:
        one.discount(standing)
    short += [one.id for one in read if one.words < LEAST]
    telling = _Telling(shared.keys() - standing)
    for number, one in enumerate(sorted((one for one in read if one.words >= LEAST), key=_Text.rank)):
        if number % _OFTEN_ENOUGH == 0:
            progress(total + number)
        telling.take(one)
    return Stories(telling.stories(), tuple(telling.links), tuple(sorted(short)))


def _words(text: str) -> list[str]:
    """The words of a text, whichever way its accents are written and wherever its lines may be broken."""
    composed = text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
    return _WORD.findall(composed.replace("\xad", ""))


def words_with_places(text: str) -> list[tuple[int, Span]]:
    """The words of a text as numbers, the same number for the same word, with their places in code points."""
    vocabulary = _Vocabulary()
    return [(vocabulary[match[0].replace("\xad", "")], Span(*match.span())) for match in _PLACED.finditer(text)]


class _Vocabulary(dict[str, int]):
    """A number for each word, the same in every process and for every form of the same letters."""

    def __missing__(self, word: str) -> int:
        folded = unicodedata.normalize("NFKC", word).casefold()
        # Of less than 61 bits, so that a number is its own hash.
        number = int.from_bytes(blake2b(folded.encode("utf-8", "surrogatepass"), digest_size=7).digest(), "big")
        self[word] = number
        return number


def _runs(words: Sequence[int]) -> Iterable[int]:
    """A number for each run of words, one for every place. Hashes of tuples of numbers are the same in every process."""
    return map(hash, zip(*(words[begin:] for begin in range(RUN)), strict=False))


_LANE = 8
"""Places are kept as bytes of one large number, each 0 or 1: comparing two is a matter of nanoseconds."""


def _covered(places: int) -> int:
    """The words of the runs at these places."""
    words = places
    for further in range(1, RUN):
        words |= places << further * _LANE
    return words


class _Text:
    """The runs of one article, and its prints."""

    def __init__(self, article_id: str, words: Sequence[int]) -> None:
        self.id = article_id
        runs = list(_runs(words))
        self.runs = array("q", runs)
        windows = (runs[begin:] for begin in range(_WINDOW))
        self.prints = array("q", sorted(set(map(min, *windows))))
        self.words = len(words)
        """How many words count."""
        self.telling = len(self.prints)
        """How many prints count."""
        self._standing = 0

    def rank(self) -> tuple[int, bytes, str]:
        """The longest come first; among equally long ones the words decide, so that the order given does not."""
        return -self.words, blake2b(self.runs.tobytes(), digest_size=16).digest(), self.id

    def discount(self, standing: frozenset[int]) -> None:
        """From now on, the words of these runs count for nothing."""
        if not standing.isdisjoint(self.prints):
            self._standing = _covered(self.places(standing))
            self.words -= self._standing.bit_count()
            self.telling -= len(standing.intersection(self.prints))

    def places(self, runs: set[int] | frozenset[int]) -> int:
        """Where these runs stand."""
        return int.from_bytes(bytes(map(runs.__contains__, self.runs)), "little")

    def count(self, places: int) -> int:
        """How many words that count the runs at these places have."""
        return (_covered(places) & ~self._standing).bit_count()


def _in_several(texts: Sequence[_Text]) -> Counter[int]:
    """The prints that two or more texts have, with how many have each."""
    seen: set[int] = set()
    again: set[int] = set()
    for one in texts:
        prints = set(one.prints)
        again |= prints & seen
        seen |= prints
    del seen
    return Counter(found for one in texts for found in one.prints if found in again)


def _standing(texts: Sequence[_Text], shared: Counter[int]) -> frozenset[int]:
    """The runs that stand in many articles which otherwise differ."""
    often = {found for found, count in shared.items() if count > _OFTEN}
    concerned = [one for one in texts if not often.isdisjoint(one.prints)]
    counts = Counter(run for one in concerned for run in _near(one, often))
    frequent = {run for run, count in counts.items() if count > _OFTEN}
    articles: Counter[int] = Counter()
    different: defaultdict[int, float] = defaultdict(float)
    for one in concerned:
        here = frequent.intersection(one.runs)
        own = 1 - one.places(here).bit_count() / len(one.runs)
        articles.update(here)
        for run in here:
            different[run] += own
    return frozenset(run for run, summed in different.items() if summed > _DIFFERENT * articles[run])


def _near(text: _Text, often: set[int]) -> set[int]:
    """The runs around frequent prints: a passage in common may begin and end a window before and after one."""
    around: set[int] = set()
    for place, run in enumerate(text.runs):
        if run in often:
            around.update(text.runs[max(0, place - _WINDOW) : place + _WINDOW + 1])
    return around


class _Told:
    """A story in the making: its fullest text, and where in it the runs of each copy stand."""

    def __init__(self, fullest: _Text) -> None:
        self.fullest = fullest
        self.copies: list[Copy] = []
        self._places: set[int] = set()

    def takes(self, places: int) -> bool:
        """Whether every copy has enough in common with one that has the runs at these places of the fullest."""
        return all(self.fullest.count(places & others) >= LEAST for others in self._places)

    def add(self, copy: Copy, places: int) -> None:
        """Take in a copy."""
        self.copies.append(copy)
        self._places.add(places)

    def story(self) -> Story:
        """The story as it is told to others."""
        anywhere = 0
        for places in self._places:
            anywhere |= places
        fullest = self.fullest
        share = fullest.count(anywhere) / fullest.words
        return Story((Copy(fullest.id, fullest.words, share), *self.copies))


class _Match(NamedTuple):
    """A story whose fullest text has a text: how many words are shared, and where they stand in the fullest."""

    shared: int
    told: int
    places: int


class _Telling:
    """Takes texts from the longest to the shortest and puts each into a story."""

    def __init__(self, prints: set[int]) -> None:
        """`prints` are those by which texts are found: of all others, no two texts have the same."""
        self._prints = prints
        self._every: list[_Told] = []
        self._by_print: defaultdict[int, list[int]] = defaultdict(list)
        self.links: list[tuple[str, str]] = []

    def take(self, text: _Text) -> None:
        """Put the text into the story that it shares most with, of those that take it, or begin one."""
        prints = [one for one in text.prints if one in self._prints]
        common = Counter(chain.from_iterable(self._by_print.get(one, ()) for one in prints))
        fewest = text.telling / _FEWEST
        candidates = (told for told, count in common.items() if count >= fewest)
        matches = sorted(
            filter(None, (self._match(text, told) for told in candidates)), key=lambda one: (-one.shared, one.told)
        )
        joined = next((one for one in matches if self._every[one.told].takes(one.places)), None)
        if joined is not None:
            self._every[joined.told].add(Copy(text.id, text.words, joined.shared / text.words), joined.places)
        else:
            for one in prints:
                self._by_print[one].append(len(self._every))
            self._every.append(_Told(text))
        self.links += [(self._every[one.told].fullest.id, text.id) for one in matches if one is not joined]

    def _match(self, text: _Text, told: int) -> _Match | None:
        """How the text matches a story; None where it is no copy of its fullest text."""
        fullest = self._every[told].fullest
        common = set(text.runs).intersection(fullest.runs)
        shared = text.count(text.places(common))
        own = text.words - shared
        return _Match(shared, told, fullest.places(common)) if shared >= max(LEAST, own + _MORE) else None

    def stories(self) -> tuple[Story, ...]:
        """The stories of two or more articles."""
        return tuple(told.story() for told in self._every if told.copies)
