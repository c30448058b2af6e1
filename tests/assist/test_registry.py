"""The assistants that ship work together on one article."""

from __future__ import annotations

import base64
import gc
import random
import sys
import time
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.proposal import Assistant, Reading
from clipdesk.assist.registry import builtin_assistants, labels_of, propose
from clipdesk.assist.tokens import tokens
from tests.strategies import texts

CUT_SHORT = Path(__file__).parents[1] / "data" / "cut_short"
TEXT = "Mayor Ana Ruiz said the Clean Air Act had cut smog by 12 percent."
_FEW, _TIMES = 6_000, 5
"""Code points of the shorter text, and how many times longer the other is."""
_SLACK, _NOISE = 2.5, 0.15
"""Of what a linear reading takes, and seconds besides: what is quadratic takes 25 times as long instead of 5 times."""
_FRONT = "The commission’s chief spoke. "
_ODD = base64.b64encode(random.Random(7).randbytes(_FEW * _TIMES)).decode()
_PIECES = (
    "A", "a", "7", '"', "“", "’", ",", ".", " ", "-", "\n", "(", "()", "aB3", "Aa ", "A-", "A. ", "1,", "“a ", "of ", "boat ", "said ",
    "that ", "two ", "Mayor ", "mayor of ", "tariffs ", "million ", "5 percent ", "Commission of ", "Aa v ", "“no,” she said, ", "one hundred and five ",
    "The mayor of Vega said that the act on fishing cost 5 percent of boats and ", "a carbon tax, the levy, ",
)  # fmt: skip


def test_each_label_of_the_starter_codebook_is_proposed() -> None:
    assistants = builtin_assistants()
    assert set(labels_of(assistants)) == {"quote", "statistic", "policy", "official"}
    found = propose(assistants, Reading(TEXT, "en"))
    words = {one.label: TEXT[one.start : one.end] for one in found}
    assert words == {
        "official": "Mayor Ana Ruiz",
        "quote": "the Clean Air Act had cut smog by 12 percent",
        "policy": "Clean Air Act",
        "statistic": "12 percent",
    }


def test_values_have_plain_spaces() -> None:
    (only,) = propose(builtin_assistants(), Reading("Mayor Ana\u00a0Ruiz left.", "en"))
    assert only.attributes["name"] == "Ana Ruiz"


def test_keys_are_unique_and_fit_for_a_command_line() -> None:
    keys = [one.key for one in builtin_assistants()]
    assert len(set(keys)) == len(keys)
    assert all(key == key.lower() and " " not in key for key in keys)
    assert all(one.name for one in builtin_assistants())


@given(texts())
def test_proposals_come_in_reading_order_with_a_reason(text: str) -> None:
    found = propose(builtin_assistants(), Reading(f"{text} {TEXT} {text}", "en"))
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert all(one.reason and one.assistant and one.label for one in found)


@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
def test_a_text_may_end_and_begin_at_any_word(language: str) -> None:
    assistants, found = builtin_assistants(), set[str]()
    sentences = (CUT_SHORT / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    for text in (
        one for each in sentences for token in tokens(each) for one in (each[: token.end], each[token.start :])
    ):
        for one in propose(assistants, Reading(text, language)):
            assert 0 <= one.start < one.end <= len(text)
            found.add(one.label)
    assert len(sentences) == 60
    assert found == (set(labels_of(assistants)) if language == "en" else {"quote", "statistic"})


def _listed(value: object) -> Iterator[str]:
    """Every word and phrase of a table, and the names of what it lists."""
    if isinstance(value, Mapping):
        for name, one in value.items():
            yield from (str(name), *_listed(one))
    elif isinstance(value, str):
        yield from (word for line in value.splitlines() for word in line.split(" "))
    elif isinstance(value, Sequence):
        yield from (str(one) for one in value)


def _spelled(word: str) -> Iterator[str]:
    """A word as papers and web pages may have it."""
    plain = word.replace("\u00a0", " ")
    yield from (
        plain,
        plain.capitalize(),
        plain.upper(),
        plain.casefold(),
        plain.replace("i", "İ"),
        plain.replace(" ", "\u00a0"),
    )
    yield from (unicodedata.normalize("NFD", plain), plain.replace("ß", "ss"), plain[:2] + "\u00ad" + plain[2:])


@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
def test_any_word_for_numbers_may_stand_in_a_text_however_it_is_spelled(language: str) -> None:
    lexicon = Lexicons().of(language)
    listed = [word for name in ("numbers", "votes", "statistics") for word in _listed(lexicon.mapping(name))]
    words = dict.fromkeys(one for word in listed if word.strip() for one in _spelled(word))
    assert len(words) > 2_000
    text = " ".join(f"{word} 5{'. ' if number % 9 == 0 else ''}" for number, word in enumerate(words))
    for one in propose(builtin_assistants(), Reading(text, language)):
        assert all(one.attributes.values())
        for name, value in one.attributes.items():
            assert value == " ".join(value.split()), name
        for span in one.spans:
            assert text[span.start : span.end].strip(), one


def _seconds(assistant: Assistant, text: str, language: str) -> float:
    """Of the processor, without the collector of garbage, whose time is that of all tests so far."""
    gc.disable()
    try:
        begun = time.process_time()
        assert all(one.spans for one in assistant.propose(Reading(_FRONT + text, language)))
        return time.process_time() - begun
    finally:
        gc.enable()


@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
@pytest.mark.parametrize("assistant", builtin_assistants(), ids=lambda one: one.key)
def test_a_longer_text_takes_as_much_longer(assistant: Assistant, language: str) -> None:
    _seconds(assistant, "", language)  # the lists are read once
    slow = list[str]()
    for piece in (*_PIECES, _ODD):
        few, many = (piece * (size // len(piece) + 1) for size in (_FEW, _FEW * _TIMES))
        short, long = (
            _seconds(assistant, text[:size], language) for text, size in ((few, _FEW), (many, _FEW * _TIMES))
        )
        if long > short * _TIMES * _SLACK + _NOISE:
            slow.append(f"{piece[:20]!r}: {short:.2f} s, then {long:.2f} s")
    assert slow == []


def _calls(assistant: Assistant, text: str) -> int:
    """How often anything is called, or gone on with, while a text is read."""
    count = 0

    def counted(_frame: FrameType, event: str, _given: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        assert list(assistant.propose(Reading(text, "en")))
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    ("key", "piece"),
    [
        ("policies", "Tax On Yachts To Pay For Schools "),
        ("policies", "They paid the bill for a carbon tax. "),
        ("officials", "Mairi Kell, mayor, "),
        ("officials", "Mairi Kell, mayor.\n\n"),
        ("officials", "In the by-election Ruiz lost to Jon Kell. "),
        ("quotes", "Gov. Tom Lee met Mayor Ana Ruiz. She said it was fine. "),
        ("quotes", "Their coach, Kim Ode, said it was late. “I love it,” she said. "),
    ],
)
def test_what_is_found_already_costs_the_same_in_a_longer_text(key: str, piece: str) -> None:
    (assistant,) = (one for one in builtin_assistants() if one.key == key)
    _calls(assistant, piece)  # the lists are read once
    short, long = (_calls(assistant, piece * times) for times in (60, 180))
    assert long < short * 3.3
