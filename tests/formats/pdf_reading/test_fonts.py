"""Which font has what, and what no font has."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from clipdesk.formats.pdf_reading import fonts
from clipdesk.formats.pdf_reading.fonts import Fonts, Role
from clipdesk.runtime.resources import resource_path


def used(from_: Fonts, words: str) -> list[tuple[str, int]]:
    """The words by font, with the number of the font."""
    return [(words[part.start : part.end], part.face.number) for part in from_.parts(words, Role.READING)]


def test_words_of_one_script_are_of_one_font() -> None:
    shipped = Fonts(())
    assert used(shipped, "Tiếng-Việt") == [("Tiếng-Việt", 0)]
    assert used(shipped, "λόγος") == [("λόγος", 0)]
    assert used(shipped, "aקב") == [("a", 0), ("קב", 1)]


def test_every_role_has_its_font() -> None:
    shipped = Fonts(())
    assert [shipped.parts("a", role)[0].face.number for role in Role] == [0, 1, 2]


def test_marks_and_joiners_stay_with_the_letter_before() -> None:
    assert len(used(Fonts(()), "e\u0301\u200d\ufe0fx")) == 1


def test_a_tab_is_wider_than_a_space() -> None:
    tab, space = (Fonts(()).parts(char, Role.READING)[0].glyphs for char in "\t ")
    assert tab.width == 4 * space.width


def test_what_no_font_has_is_counted() -> None:
    shipped = Fonts(())
    assert shipped.missing_in("日本日 a\u200b\ufe0f\n\u202e") == Counter("日本日")
    assert shipped.missing_in("Ελλάδα, Łódź, مرحبا, שלום, 12 €") == Counter()
    assert used(shipped, "a日b") == [("a日b", 0)]


def test_a_font_of_the_system_is_found_by_what_it_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_FURTHER", ())
    (tmp_path / "Broken.ttf").write_bytes(b"no font")
    font = resource_path("fonts/NotoSerifHebrew-Regular.ttf")
    (tmp_path / "Hebrew.ttf").write_bytes(font.read_bytes())
    assert Fonts(()).missing_in("שלום").total() == 4
    shipped = Fonts((tmp_path,))
    assert shipped.missing_in("שלום ب") == Counter("ب")
    assert used(shipped, "שלום") == [("שלום", 0)]
