"""Whatever an article holds, the assistants read it in a time that grows as its length does."""

from __future__ import annotations

import base64
import random
import time

import pytest

from clipdesk.assist.proposal import Assistant, Reading
from clipdesk.assist.registry import builtin_assistants

_FEW, _TIMES = 6_000, 5
"""Code points of the shorter text, and how many times longer the other is."""
_SLACK, _NOISE = 2.5, 0.15
"""Of what a linear reading takes, and seconds besides: what is quadratic takes 25 times as long instead of 5 times."""
_FRONT = "The commission’s chief spoke. "
_ODD = base64.b64encode(random.Random(7).randbytes(_FEW * _TIMES)).decode()
_PIECES = (
    "A", "a", "7", '"', "“", "’", ",", ".", " ", "-", "\n", "(", "()", "aB3", "Aa ", "A-", "A. ", "1,", "“a ", "of ", "boat ", "said ",
    "that ", "two ", "Mayor ", "mayor of ", "tariffs ", "million ", "5 percent ", "Commission of ", "Aa v ", "“no,” she said, ",
    "The mayor of Vega said that the act on fishing cost 5 percent of boats and ",
)  # fmt: skip


def _seconds(assistant: Assistant, text: str, language: str) -> float:
    begun = time.process_time()
    for one in assistant.propose(Reading(_FRONT + text, language)):
        assert one.spans
    return time.process_time() - begun


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
