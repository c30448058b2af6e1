"""Exports of several files, packed and read again: what the tests of formats for folders share."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Mapping
from typing import Any

from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.domain.draft import ArticleDraft
from clipdesk.formats.exchange.sending import source_record
from clipdesk.formats.registry import FolderExporter, Importer, Reading
from tests.builders import MemoryCorpus
from tests.formats.exchange.round_trips import corpus_of, drafts, readings, told, with_emoji
from tests.formats.label_studio.folders import written_files


def zipped(files: Mapping[str, bytes | str]) -> bytes:
    """An archive of these files."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


def exported(exporter: FolderExporter, made: Corpus) -> bytes:
    """The archive of an export."""
    return zipped(written_files(exporter, made)[0])


def again(exporter: FolderExporter, importer: Importer, made: Corpus) -> list[ArticleDraft]:
    """The articles of a corpus that went out and came in; nothing of them may be refused."""
    found = readings(importer, exported(exporter, made), "export.zip") if len(made) else []
    refused = [one for one in found if not isinstance(one, ArticleDraft)]
    assert refused == []
    return drafts(found)


def assert_emoji_in_folders_move_nothing(exporter: FolderExporter, importer: Importer) -> None:
    """However many emoji stand before a passage, it comes back on the same words."""
    for count, made in with_emoji():
        (draft,) = again(exporter, importer, made)
        found = [" ".join(draft.text[start:end] for start, end in one.spans) for one in draft.annotations]
        assert found == ["Ana Ruiz", "“yes”😀 ", "it"], count


def assert_the_same_in_folders_again(exporter: FolderExporter, importer: Importer, found: list[Reading]) -> None:
    """What was read comes in again as it was, once it has gone out."""
    before = drafts(found)
    after = again(exporter, importer, corpus_of(before))
    for old, new in zip(before, after, strict=True):
        assert new.text == old.text
        assert told(new) == told(old)


def assert_same_article(draft: ArticleDraft, item: AnnotatedArticle, made: MemoryCorpus, *, whole: bool = True) -> None:
    """The draft says of text, source, passages and relations what the article says; ids and people apart.

    `whole`: passages of several pieces are still one; else each piece came by itself.
    """
    assert (draft.text, draft.note) == (item.article.text, item.article.note)
    assert source_record(draft.source) == source_record(item.article.source)
    names = {label.id: label.name for label in made.codebook}
    kinds = {kind.id: kind.name for kind in made.codebook.relation_types}
    expected: Counter[Any] = Counter()
    for one in item.annotations:
        rest = names[one.label_id], one.note, tuple(sorted(one.attributes.items()))
        places = [one.spans] if whole or not one.spans else [(span,) for span in one.spans]
        expected.update((spans, *rest) for spans in places)
    got = Counter((one.spans, one.label, one.note, tuple(sorted(one.attributes.items()))) for one in draft.annotations)
    assert got == expected
    ends = {one.id: (one.spans[:1], one.label) for one in draft.annotations if one.id}
    first = {one.id: (one.spans[:1], names[one.label_id]) for one in item.annotations}
    spans = {one.id: one.spans for one in item.annotations}
    assert Counter((ends[one.head], one.label, ends[one.child]) for one in draft.relations) == Counter(
        (first[one.head], kinds[one.type_id], first[one.child])
        for one in item.relations
        if one.head != one.child and spans[one.head] and spans[one.child]
    )
