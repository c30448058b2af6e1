"""Splits: nothing is lost, no group is divided, labels are shared out, and the same seed gives the same split."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations, pairwise, product
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from clipdesk.domain import splitting
from clipdesk.domain.errors import ExportFailedError, WrongUseError
from clipdesk.domain.splitting import Group, Part, SplitBy, SplitWish, parts_named, split_groups

THREE, TWO = parts_named("80/10/10"), parts_named("80/20")


@st.composite
def groups(draw: st.DrawFn, least: int = 3, most: int = 40) -> list[Group]:
    found: list[Group] = []
    for number in range(draw(st.integers(least, most))):
        size = draw(st.integers(1, 6))
        ids = tuple(f"a{number}-{one}" for one in range(size))
        labels = draw(st.dictionaries(st.sampled_from(["quote", "statistic", "rare"]), st.integers(0, 9), max_size=3))
        found.append(Group(ids, labels, f"2025-06-{draw(st.integers(1, 28)):02}"))
    return found


def articles(some: list[Group]) -> list[str]:
    return sorted(one for group in some for one in group.articles)


@given(groups(), st.sampled_from([THREE, TWO]), st.integers(0, 9), st.sampled_from([SplitBy.STORY, SplitBy.ARTICLE]))
def test_every_group_is_in_exactly_one_part_and_no_part_is_empty(
    made: list[Group], parts: tuple[Part, ...], seed: int, by: SplitBy
) -> None:
    found = split_groups(made, SplitWish(parts, by, seed))
    assert len(found) == len(parts)
    assert all(found)
    assert sorted(articles([one for some in found for one in some])) == articles(made)
    assert Counter(one.articles for some in found for one in some) == Counter(one.articles for one in made)


@given(groups(), st.integers(0, 3), st.randoms(use_true_random=False))
def test_the_same_seed_gives_the_same_split_in_whatever_order_articles_come(
    made: list[Group], seed: int, random: Random
) -> None:
    wish = SplitWish(THREE, SplitBy.STORY, seed)
    mixed = list(made)
    random.shuffle(mixed)
    assert list(map(articles, split_groups(mixed, wish))) == list(map(articles, split_groups(made, wish)))


@given(st.lists(st.integers(0, 6), min_size=60, max_size=120), st.integers(0, 5))
def test_with_many_small_groups_articles_and_labels_come_near_to_their_shares(counts: list[int], seed: int) -> None:
    made = [Group((f"a{number}",), {"quote": count, "rare": number % 3}) for number, count in enumerate(counts)]
    found = split_groups(made, SplitWish(THREE, SplitBy.ARTICLE, seed))
    for part, some in zip(THREE, found, strict=True):
        assert abs(len(some) / len(made) - part.share) < 0.05
        for label in ("quote", "rare"):
            total = sum(one.labels[label] for one in made)
            if total > 60:
                assert abs(sum(one.labels[label] for one in some) / total - part.share) < 0.06


def test_another_seed_gives_another_split() -> None:
    made = [Group((f"a{number}",), {"quote": 1}) for number in range(100)]
    one, other = (articles(split_groups(made, SplitWish(THREE, SplitBy.STORY, seed))[2]) for seed in (1, 2))
    assert one != other


def test_a_label_that_few_have_is_in_every_part() -> None:
    made = [Group((f"a{number}",), {"quote": 3, "rare": int(number % 10 == 0)}) for number in range(100)]
    for some in split_groups(made, SplitWish(THREE)):
        assert sum(one.labels["rare"] for one in some) > 0


@given(groups(least=3))
def test_by_date_train_is_older_than_dev_and_dev_than_test(made: list[Group]) -> None:
    days: dict[str, Group] = {}
    for one in made:
        before = days.get(one.day)
        days[one.day] = one if before is None else before._replace(articles=(*before.articles, *one.articles))
    if len(days) < 3:
        return
    train, dev, test = split_groups(list(days.values()), SplitWish(THREE, SplitBy.DATE))
    assert max(one.day for one in train) < min(one.day for one in dev)
    assert max(one.day for one in dev) < min(one.day for one in test)


def test_by_date_the_borders_lie_where_the_shares_are_met_best() -> None:
    made = [Group((f"a{day}",), {}, f"2025-06-{day:02}") for day in range(1, 21)]
    assert [len(some) for some in split_groups(made, SplitWish(THREE, SplitBy.DATE))] == [16, 2, 2]
    made[0] = made[0]._replace(articles=tuple(f"b{number}" for number in range(200)))
    assert [len(some) for some in split_groups(made, SplitWish(THREE, SplitBy.DATE))] == [1, 9, 10]


@given(
    st.lists(st.integers(1, 9), min_size=3, max_size=9),
    st.sampled_from(["80/10/10", "40/30/30", "10/10/80", "10/80/10", "45/10/45", "80/20", "50/50"]),
)
@example([1, 1, 9], "10/80/10")
@example([5, 2, 3], "45/10/45")
def test_by_date_no_other_borders_come_nearer_to_the_shares(sizes: list[int], shares: str) -> None:
    parts = parts_named(shares)

    def far(counts: Sequence[int]) -> float:
        return sum((count / sum(sizes) - part.share) ** 2 for count, part in zip(counts, parts, strict=True))

    made = [
        Group(tuple(f"a{day}-{one}" for one in range(size)), {}, f"2025-06-{day:02}")
        for day, size in enumerate(sizes, 1)
    ]
    found = split_groups(made, SplitWish(parts, SplitBy.DATE))
    assert all(found)
    every = [
        far([sum(sizes[start:end]) for start, end in pairwise((0, *borders, len(sizes)))])
        for borders in combinations(range(1, len(sizes)), len(parts) - 1)
    ]
    assert far([len(articles(some)) for some in found]) <= min(every) + 1e-9


def test_by_date_two_parts_have_one_border() -> None:
    made = [Group((f"a{day}",), {}, f"2025-06-{day:02}") for day in range(1, 21)]
    train, test = split_groups(made[::-1], SplitWish(TWO, SplitBy.DATE))
    assert [one.day for one in (*train, *test)] == [one.day for one in made]
    assert [len(train), len(test)] == [16, 4]
    uneven = [made[0]._replace(articles=tuple("abcdefgh")), made[1], made[2]]
    assert [len(some) for some in split_groups(uneven, SplitWish(TWO, SplitBy.DATE))] == [1, 2]


def test_two_groups_change_places_where_moving_one_alone_helps_nothing() -> None:
    made = [Group((f"a{number}",), {"quote": count}) for number, count in enumerate((2, 6, 5, 3))]
    for order in (made, made[::-1]):
        found = split_groups(order, SplitWish(parts_named("50/50")))
        assert [sorted(one.labels["quote"] for one in some) for some in found] in ([[2, 6], [3, 5]], [[3, 5], [2, 6]])


def deviation(made: list[Group], parts: tuple[Part, ...], place: Sequence[int]) -> float:
    """The sum of squared deviations from the shares, of the articles and, together as much, of the labels."""
    counts = [Counter({**one.labels, "articles": len(one.articles)}) for one in made]
    totals = sum(counts, Counter())
    found = 0.0
    for number, part in enumerate(parts):
        held = sum((one for one, at in zip(counts, place, strict=True) if at == number), Counter())
        for name, total in totals.items():
            weight = 1.0 if name == "articles" else 1.0 / max(1, len(totals) - 1)
            found += weight * (held[name] / total - part.share) ** 2
    return found


@given(groups(most=6), st.sampled_from(["50/50", "60/20/20"]), st.integers(0, 3))
def test_no_group_that_moves_and_no_two_that_change_places_come_nearer(
    made: list[Group], shares: str, seed: int
) -> None:
    parts = parts_named(shares)
    held = [{one.articles for one in some} for some in split_groups(made, SplitWish(parts, seed=seed))]
    place = [next(number for number, some in enumerate(held) if one.articles in some) for one in made]
    least = deviation(made, parts, place) - 1e-9
    for number in range(len(made)):
        for part in range(len(parts)):
            other = [*place[:number], part, *place[number + 1 :]]
            assert len(set(other)) < len(parts) or deviation(made, parts, other) >= least
    for one, two in combinations(range(len(made)), 2):
        other = list(place)
        other[one], other[two] = place[two], place[one]
        assert deviation(made, parts, other) >= least


def test_few_groups_come_as_near_to_the_shares_as_they_can_or_nearly_so() -> None:
    chance, best, found = Random(5), list[float](), list[float]()
    for _ in range(40):
        made = [
            Group(
                tuple(f"a{number}-{one}" for one in range(chance.choice((1, 1, 2, 4)))),
                {"quote": chance.randrange(8), "rare": chance.randrange(3)},
            )
            for number in range(chance.choice((5, 6)))
        ]
        parts = parts_named(chance.choice(("50/50", "60/20/20", "80/20")))
        every = product(range(len(parts)), repeat=len(made))
        best.append(min(deviation(made, parts, one) for one in every if len(set(one)) == len(parts)))
        held = [{one.articles for one in some} for some in split_groups(made, SplitWish(parts))]
        place = [next(number for number, some in enumerate(held) if one.articles in some) for one in made]
        found.append(deviation(made, parts, place))
    assert sum(one < other + 1e-9 for one, other in zip(found, best, strict=True)) >= 34
    assert sum(found) < 1.05 * sum(best)


@pytest.mark.parametrize("rounds", [0, 1])
def test_however_few_rounds_there_are_nothing_is_lost(monkeypatch: pytest.MonkeyPatch, rounds: int) -> None:
    monkeypatch.setattr(splitting, "MOST_ROUNDS", rounds)
    made = [Group((f"a{number}",), {"quote": number * 7 % 11, "rare": number % 3}) for number in range(40)]
    found = split_groups(made, SplitWish(THREE))
    assert all(found)
    assert sorted(one for some in found for one in articles(some)) == articles(made)


def test_several_hundred_groups_come_near_to_their_shares_too() -> None:
    made = [Group((f"a{number:03}",), {"quote": number % 7, "rare": int(number % 50 == 0)}) for number in range(300)]
    found = split_groups(made, SplitWish(THREE))
    assert [abs(len(some) - wanted) <= 2 for some, wanted in zip(found, (240, 30, 30), strict=True)] == [True] * 3
    quotes = sum(one.labels["quote"] for one in made)
    for part, some in zip(THREE, found, strict=True):
        assert abs(sum(one.labels["quote"] for one in some) / quotes - part.share) < 0.02


@pytest.mark.parametrize("by", list(SplitBy))
def test_fewer_groups_than_parts_are_refused_in_one_sentence(by: SplitBy) -> None:
    words = {
        SplitBy.STORY: "stories", SplitBy.OUTLET: "outlets", SplitBy.DATE: "days", SplitBy.ARTICLE: "articles",
    }[by]  # fmt: skip
    made = [Group((f"a{number}",), {}, f"2025-06-0{number + 1}") for number in range(2)]
    with pytest.raises(ExportFailedError, match=f"The number of {words} is 2, which is too few for 3 parts"):
        split_groups(made, SplitWish(THREE, by))
    with pytest.raises(ExportFailedError, match="too few for 2 parts"):
        split_groups(made[:1], SplitWish(TWO, by))


def test_one_giant_group_goes_to_train_and_the_others_are_shared_out() -> None:
    giant = Group(tuple(f"g{number}" for number in range(500)), {"quote": 1000})
    made = [giant, *(Group((f"a{number}",), {"quote": 1}) for number in range(4))]
    train, dev, test = split_groups(made, SplitWish(THREE))
    assert giant in train
    assert dev
    assert test


@pytest.mark.parametrize("said", ["", "80", "80/10/5", "80/10/10/0", "100/0", "a/b/c", "80/-10/30", "80/10/10 %"])
def test_what_is_no_split_is_refused(said: str) -> None:
    with pytest.raises(WrongUseError, match="does not say how large the parts are"):
        parts_named(said)


def test_shares_are_named() -> None:
    assert parts_named("70/15/15") == (Part("train", 0.7), Part("dev", 0.15), Part("test", 0.15))
    assert parts_named("90/10") == (Part("train", 0.9), Part("test", 0.1))
