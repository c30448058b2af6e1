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


@pytest.mark.parametrize(
    "head",
    [
        "Від: Кім Вогт <k@m.example>\nНадіслано: вівторок, 2 травня 2023 р. 16:41\nКому: преса\nТема: Fwd: Маяк",
        "Gönderen: Kim Vogt <k@m.example>\nGönderildi: 2 Mayıs 2023 Salı 16:41\nKime: basın\nKonu: Fwd: Fener",
    ],
)
def test_heads_in_ukrainian_and_turkish_are_known(head: str) -> None:
    lines = [read_line(line) for line in head.split("\n")]
    assert [line.kind for line in without_mail_heads(lines)] == ["furniture"] * 4
