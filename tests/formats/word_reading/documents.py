"""Reads the Word document as a reader does: the text of each article, and the words under each comment."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from clipdesk.domain.corpus import Corpus
from clipdesk.formats.registry import ExportOptions
from clipdesk.formats.word_reading.exporter import WordReadingExporter

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n"}


@dataclass
class Read:
    """What stands in a document: headings, the text of each article, tags, comments, and the words under each."""

    headings: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    comments: dict[str, list[str]] = field(default_factory=dict)
    authors: dict[str, str] = field(default_factory=dict)
    under: dict[str, str] = field(default_factory=dict)


def read(made: Corpus) -> Read:
    """The document of a corpus, read again."""
    data, report = written_document(made)
    assert report == ()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        parts = {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}
    found = Read()
    for comment in parts["word/comments.xml"].iter(f"{W}comment"):
        found.comments[comment.get(f"{W}id")] = [words_of(one) for one in comment.iter(f"{W}p")]
        found.authors[comment.get(f"{W}id")] = comment.get(f"{W}author")
    lines: list[str] = []
    opened: dict[str, str] = {}
    for paragraph in parts["word/document.xml"].iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val")
        if style != "ArticleText":
            if lines:
                found.texts.append("\n".join(lines))
                lines = []
            (found.headings if style == "Heading1" else found.others).append(words_of(paragraph))
            continue
        opened = {id_: words + "\n" for id_, words in opened.items()}
        lines.append("".join(_words(paragraph, opened, found)))
    found.texts += ["\n".join(lines)] if lines else []
    return found


def written_document(made: Corpus) -> tuple[bytes, tuple[object, ...]]:
    """The bytes, which are the same twice, and the losses."""
    target, again = io.BytesIO(), io.BytesIO()
    report = WordReadingExporter().write(made, target, ExportOptions(), lambda done, total: None)
    WordReadingExporter().write(made, again, ExportOptions(), lambda done, total: None)
    assert target.getvalue() == again.getvalue()
    return target.getvalue(), report.losses


def words_of(element: Any) -> str:
    """The words of a run or a paragraph."""
    return "".join(_SIGNS.get(one.tag, one.text or "") for one in element.iter(f"{W}t", f"{W}tab", f"{W}br"))


def _words(paragraph: Any, opened: dict[str, str], found: Read) -> list[str]:
    pieces: list[str] = []
    for element in paragraph:
        id_ = element.get(f"{W}id")
        if element.tag == f"{W}commentRangeStart":
            opened[id_] = ""
        elif element.tag == f"{W}commentRangeEnd":
            found.under[id_] = opened.pop(id_)
        elif element.tag == f"{W}r":
            words = words_of(element)
            style = element.find(f"{W}rPr/{W}rStyle")
            if style is not None:
                found.tags += [words.strip()] if words else []
                continue
            pieces.append(words)
            for open_ in opened:
                opened[open_] += words
    return pieces
