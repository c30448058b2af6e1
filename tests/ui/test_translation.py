"""Marking words for translation gives them back as they are."""

from __future__ import annotations

from clipdesk.ui.translation import QT_TRANSLATE_NOOP


def test_words_come_back() -> None:
    assert QT_TRANSLATE_NOOP("Actions", "Mark as done") == "Mark as done"
