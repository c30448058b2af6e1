"""The language of an article is shown by its name, and stored as a code."""

from __future__ import annotations

import pytest

from clipdesk.ui.language_names import article_language, language_code


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("en", "English"),
        ("en-GB", "English (GB)"),
        ("es", "español"),
        ("zh", "中文"),
        ("ar", "العربية"),
        ("cy", "Cymraeg"),
    ],
)
def test_a_code_is_named_and_its_name_read_again(code: str, name: str) -> None:
    assert article_language(code) == name
    assert language_code(name) == code


@pytest.mark.parametrize("words", ["", "zz", "en, de", "Klingon (old)", "C"])
def test_what_names_no_language_stays_as_it_is(words: str) -> None:
    assert (article_language(words), language_code(words)) == (words, words)


@pytest.mark.parametrize(
    ("typed", "code"), [("german", "de"), ("FR", "fr"), ("pt_br", "pt-BR"), ("sr-Latn", "sr-Latn")]
)
def test_what_a_user_types_is_read(typed: str, code: str) -> None:
    assert language_code(typed) == code
