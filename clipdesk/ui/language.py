"""Sets the language of the window and the format of dates and numbers, once, before the window is made."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from clipdesk.runtime.resources import resource_path

ENGLISH = "en"
"""The language the words in the code are in; its file holds the plurals alone."""

_NAMES = {"en": "English", "es": "Español"}
"""Qt would name a country as well: "español de España"."""


def install_language(application: QApplication, language: str) -> list[QTranslator]:
    """Let the window speak `language` (a code), or (empty) the system's, as far as it is translated.

    English is installed below it: what a translation lacks is English. Dates and numbers are written as in the
    system's country where the language is spoken there. Returns the translators, which must be kept.
    """
    system = QLocale.system()
    locale = QLocale(language) if language else system
    if locale.language() != system.language():
        QLocale.setDefault(locale)
    code = QLocale.languageToCode(locale.language())
    translators = _installed(application, ENGLISH)
    if code != ENGLISH and code in offered_languages():
        translators += _installed(application, code)
        application.setLayoutDirection(locale.textDirection())
    return translators


def offered_languages() -> list[str]:
    """The codes of the languages that the window speaks."""
    return sorted(file.stem.removeprefix("clipdesk_") for file in resource_path("i18n").glob("clipdesk_*.qm"))


def language_name(code: str) -> str:
    """The name of a language in that language, for a list to choose from; its code if the name is not known.

    >>> language_name("es"), language_name("zz")
    ('Español', 'zz')
    """
    if code in _NAMES:
        return _NAMES[code]
    own = QLocale(code).nativeLanguageName() if QLocale.codeToLanguage(code) != QLocale.Language.AnyLanguage else ""
    return own[:1].upper() + own[1:] or code


def _installed(application: QApplication, code: str) -> list[QTranslator]:
    """Qt's own words in this language, and ours above them: the translator installed last is asked first."""
    qt = f"{QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)}/qtbase_{code}.qm"
    translators = []
    for file in (qt, str(resource_path(f"i18n/clipdesk_{code}.qm"))):
        translator = QTranslator(application)
        if translator.load(file):
            application.installTranslator(translator)
            translators.append(translator)
    return translators
