"""Names of the languages that articles are in. What is stored is their code, as in BCP 47."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QLocale

_NO_LANGUAGE = (QLocale.Language.AnyLanguage, QLocale.Language.C)
_NAMES = {QLocale.Language.English: "English", QLocale.Language.Spanish: "español", QLocale.Language.Chinese: "中文"}
"""Qt would name a country, or a script, as well."""
_COUNTRY = 2
"""Letters in the code of a country."""


def article_language(code: str) -> str:
    """The name of a language in itself, with the country in its code; a code that names none is given back.

    >>> article_language("de"), article_language("pt-BR"), article_language("zz")
    ('Deutsch', 'português (BR)', 'zz')
    """
    language, *rest = code.replace("_", "-").split("-")
    name = _own_name(language.lower())
    if not name:
        return code
    return f"{name} ({'-'.join(rest)})" if rest else name


def language_code(words: str) -> str:
    """The code of a language that is named in itself, in English or by a code; other words are given back.

    >>> language_code("deutsch"), language_code("German"), language_code(" EN-gb "), language_code("português (BR)")
    ('de', 'de', 'en-GB', 'pt-BR')
    """
    typed = " ".join(words.split())
    name, _, rest = typed.partition(" (")
    region = rest.removesuffix(")")
    found = _codes().get(name.casefold(), "")
    if found:
        return f"{found}-{region}" if region else found
    language, *parts = typed.replace("_", "-").split("-")
    if not _own_name(language.lower()):
        return typed
    return "-".join([language.lower(), *(one.upper() if len(one) == _COUNTRY else one for one in parts)])


def _own_name(code: str) -> str:
    """The name of a language in itself; empty where the code names none."""
    language = QLocale.codeToLanguage(code) if code else QLocale.Language.AnyLanguage
    return "" if language in _NO_LANGUAGE else _name_of(language)


def _name_of(language: QLocale.Language) -> str:
    return _NAMES.get(language) or QLocale(language).nativeLanguageName() or QLocale.languageToString(language)


@cache
def _codes() -> dict[str, str]:
    """By the names of a language, in itself and in English, its code."""
    every = [one for one in QLocale.Language if one not in _NO_LANGUAGE]
    codes = {QLocale.languageToString(one).casefold(): QLocale.languageToCode(one) for one in every}
    return codes | {_name_of(one).casefold(): QLocale.languageToCode(one) for one in every}
