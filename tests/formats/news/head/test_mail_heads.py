"""Heads of messages above an article that was passed on."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.head.mail_heads import without_mail_heads
from clipdesk.formats.news.lines import Line, read_line


def _kinds(*texts: str) -> list[str]:
    return [line.kind for line in without_mail_heads([read_line(text) for text in texts])]


@pytest.mark.parametrize(
    "lines",
    [
        ("From: Jo Field <jo@mail.example>", "Sent: Friday, May 3, 2024 8:02 AM", "To: Press", "Subject: FW: Ferry"),
        ("De : Jo Field", "Envoyé : vendredi 3 mai 2024 08:02", "À : Presse", "Objet : TR: Le phare"),
        ("Von: Jo Feld", "An: Presse", "Betreff: WG: Leuchtturm"),
    ],
)
def test_the_lines_of_a_head_are_no_writer_and_no_day(lines: tuple[str, ...]) -> None:
    assert set(_kinds(*lines)) == {"furniture"}


def test_questions_and_answers_are_no_head() -> None:
    lines = [Line("title", text) for text in ("From: the harbor", "To: the sea", "A: the ferry")]
    assert without_mail_heads(lines) == lines
