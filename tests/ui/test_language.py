"""The language of the window: plurals in English, dates as the language writes them, never an error."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from clipdesk.ui.language import install_language, language_name, offered_languages


@pytest.fixture(autouse=True)
def _locale() -> Iterator[None]:
    """Leave the locale as it was found."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


def test_english_is_always_offered() -> None:
    assert "en" in offered_languages()


@pytest.mark.parametrize("language", ["en", "xx"])  # one that is not offered falls back to English
def test_english_counts_in_singular_and_plural(language: str, qapp: QApplication) -> None:
    translators = install_language(qapp, language)
    try:
        words = [QCoreApplication.translate("ArticlesController", "%Ln annotation(s)", "", n) for n in (1, 25)]
    finally:
        for translator in translators:
            qapp.removeTranslator(translator)
    assert words == ["1 annotation", "25 annotations"]


def test_numbers_follow_the_chosen_language(qapp: QApplication) -> None:
    for translator in install_language(qapp, "de"):
        qapp.removeTranslator(translator)
    assert QLocale().toString(1.5, "f", 1) == "1,5"


def test_languages_are_named_by_those_who_speak_them() -> None:
    assert [language_name(code) for code in ("en", "es", "fr", "zz")] == ["English", "Español", "Français", "zz"]
