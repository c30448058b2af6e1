"""How well copies of one story are found among articles on the same topics, and how fast.

    python -m benchmarks.copies [ARTICLES ...]

Every article is made up, the same on every run. Half of the stories are printed once; the others have one to eight
copies each, made as papers make them. All articles on a topic share its names; two of five quote the same statement,
three of ten have the same background, 60 words long, and below half of the articles stands an outlet's notice: that
makes no copies. Pairs are judged: every two articles that tell the same story, except where one is too short to judge.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import accumulate, combinations
from pathlib import Path
from typing import NamedTuple

from benchmarks.report_start import peak_memory
from benchmarks.texts import vocabulary
from clipdesk.assist.copied_passages import EvenText, Lost, find_copied
from clipdesk.assist.near_duplicates import Stories, stories_of
from clipdesk.domain.article import Source
from clipdesk.domain.fingerprint import fingerprint
from clipdesk.domain.span import Span
from clipdesk.domain.text import digest
from clipdesk.project.commands.stories import BeginStory
from clipdesk.project.copies import copies
from clipdesk.project.project import Project
from clipdesk.store.articles import NewArticle
from clipdesk.store.store import Store

SIZES = (1_000, 10_000)
_OUTLETS = 60
_WEIGHTS = list(accumulate(1 / (rank + 3) for rank in range(len(vocabulary()))))
_ARTICLES_A_TOPIC = 12


class Made(NamedTuple):
    """An article, the number of the story that it tells, and how it was made of it."""

    id: str
    text: str
    story: int
    way: str


class Topic:
    """What the articles on a topic have in common although they are no copies."""

    def __init__(self, chance: random.Random) -> None:
        self.names = [" ".join(word.capitalize() for word in chance.sample(vocabulary(), 2)) for _ in range(8)]
        self.statement = f"“{sentence(chance, chance.randint(18, 50), self.names)}” {self.names[0]} said."
        self.background = " ".join(sentence(chance, 20, self.names) for _ in range(3))

    def paragraphs(self, chance: random.Random) -> list[str]:
        """An article of its own on this topic: 60 to 900 words, half of them fewer than 270, and what it shares."""
        words = int(60 + 840 * chance.random() ** 2)
        made: list[str] = []
        while words > 0:
            sentences = [sentence(chance, chance.randint(9, 26), self.names) for _ in range(chance.randint(1, 3))]
            made.append(" ".join(sentences))
            words -= len(made[-1].split())
        if chance.random() < 0.4:
            made.insert(chance.randint(1, len(made)), self.statement)
        if chance.random() < 0.3:
            made.append(self.background)
        return made


def sentence(chance: random.Random, words: int, names: Sequence[str] = ()) -> str:
    """So many words, one of the names among them; now and then somebody says it."""
    chosen = chance.choices(vocabulary(), cum_weights=_WEIGHTS, k=words)
    if names:
        chosen[chance.randrange(words)] = chance.choice(names)
    said = " ".join(chosen)
    said = said[0].upper() + said[1:]
    return f"“{said},” he said." if names and chance.random() < 0.15 else f"{said}."


# ------------------------------------------------------------ how papers make copies


def _headline(chance: random.Random, told: list[str]) -> list[str]:
    return [sentence(chance, 8)[:-1], *told]


def _cut(chance: random.Random, told: list[str]) -> list[str]:
    words = " ".join(told).split()
    return [" ".join(words[: int(len(words) * chance.uniform(0.5, 0.95))])]


def _led(chance: random.Random, told: list[str]) -> list[str]:
    """A lead of 20 to 90 words of the paper's own, and the text cut from the end."""
    lead = [sentence(chance, chance.randint(20, 30)) for _ in range(chance.randint(1, 3))]
    return lead + told[: max(2, round(len(told) * chance.uniform(0.6, 1)))]


def _edited(chance: random.Random, told: list[str]) -> list[str]:
    """Two to eight words of a hundred changed, left out or put in."""
    rate = chance.uniform(0.02, 0.08)

    def changed(word: str) -> str:
        if chance.random() > rate:
            return word
        other = chance.choice(vocabulary())
        return chance.choice((other, "", f"{word} {other}"))

    return [" ".join(filter(None, map(changed, paragraph.split()))) for paragraph in told]


def _wrapped(_chance: random.Random, told: list[str]) -> list[str]:
    return [re.sub(r"(.{50}\S*) ", r"\1\n", paragraph) for paragraph in told]


def _other_marks(_chance: random.Random, told: list[str]) -> list[str]:
    return [paragraph.replace("“", "«").replace("”", "»").replace("’", "'") for paragraph in told]


def _rewritten(chance: random.Random, told: list[str]) -> list[str]:
    """A quarter of the paragraphs written anew, two of the others exchanged."""
    made = [sentence(chance, 30) if chance.random() < 0.25 else paragraph for paragraph in told]
    if len(made) > 3:
        at = chance.randrange(1, len(made) - 1)
        made[at], made[at + 1] = made[at + 1], made[at]
    return made


def _all_at_once(chance: random.Random, told: list[str]) -> list[str]:
    return _other_marks(chance, _led(chance, _edited(chance, told)))


WAYS: dict[str, Callable[[random.Random, list[str]], list[str]]] = {
    "another headline": _headline,
    "cut from the end, by up to half": _cut,
    "local lead, cut": _led,
    "2 to 8 of 100 words edited": _edited,
    "wrapped at 50 letters": _wrapped,
    "other quotation marks": _other_marks,
    "a quarter rewritten, order changed": _rewritten,
    "lead, cut, edited, other marks": _all_at_once,
}


def articles(count: int, seed: int = 11) -> list[Made]:
    """So many articles on many topics, in an order by chance."""
    chance = random.Random(seed)
    notices = [" ".join(sentence(chance, 20) for _ in range(chance.randint(1, 4))) for _ in range(_OUTLETS)]
    topics = [Topic(chance) for _ in range(max(1, count // _ARTICLES_A_TOPIC))]
    made: list[Made] = []
    story = 0
    while len(made) < count:
        story += 1
        # Some topics have many articles and some few.
        told = topics[int(len(topics) * chance.random() ** 2)].paragraphs(chance)
        ways = [""] + (chance.choices([*WAYS], k=chance.randint(1, 8)) if chance.random() < 0.5 else [])
        for way in ways:
            paragraphs = WAYS[way](chance, told) if way else list(told)
            if chance.random() < 0.5:
                paragraphs.append(chance.choice(notices))
            made.append(Made(f"{len(made):06}", "\n\n".join(paragraphs), story, way))
    chance.shuffle(made)
    return made[:count]


# ------------------------------------------------------------ how well they are found


class Score(NamedTuple):
    """Pairs that were found and should be, that were found, that should be; and by way, pairs found and all of it.

    `tied` are pairs that should be found and at least hang together by stories and links.
    """

    right: int
    found: int
    expected: int
    tied: int
    by_way: dict[str, tuple[int, int]]
    short: int
    seconds: float


def scored(made: Sequence[Made]) -> Score:
    """Look for copies and hold them against what was made. By way, pairs of a copy and the text it was made of."""
    start = time.process_time()
    result = stories_of((one.id, one.text) for one in made)
    seconds = time.process_time() - start
    short = set(result.short)
    told: dict[int, list[Made]] = {}
    for one in made:
        if one.id not in short:
            told.setdefault(one.story, []).append(one)
    expected = {frozenset((a.id, b.id)) for every in told.values() for a, b in combinations(every, 2)}
    found = {frozenset((a.id, b.id)) for story in result.stories for a, b in combinations(story.copies, 2)}
    hits: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for every in told.values():
        first = next((one for one in every if not one.way), None)
        for one in every:
            if first is not None and one.way:
                of[one.way] += 1
                hits[one.way] += frozenset((first.id, one.id)) in found
    by_way = {way: (hits[way], of[way]) for way in WAYS}
    knot_of = _knots(result)
    tied = sum(len({knot_of.get(one, one) for one in pair}) == 1 for pair in expected)
    return Score(len(found & expected), len(found), len(expected), tied, by_way, len(short), seconds)


def _knots(found: Stories) -> dict[str, str]:
    """By article, one article of all those that hang together by stories and links."""
    knots: dict[str, set[str]] = {}
    stories = [tuple(one.id for one in story.copies) for story in found.stories]
    for together in (*stories, *found.links):
        joined = set(together).union(*(knots.get(one, ()) for one in together))
        knots |= dict.fromkeys(joined, joined)
    return {one: min(knot) for one, knot in knots.items()}


class Placed(NamedTuple):
    """Passages that stand in a copy at all, those that were given a place there, and all that were looked for."""

    standing: int
    placed: int
    every: int


def placed(made: Sequence[Made], each: int = 10, seed: int = 3) -> dict[str, Placed]:
    """By way: how many passages of 1 to 25 words, `each` of every text, are found again in the copies made of it."""
    chance = random.Random(seed)
    first = {one.story: one for one in made if not one.way}
    counts = {way: [0, 0, 0] for way in WAYS}
    for one in made:
        if one.way and one.story in first:
            article, copy = EvenText.of(first[one.story].text), EvenText.of(one.text)
            words = [match.span() for match in re.finditer(r"\w+", article.text)]
            for _ in range(each):
                begin = chance.randrange(len(words))
                end = min(len(words) - 1, begin + int(25 * chance.random() ** 2))
                span = Span(words[begin][0], words[end][1])
                start, stop = article.within(span)
                is_placed = not isinstance(find_copied(article, [span], copy), Lost)
                for at, is_so in enumerate((article.signs[start:stop] in copy.signs, is_placed, True)):
                    counts[one.way][at] += is_so
    return {way: Placed(*found) for way, found in counts.items()}


# ------------------------------------------------------------ putting together by hand


class ByHand(NamedTuple):
    """Seconds until all copies of a project are found, and found again after two articles were put together by hand."""

    first: float
    again: float


def by_hand(made: Sequence[Made], folder: Path) -> ByHand:
    """Look for the copies of a project of these articles, put two articles into one story, and look again."""
    path = folder / "copies.clipdesk"
    Project.create(path).close()
    store = Store(path, writing=True)
    with store.transaction():
        store.articles.add(
            [NewArticle(one.id, one.text, digest(one.text), fingerprint(one.text), Source()) for one in made]
        )
    store.close()
    project = Project(path)
    start = time.perf_counter()
    with project.reader.open() as reading:
        found = copies(reading)
    first = time.perf_counter() - start
    copied = {one.article_id for story in found.stories for one in story}
    alone = [one.id for one in made if one.id not in copied][:2]
    project.execute(BeginStory(tuple(alone)))
    start = time.perf_counter()
    with project.reader.open() as reading:
        copies(reading, known=found.found)
    again = time.perf_counter() - start
    project.close()
    return ByHand(first, again)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("articles", type=int, nargs="*", default=list(SIZES), help="how many articles")
    for count in parser.parse_args(arguments).articles:
        made = articles(count)
        score = scored(made)
        held = peak_memory()
        places = placed(made)
        with tempfile.TemporaryDirectory() as folder:
            waited = by_hand(made, Path(folder))
        precision = score.right / max(1, score.found)
        recall = score.right / max(1, score.expected)
        print(
            f"{count} articles, {score.short} too short: {score.expected} pairs, precision {precision:.4f},"
            f" recall {recall:.4f} ({score.tied / max(1, score.expected):.4f} with links), {score.seconds:.1f} s of a processor,"
            f" at most {held:.0f} MB"
        )
        for way, (hits, every) in score.by_way.items():
            found = places[way]
            print(
                f"  {way:36}{hits / max(1, every):8.4f} of {every:4}; of passages {found.placed / max(1, found.every):.3f}"
                f" are placed, {found.standing / max(1, found.every):.3f} stand there"
            )
        print(
            f"  in a project: {waited.first:.2f} s, and {waited.again:.3f} s when two were put together by hand:"
            f" {waited.first / waited.again:.0f} times as fast"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
