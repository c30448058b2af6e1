"""A passage is found in a copy where its words and those around it are, and never anywhere else."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.assist.copied_passages import EvenText, Lost, find_copied, reason_of
from clipdesk.domain.span import Span

WIRE = (
    "LARKPORT — The board voted on Monday. “We asked for 3 million,” said Mairi Kell, the chair of it.\n\n"
    "About 3% of the boats were late in May, and 3% of them in June, the county’s auditor found.\n\n"
    "Mairi Kell will leave the board at the end of the year for another office in Vega."
)


def found(words: str, copy: str, occurrence: int = 0, text: str = WIRE) -> list[str] | Lost:
    """What is marked in the copy for these words of the text."""
    start = -1
    for _ in range(occurrence + 1):
        start = text.index(words, start + 1)
    place = find_copied(EvenText.of(text), [Span(start, start + len(words))], EvenText.of(copy))
    return place if isinstance(place, Lost) else [copy[span.start : span.end] for span in place]


@pytest.mark.parametrize(
    ("words", "copy", "expected"),
    [
        ("“We asked for 3 million,”", WIRE, ["“We asked for 3 million,”"]),
        ("“We asked for 3 million,”", WIRE.replace("“", '"').replace("”", '"'), ['"We asked for 3 million,"']),
        ("voted on Monday", "\n".join(WIRE.split()), ["voted\non\nMonday"]),
        ("Mairi Kell, the chair", "A lead. " + WIRE, ["Mairi Kell, the chair"]),
        ("3 million", WIRE.replace("3 million", "3 billion"), Lost.MISSING),
        ("3", WIRE.replace("3 million", "3 billion"), Lost.SEVERAL),
        ("voted", WIRE.replace("LARKPORT — The board voted", "It voted"), Lost.AROUND),
        ("late", WIRE.replace("late in May", "late by May"), Lost.AROUND),
        ("late", WIRE.replace("in May, and 3% of them", "in May, and of them"), ["late"]),
        ("May", WIRE.replace("May,", "May."), ["May"]),
        ("Vega", WIRE.replace("another office in", "an office in"), Lost.AROUND),
        ("Vega", WIRE, ["Vega"]),
        ("office", WIRE[: WIRE.index(" in Vega")], ["office"]),
        ("board voted", WIRE + " " + WIRE, Lost.SEVERAL),
        ("Mairi Kell, the chair", "Something else.", Lost.MISSING),
        ("Monday", WIRE.replace("Monday", "mon\xadday"), Lost.MISSING),
        ("Monday", WIRE.replace("Monday", "Mon\xadday"), ["Mon\xadday"]),
        ("boats", WIRE.replace("the boats", "$boats"), Lost.AROUND),
    ],
)
def test_where_a_passage_is_found(words: str, copy: str, expected: list[str] | Lost) -> None:
    assert found(words, copy) == expected


def test_of_the_same_words_the_right_ones_are_found_or_none() -> None:
    cut = WIRE.replace("About 3% of the boats", "A few of the boats")
    assert found("3%", WIRE, 0) == ["3%"]
    assert found("3%", cut, 0) is Lost.SEVERAL
    assert found("3%", cut, 1) == ["3%"]
    kell = find_copied(EvenText.of(WIRE), [Span(WIRE.rindex("Mairi"), WIRE.rindex("Mairi") + 10)], EvenText.of(cut))
    assert kell == (Span(cut.rindex("Mairi"), cut.rindex("Mairi") + 10),)


def test_a_number_is_not_found_in_a_longer_one() -> None:
    text = "It was said that the fee would rise by 3. Then it would stay as it is for years."
    assert found("3", text.replace("3.", "3.5 points."), text=text) is Lost.AROUND
    assert found("3", text.replace("by 3.", "by 13."), text=text) is Lost.AROUND
    assert found("3", text.replace("by 3.", "by 3%."), text=text) is Lost.AROUND
    assert found("3", text.replace("by 3.", "by 3;"), text=text) == ["3"]


def test_a_split_passage_is_found_with_what_stands_between() -> None:
    text = "At night “we asked,” Kell said to them then, “for more,” and she left the room at once."
    spans = [Span(9, 20), Span(45, 56)]
    assert [text[span.start : span.end] for span in spans] == ["“we asked,”", "“for more,”"]
    other_marks = text.replace("“", "«").replace("”", "»")
    place = find_copied(EvenText.of(text), spans, EvenText.of("A lead.\n\n" + text))
    assert place == tuple(span.shifted(9) for span in spans)
    assert find_copied(EvenText.of(text), spans, EvenText.of(other_marks)) == tuple(spans)
    assert find_copied(EvenText.of(text), spans, EvenText.of(text.replace("to them", ""))) is Lost.MISSING


def test_what_has_no_words_has_no_place() -> None:
    even = EvenText.of(WIRE)
    assert find_copied(even, [], even) is Lost.MISSING
    assert find_copied(even, [Span(8, 9)], even) is Lost.MISSING


def test_even_text_leads_back() -> None:
    even = EvenText.of(" a\n\n“b” \xadc\n")
    assert even.signs == ' a "b" c '
    assert even.span(*even.within(Span(2, 9))) == Span(4, 7)
    assert EvenText.of("").signs == " "


def test_the_reason_says_where() -> None:
    assert reason_of("Wire, 2025-06-11") == "tagged in the copy in Wire, 2025-06-11"


class Word:
    """A word of a text, which is told from others that are written alike."""

    def __init__(self, written: str) -> None:
        self.written = written


def text_of(words: list[Word]) -> tuple[str, list[Span]]:
    """The text of words, and where each stands."""
    text, places = "", list[Span]()
    for word in words:
        text += " " if text else ""
        places.append(Span(len(text), len(text) + len(word.written)))
        text += word.written
    return text, places


@given(st.integers(0, 10**6))
def test_no_passage_is_ever_found_in_the_wrong_place(seed: int) -> None:
    """Passages that stand again and again, whole sentences that do, and a copy that is cut and edited by chance.

    Words that begin with “w” stand only once: the passage is right if those in it are themselves, or else one of those
    within five words around it. Where one of two like sentences is cut, nothing else tells which of the two is left.
    """
    chance = random.Random(seed)
    often, number = ["3%", "Kell", "board", "the board"], iter(range(10**6))
    sentence = [f"again{at}" for at in range(chance.randint(1, 2))] + [chance.choice(often)]
    words: list[Word] = []
    for _ in range(chance.randint(5, 30)):
        written = sentence if chance.random() < 0.3 else [f"w{next(number)}" for _ in range(chance.randint(1, 8))]
        words += [Word(one) for one in [*written, chance.choice(often), f"w{next(number)}"]]
    copied = list(words)
    for _ in range(chance.randint(0, 8)):
        at = chance.randrange(len(copied))
        copied[at : at + chance.choice((0, 1, 1, 2, 15))] = [Word(f"new{next(number)}")] * chance.randint(0, 1)
        copied = copied or [Word("end")]
    (text, places), (copy, copy_places) = text_of(words), text_of(copied)
    even, even_copy = EvenText.of(text), EvenText.of(copy)
    for _ in range(12):
        first = chance.randrange(len(words))
        last = min(len(words) - 1, first + chance.choice((0, 0, 1, 4)))
        place = find_copied(even, [Span(places[first].start, places[last].end)], even_copy)
        if not isinstance(place, Lost):
            (span,) = place
            at = next(n for n, one in enumerate(copy_places) if one.start == span.start)
            assert [one.written for one in copied[at : at + last - first + 1]] == [
                one.written for one in words[first : last + 1]
            ]
            around = range(max(0, first - 5), min(len(words), last + 6))
            once = [n for n in around if words[n].written.startswith("w")]
            kept = {n for n in once if 0 <= at + n - first < len(copied) and copied[at + n - first] is words[n]}
            within = {n for n in once if first <= n <= last}
            assert within <= kept
            assert kept
