"""What the document says of an article besides its text: tags and lists that need no color."""

from __future__ import annotations

from clipdesk.domain.article import Status
from tests.builders import article, corpus
from tests.formats.word_reading.documents import read


def test_passages_have_numbers_names_notes_and_relations_in_words() -> None:
    item = article(
        "[official#k:Mayor Kell] [quote#q@mk:denied [policy#t:the toll]]. [quote#w:]",
        notes={"q": "Compare\nwith May.", "w": "all of it"},
        attributes={"q": {"kind": "direct", "empty": ""}},
        relations=[("q", "said_by", "k")],
        status=Status.DONE, flagged=True, note="Read twice.", headline="Toll", outlet="Daily", published="2025-06-12",
    )  # fmt: skip
    found = read(corpus(item))
    assert found.tags == ["1\u00a0official", "3\u00a0policy", "2\u00a0quote"]
    assert list(found.comments.values()) == [
        ["1 official"], ["2 quote", "kind: direct", "Compare\nwith May."], ["3 policy"],
    ]  # fmt: skip
    assert list(found.authors.values()) == ["an", "mk", "an"]
    said = [one.replace("\u2068", "").replace("\u2069", "") for one in found.others]
    assert "Daily · 12 June 2025 · done · flagged" in said
    assert "Read twice." in said
    assert " 2 quote   said_by › 1 Mayor Kell · kind: direct · mk" in said
    assert said[-3:] == [" 4 quote   an", "The whole article", "all of it"]


def test_pieces_are_told_apart() -> None:
    found = read(corpus(article("[quote#q:We won], she said, [quote#q:easily].")))
    assert [lines[0] for lines in found.comments.values()] == ["1 quote, piece 1 of 2", "1 quote, piece 2 of 2"]
    assert list(found.under.values()) == ["We won", "easily"]
