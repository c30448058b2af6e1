"""What files for reading say by themselves is there in every language they are written in."""

from __future__ import annotations

import ast
import doctest
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from clipdesk.domain.article import Status
from clipdesk.domain.label import AttributeKind
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.exchange import reading_language
from clipdesk.formats.exchange.reading_language import ENGLISH, Wording, wording
from clipdesk.formats.registry import ExportOptions, FolderExporter
from tests.builders import article, corpus
from tests.formats.pdf_reading.pages import page_texts

FORMATS = Path(reading_language.__file__).parents[1]
SPANISH = Wording("es")


def test_examples_in_the_module_hold() -> None:
    assert doctest.testmod(reading_language).failed == 0


def said_words() -> Iterator[str]:
    """The English that pages for reading ask for, as it stands in the code."""
    for folder in ("pdf_reading", "word_reading", "review_page", "exchange"):
        for file in (FORMATS / folder).glob("*.py"):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if not isinstance(node, ast.Call):
                    continue
                name = ast.unparse(node.func)
                if name in {"say", "self._say"}:
                    values = [one.value for one in ast.walk(node.args[0]) if isinstance(one, ast.Constant)]
                    yield from (value for value in values if isinstance(value, str))
                if name in {"say.counted", "self._say.counted"}:
                    noun = ast.literal_eval(node.args[1])
                    yield from (noun, f"{noun}s")


def test_every_word_is_there_in_spanish_with_the_same_places() -> None:
    asked = {*said_words(), *Status, *AttributeKind}
    assert len(asked) > 25
    for english in asked:
        assert re.findall(r"\{\d\}", SPANISH(english)) == re.findall(r"\{\d\}", english), english


@pytest.mark.parametrize(
    ("published", "english", "spanish"),
    [
        ("2025-06-01", "1 June 2025", "1 de junio de 2025"),
        ("2025-12-31T23:00:00Z", "31 December 2025", "31 de diciembre de 2025"),
        ("2025-06", "2025-06", "2025-06"),
        ("", "", ""),
    ],
)
def test_dates_are_said_as_readers_say_them(published: str, english: str, spanish: str) -> None:
    assert (ENGLISH.date(published), SPANISH.date(published)) == (english, spanish)


def test_counts_have_their_plural() -> None:
    assert [ENGLISH.counted(n, "article") for n in (0, 1, 2)] == ["0 articles", "1 article", "2 articles"]
    assert [SPANISH.counted(n, "article") for n in (0, 1, 2)] == ["0 artículos", "1 artículo", "2 artículos"]


def words_in(key: str, language: str) -> str:
    """All that a reader finds in the file of a format, tags of XML and HTML included."""
    target = io.BytesIO()
    made = corpus(
        article("[quote#q:{0} no] [policy:]", status=Status.DONE, published="2025-06-12", notes={"q": "why"}),
        name="Ferries",
    )
    exporter = builtin_registry().exporter(key)
    assert not isinstance(exporter, FolderExporter)
    exporter.write(made, target, ExportOptions(language=language), lambda done, total: None)
    if key == "reading-pdf":
        return "\n".join(page_texts(target.getvalue()))
    if key == "review":
        return target.getvalue().decode()
    with zipfile.ZipFile(target) as archive:
        return archive.read("word/document.xml").decode()


@pytest.mark.parametrize("key", ["reading-pdf", "word-reading", "review"])
def test_files_for_reading_speak_the_language_asked_for(key: str) -> None:
    english, spanish = words_in(key, ""), words_in(key, wording("es_MX").language)
    for one, other in (
        ("Labels", "Etiquetas"), ("Annotations", "Anotaciones"), ("Articles", "Artículos"), ("12 June 2025", "12 de junio de 2025"),
        ("2 annotations", "2 anotaciones"), ("The whole article", "El artículo entero"), ("done", "hecho"),
    ):  # fmt: skip
        assert one in english
        assert other in spanish
        assert one not in spanish
    assert "{0} no" in spanish
