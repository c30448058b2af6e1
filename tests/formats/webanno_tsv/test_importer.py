"""Tables come in with the right words, compared with the CAS that INCEpTION has of them; out and in again unchanged."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.registry import ImportOptions, SourceFile
from clipdesk.formats.uima.importer import UimaXmiImporter
from clipdesk.formats.webanno_tsv.exporter import WebAnnoTsvExporter
from clipdesk.formats.webanno_tsv.importer import WebAnnoTsvImporter
from tests.builders import MemoryCorpus
from tests.formats.exchange.bundles import exported, zipped
from tests.formats.exchange.round_trips import SAMPLES, corpus_of, drafts, needs_samples, readings, reasons, with_emoji
from tests.strategies import corpora

BEYOND_ITS_WORDS = frozenset((
    "testAnnotationWithLeadingWhitespace", "testAnnotationWithTrailingWhitespace",
    "testZeroWidthAnnotationBeyondLastTokenIsMovedToEndOfLastToken",
))  # fmt: skip
"""Samples whose CAS has white space that the table, as it is made, cannot hold."""


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return end - len(words.lstrip()), start + len(words.rstrip())


@given(corpora())
def test_any_corpus_comes_back_as_far_as_it_goes(made: MemoryCorpus) -> None:
    names = {label.id: label.name for label in made.codebook}
    kinds = {kind.id: kind.name for kind in made.codebook.relation_types}
    with_words = [item for item in made.articles if item.article.text.strip()]
    found = readings(WebAnnoTsvImporter(), exported(WebAnnoTsvExporter(), made), "e.zip") if with_words else []
    assert reasons(found) == []
    for draft, item in zip(drafts(found), with_words, strict=True):
        text = item.article.text
        lead = len(text) - len(text.lstrip())
        assert draft.text == " " * lead + text[lead:]
        expected = Counter(
            (stripped(text, *span), names[one.label_id])
            for one in item.annotations for span in one.spans if text[slice(*span)].strip()
        )  # fmt: skip
        assert Counter((tuple(one.spans[0]), one.label) for one in draft.annotations) == expected
        first = {
            one.id: next((stripped(text, *span) for span in one.spans if text[slice(*span)].strip()), None)
            for one in item.annotations
        }
        ends = {one.id: tuple(one.spans[0]) for one in draft.annotations}
        assert Counter((ends[one.head], one.label, ends[one.child]) for one in draft.relations) == Counter(
            (first[one.head], kinds[one.type_id], first[one.child])
            for one in item.relations if one.head != one.child and first[one.head] and first[one.child]
        )  # fmt: skip


def test_emoji_move_nothing() -> None:
    for count, made in with_emoji():
        (draft,) = drafts(readings(WebAnnoTsvImporter(), exported(WebAnnoTsvExporter(), made), "e.zip"))
        assert [one.quote for one in draft.annotations] == ["Ana Ruiz", "“yes”😀", "it"], count


@pytest.mark.parametrize(
    ("data", "message"), [(b"a\tb", "not WebAnno TSV"), (b"#FORMAT=WebAnno TSV 3.3\n\n\n", "no sentence")]
)
def test_a_bad_file_is_refused_in_a_sentence(data: bytes, message: str) -> None:
    with pytest.raises(ImportFailedError, match=message):
        readings(WebAnnoTsvImporter(), data)
    assert len(reasons(readings(WebAnnoTsvImporter(), zipped({"a.tsv": data})))) == 1


def passages(draft: ArticleDraft) -> Counter[object]:
    return Counter(tuple(one.spans[0]) for one in draft.annotations)


def relations(draft: ArticleDraft) -> Counter[object]:
    ends = {one.id: tuple(one.spans[0]) for one in draft.annotations}
    return Counter((ends[one.head], ends[one.child]) for one in draft.relations)


@needs_samples
def test_the_samples_say_what_their_cas_says_and_come_back_the_same() -> None:
    compared = 0
    for path in sorted(SAMPLES.glob("webanno-tsv3/**/*.tsv")):
        file = SourceFile(path.name, path.read_bytes(), str(path))
        assert WebAnnoTsvImporter().sniff(file) > 0.9
        (draft,) = drafts(list(WebAnnoTsvImporter().read(file, ImportOptions())))
        (again,) = drafts(readings(WebAnnoTsvImporter(), exported(WebAnnoTsvExporter(), corpus_of([draft])), "e.zip"))
        assert (again.text, passages(again), relations(again)) == (draft.text, passages(draft), relations(draft)), path
        cas = path.with_name("reference.xmi")
        if cas.exists() and path.parent.name not in BEYOND_ITS_WORDS:
            compared += 1
            other = SourceFile(cas.name, cas.read_bytes(), str(cas))
            (known,) = drafts(list(UimaXmiImporter().read(other, ImportOptions())))
            assert (draft.text, passages(draft), relations(draft)) == (known.text, passages(known), relations(known)), (
                path
            )
    assert compared > 30
