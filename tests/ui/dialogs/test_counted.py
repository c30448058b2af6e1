"""Numbers with the word they count."""

from __future__ import annotations

import pytest

from clipdesk.ui.dialogs.counted import counted
from clipdesk.ui.theme import Theme


@pytest.mark.parametrize(("number", "words"), [(0, "0 files"), (1, "1 file"), (2, "2 files"), (12345, "12,345 files")])
def test_the_word_fits_the_number(theme: Theme, number: int, words: str) -> None:
    assert counted(number, "1 file", "{0} files") == words
