"""Running text against headlines, labels and names."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.sentences import is_sentence, length_said


@pytest.mark.parametrize(
    "line", ["It closed.", "“It closed.”", "What changes on Monday:", "Who pays? Nobody knows.", "word " * 40]
)
def test_sentences(line: str) -> None:
    assert is_sentence(line.strip())


@pytest.mark.parametrize("line", ["Bridge closes", "Who pays?", "‘We won’", "Jo Field Jr.", "Stop.", "Share:"])
def test_headlines_and_labels(line: str) -> None:
    assert not is_sentence(line)


def test_a_sentence_signed_in_brackets_is_one() -> None:
    text = "Damit man weiß, wie's war.\" (Jo Feld, 14.9.2025)"
    assert is_sentence(text)


def test_a_company_alone_in_a_line_is_no_sentence() -> None:
    assert not is_sentence("VegaStar Publishing Inc.")
    assert is_sentence("She works for Vega Inc.")


def test_a_sign_says_as_much_as_two_letters() -> None:
    assert length_said("Bridge 橋が 다리") == len("Bridge 橋が 다리") + 4
