"""Numbers and what they are worth."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.statistics.numerals import Numerals, first_words, places, shown

ENGLISH = Numerals(Lexicons().of("en"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234.5", "1234.5"),
        ("12,34,567", "1234567"),
        ("1 , 234 , 567", "1234567"),
        ("2 million", "2000000"),
        ("10bn", "10000000000"),
        ("two hundred and six thousand", "206000"),
        ("a hundred and two", "102"),
        ("forty-five", "45"),
        ("half a million", "500000"),
        ("two-thirds", "0.666667"),
        ("3½", "3.5"),
        ("1/40", "0.025"),
        ("a dozen", "12"),
        ("a half-dozen", "6"),
        ("-18", "-18"),
        ("4e3", "4000"),
        ("2.5 × 10^3", "2500"),
        ("2.5×10−2", "0.025"),
        ("3×10⁶", "3000000"),
    ],
)
def test_a_number_is_worth_what_it_says(text: str, value: str) -> None:
    (only,) = ENGLISH.find(text, 0, len(text))
    assert (only.start, only.end) == (0, len(text))
    assert shown(only.value) == value


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "two and a half million", "2500000"),
        ("en", "a million and a half", "1500000"),
        ("en", "3 and a half", "3.5"),
        ("de", "450 Mio.", "450000000"),
        ("de", "zwei Drittel", "0.666667"),
        ("de", "anderthalb Millionen", "1500000"),
        ("de", "dreihundert", "300"),
        ("de", "dreißig", "30"),
        ("de", "dreissigtausend", "30000"),
        ("es", "un millón y medio", "1500000"),
        ("es", "300 mil", "300000"),
        ("es", "mil millones", "1000000000"),
        ("es", "medio millón", "500000"),
        ("es", "veintidós", "22"),
        ("fr", "quatre-vingt-dix", "90"),
        ("fr", "une centaine", "100"),
    ],
)
def test_numbers_of_other_languages_and_with_a_half(language: str, text: str, value: str) -> None:
    (only,) = Numerals(Lexicons().of(language)).find(text, 0, len(text))
    assert (text[only.start : only.end], shown(only.value)) == (text, value)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "das Viertel der Stadt"),
        ("es", "por medio de la calle"),
        ("fr", "les millions de la firme"),
        ("fr", "le tiers-monde"),
    ],
)
def test_words_that_are_also_numbers_are_none_alone(language: str, text: str) -> None:
    found = Numerals(Lexicons().of(language)).find(text, 0, len(text))
    assert [text[one.start : one.end] for one in found if one.value != Fraction(1, 3)] == []


@given(st.integers(0, 10**12))
def test_figures_with_and_without_separators_are_worth_the_same(number: int) -> None:
    for text in (str(number), f"{number:,}"):
        (only,) = ENGLISH.find(text, 0, len(text))
        assert only.value == number


@given(st.fractions())
def test_a_value_is_shown_as_a_plain_decimal_number(value: Fraction) -> None:
    assert abs(float(shown(value)) - float(value)) <= max(1e-6, abs(float(value)) * 1e-9)


def test_no_value_is_shown_as_nothing() -> None:
    assert shown(None) == ""


@pytest.mark.parametrize(
    "text", ["12," * 3000 + "125", "1" * 9000, "million " * 3000, "1/" + "9" * 5000, "2 million " * 3000]
)
def test_a_number_without_end_has_no_value_that_is_shown(text: str) -> None:
    assert {len(shown(one.value)) <= 31 for one in ENGLISH.find(text, 0, len(text))} == {True}


@given(st.text(alphabet="0123456789.,/½ -−abmkn", max_size=30))
def test_numbers_are_in_order_and_disjoint(text: str) -> None:
    end = 0
    for one in ENGLISH.find(text, 0, len(text)):
        assert end <= one.start < one.end <= len(text)
        end = one.end


@given(st.text(alphabet="a1,.- ½USDtwoén", max_size=30), st.sampled_from(["two", "tens"]))
def test_no_number_is_passed_over_for_being_looked_for_at_few_places(text: str, word: str) -> None:
    text = f"{text} {word} {text}"
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(text):
        one = ENGLISH.match(text, at, len(text))
        if one is not None:
            found.append((one.start, one.end))
        at = one.end if one is not None else at + 1
    assert [(one.start, one.end) for one in ENGLISH.find(text, 0, len(text))] == found


def test_places_are_figures_and_the_first_words_of_phrases() -> None:
    words = first_words(["two dozen", "Half"])
    assert list(places("half of 12 days, or two", words, 0, 23)) == [0, 8, 20]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "between one hundred and two hundred", ["100", "200"]),
        ("en", "between one thousand and two thousand", ["1000", "2000"]),
        ("en", "between a hundred and one hundred and fifty", ["100", "150"]),
        ("en", "two hundred and six thousand", ["206000"]),
        ("en", "one million and two hundred thousand", ["1200000"]),
        ("en", "two thousand and twenty", ["2020"]),
        ("es", "entre doscientos y trescientos", ["200", "300"]),
        ("es", "ciento treinta y seis", ["136"]),
    ],
)
def test_two_numbers_of_one_size_are_two(language: str, text: str, values: list[str]) -> None:
    found = Numerals(Lexicons().of(language)).find(text, 0, len(text))
    assert [shown(one.value) for one in found] == values


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [("en", "a thİrd", "0.333333"), ("en", "two MILLıON", "2000000"), ("es", "una décima\u00a0parte", "0.1")],
)
def test_letters_and_spaces_that_count_as_listed_ones_are_worth_the_same(language: str, text: str, value: str) -> None:
    assert [shown(one.value) for one in Numerals(Lexicons().of(language)).find(text, 0, len(text))] == [value]
