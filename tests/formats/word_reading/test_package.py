"""The parts around the document are well-formed, and name each other."""

from __future__ import annotations

from lxml import etree

from clipdesk.formats.word_reading.package import (
    DOCUMENT_FOOT,
    DOCUMENT_HEAD,
    PARTS,
    comments_foot,
    comments_head,
)
from tests.formats.word_reading.documents import W


def test_every_part_is_well_formed_and_every_style_is_named_once() -> None:
    found = {name: etree.fromstring(data.encode()) for name, data in PARTS}
    styles = [one.get(f"{W}styleId") for one in found["word/styles.xml"].iter(f"{W}style")]
    assert len(styles) == len(set(styles))
    assert {"ArticleText", "LabelTag", "Heading1", "NoteText"} <= set(styles)
    targets = [one.get("Target") for one in found["word/_rels/document.xml.rels"]]
    assert targets == ["styles.xml", "comments.xml", "footer1.xml"]
    etree.fromstring((DOCUMENT_HEAD + DOCUMENT_FOOT).encode())
    etree.fromstring((comments_head() + comments_foot()).encode())
