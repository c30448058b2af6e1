"""Out and in again: what the tests of all formats of other programs share."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from clipdesk.domain.anchor import anchor
from clipdesk.domain.annotation import Annotation, Relation, reading_key
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import Article
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.label import Label, RelationType
from clipdesk.domain.loss import LossKind
from clipdesk.domain.report import ReportItem, TransferReport
from clipdesk.domain.span import Span
from clipdesk.formats.exchange.sending import source_record
from clipdesk.formats.registry import ExportOptions, FileExporter, Importer, ImportOptions, Reading, SourceFile
from tests.builders import MemoryCorpus, article, corpus

SAMPLES = Path(__file__).parents[4] / "shared" / "data" / "interop"
"""Files that other programs wrote, beside the project; not part of it."""
GOLDEN = Path(__file__).parents[2] / "data" / "formats"

needs_samples = pytest.mark.skipif(not SAMPLES.is_dir(), reason="../shared/data/interop is not there")


def written(exporter: FileExporter, made: Corpus, dialect: str = "") -> tuple[bytes, TransferReport]:
    """The bytes and the report of an export, which must be the same twice and tell its progress."""
    told: list[tuple[int, int]] = []
    target = io.BytesIO()
    report = exporter.write(made, target, ExportOptions(dialect), lambda done, total: told.append((done, total)))
    again = io.BytesIO()
    assert exporter.write(made, again, ExportOptions(dialect), lambda done, total: None) == report
    assert again.getvalue() == target.getvalue()
    assert told == [(done, len(made)) for done in range(1, len(made) + 1)]
    return target.getvalue(), report


def readings(importer: Importer, data: bytes, name: str = "file") -> list[Reading]:
    """What an importer makes of bytes."""
    return list(importer.read(SourceFile(name, data), ImportOptions()))


def drafts(found: list[Reading]) -> list[ArticleDraft]:
    """The articles, each of them sound: every quote stands where it should."""
    articles = [one for one in found if isinstance(one, ArticleDraft)]
    for draft in articles:
        for one in draft.annotations:
            for start, end in one.spans:
                assert 0 <= start < end <= len(draft.text)
            if one.quote:
                assert " ".join(draft.text[start:end] for start, end in one.spans) == one.quote
    return articles


def passages(found: list[Reading]) -> list[list[tuple[str, str]]]:
    """The words and the label of each passage, or of its first piece, article by article."""
    return [
        [(draft.text[slice(*one.spans[0])], one.label) for one in draft.annotations if one.spans]
        for draft in drafts(found)
    ]


def reasons(found: list[Reading]) -> list[str]:
    """The lines of the report."""
    return [one.reason for one in found if isinstance(one, ReportItem)]


def pieces(item: AnnotatedArticle) -> Counter[tuple[Span, str]]:
    """Every piece of every passage with the name of its label, as often as it is there (names as `builders` gives)."""
    return Counter((span, one.label_id) for one in item.annotations for span in one.spans)


def found_pieces(draft: ArticleDraft) -> Counter[tuple[Span, str]]:
    """Every piece of every passage that was read, with the name of its label."""
    return Counter((span, one.label) for one in draft.annotations for span in one.spans)


def lost_ids(report: TransferReport, *kinds: LossKind) -> list[str]:
    """The ids of what was lost in these ways, in order."""
    return [loss.id for loss in report.losses if loss.kind in kinds]


def with_emoji() -> Iterator[tuple[int, Corpus]]:
    """Articles with none to fifty emoji before the passages."""
    for count in range(51):
        yield count, corpus(article("😀" * count + " Mayor [official:Ana Ruiz] said [quote:“yes”😀 ] to [policy:it]."))


def assert_emoji_move_nothing(exporter: FileExporter, importer: Importer, words: tuple[str, ...]) -> None:
    """However many emoji stand before a passage, it comes back on the same words."""
    for count, made in with_emoji():
        (draft,) = drafts(readings(importer, written(exporter, made)[0]))
        found = [" ".join(draft.text[start:end] for start, end in one.spans) for one in draft.annotations]
        assert found == list(words), count


def corpus_of(articles: Iterable[ArticleDraft]) -> MemoryCorpus:
    """The corpus that a project holds once it has taken these drafts, all of one annotator where none is named."""
    labels: dict[str, Label] = {}
    kinds: dict[str, RelationType] = {}
    people: dict[str, Annotator] = {}
    items: list[AnnotatedArticle] = []
    for number, draft in enumerate(articles, 1):
        id_ = draft.id or f"a{number}"
        annotations = [
            Annotation(
                one.id or f"{id_}-{place:03}", id_,
                labels.setdefault(one.label, Label(f"l{len(labels)}", one.label, order=len(labels))).id,
                people.setdefault(one.annotator, Annotator(f"p{len(people)}", one.annotator or "me")).id,
                anchor(draft.text, one.spans), one.note, one.attributes,
            )
            for place, one in enumerate(draft.annotations)
        ]  # fmt: skip
        relations = [
            Relation(
                one.id or f"{id_}-r{place:03}", id_,
                kinds.setdefault(one.label, RelationType(f"k{len(kinds)}", one.label)).id, one.head, one.child,
                people.setdefault(one.annotator, Annotator(f"p{len(people)}", one.annotator or "me")).id,
            )
            for place, one in enumerate(draft.relations)
        ]  # fmt: skip
        made = Article(id_, draft.text, draft.source, draft.status, note=draft.note, number=number)
        ordered = tuple(sorted(annotations, key=reading_key))
        items.append(AnnotatedArticle(made, ordered, tuple(relations)))
    codebook = Codebook(tuple(labels.values()), tuple(kinds.values()))
    return MemoryCorpus("again", codebook, tuple(people.values()), tuple(items))


def assert_the_same_again(exporter: FileExporter, importer: Importer, found: list[Reading], dialect: str = "") -> None:
    """What was read comes in again as it was, once it has gone out."""
    before = drafts(found)
    data, _ = written(exporter, corpus_of(before), dialect)
    after = drafts(readings(importer, data))
    for old, new in zip(before, after, strict=True):
        assert new.text == old.text
        assert told(new) == told(old)


def told(draft: ArticleDraft) -> tuple[Counter[object], Counter[object], object]:
    """All that a draft says of passages and relations, whatever their ids, and of the source."""
    ends = {one.id: (one.spans, one.label) for one in draft.annotations if one.id}
    passages = Counter[object](
        (one.spans, one.label, one.note, str(sorted(one.attributes.items()))) for one in draft.annotations
    )
    links = Counter[object]((ends[one.head], one.label, ends[one.child]) for one in draft.relations)
    return passages, links, {**source_record(draft.source), "note": draft.note}


def worded_pieces(item: AnnotatedArticle) -> list[tuple[Span, str, str]]:
    """Every piece of every passage without white space at its ends: where, id of the label, id of the annotation."""
    found: list[tuple[Span, str, str]] = []
    for one in item.annotations:
        for start, end in one.spans:
            inside = [at for at in range(start, end) if not item.article.text[at].isspace()]
            if inside:
                found.append((Span(inside[0], inside[-1] + 1), one.label_id, one.id))
    return found


def assert_described_alike(draft: ArticleDraft, item: AnnotatedArticle, made: Corpus) -> None:
    """Every piece of every passage has come back with label, annotator, note and attributes."""
    names = {label.id: label.name for label in made.codebook}
    people = {one.id: one.key for one in made.annotators}
    assert Counter(
        (span, one.label, one.annotator, one.note, tuple(sorted(one.attributes.items())))
        for one in draft.annotations for span in one.spans
    ) == Counter(
        (span, names[one.label_id], people[one.annotator_id], one.note, tuple(sorted(one.attributes.items())))
        for one in item.annotations for span in one.spans
    )  # fmt: skip
