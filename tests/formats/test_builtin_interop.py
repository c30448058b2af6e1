"""All files of other programs that lie beside the project: read with the right words, or refused with a reason.

What was read goes out in every format that can be read again, and comes in again as it was but for what was named.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from clipdesk.domain.anchor import quote_of
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import Exporter, ImportOptions, Reading, SourceFile
from tests.builders import MemoryCorpus
from tests.formats.exchange.round_trips import SAMPLES, corpus_of, needs_samples
from tests.house.two_way_formats import TWO_WAY, WITHOUT_TEXTS
from tests.house.two_ways import Comparison, importer_of, read_again
from tests.house.written_formats import dialects, written

ABOUT_OTHERS = ("LICENSE", "license.md", "*.xsd", "*typesystem*.xml", "typesystems/*.xml", "label_config.xml", "*.conf")
"""Files that hold no work of anybody."""
REFUSED = {
    "web-annotation/*.json": "text",
    "uima-cas-json/*/*": "There is no text in",
    "uima-xmi/xmi/*": "There is no text in",
    "import/*/example.csv": "No column of",
    "taguette/codebook.xlsx": "No column of",
    "taguette/highlights.*": "is a table of highlights that Taguette wrote",
    "tsv3/*.xml": "of a kind that Clipdesk does not know",
}
"""Files that may be refused, and why: annotations of pictures and of texts that are elsewhere, a file of TEI, tables."""


def files() -> list[Path]:
    """All files, but for those that say something of others."""
    return sorted(
        path for path in SAMPLES.rglob("*") if path.is_file() and not any(path.match(name) for name in ABOUT_OTHERS)
    )


@cache
def read(path: Path) -> tuple[Reading, ...]:
    """What the importer that knows the file makes of it. Raises `ImportFailedError`."""
    file = SourceFile(path.name, path.read_bytes(), str(path))
    return tuple(builtin_registry().importer_for(file).read(file, ImportOptions()))


def corpora() -> Iterator[tuple[str, MemoryCorpus]]:
    """What a project holds that took one of the files, with the name of the file; of equal texts the first one."""
    for path in files():
        try:
            drafts = {one.text: one for one in reversed(read(path)) if isinstance(one, ArticleDraft) and one.text}
        except ImportFailedError:
            continue
        if drafts:
            yield str(path.relative_to(SAMPLES)), corpus_of(reversed(drafts.values()))


@needs_samples
def test_every_file_is_read_with_the_words_that_it_quotes_or_refused_with_a_reason() -> None:
    wrongly_refused: dict[Path, str] = {}
    for path in files():
        try:
            found = read(path)
        except ImportFailedError as error:
            if not any(path.match(name) and why in error.sentence for name, why in REFUSED.items()):
                wrongly_refused[path] = error.sentence
            continue
        assert found, path
        for one in found:
            if not isinstance(one, ArticleDraft):
                assert one.reason.endswith(".")
                continue
            assert all(0 <= start < end <= len(one.text) for passage in one.annotations for start, end in passage.spans)
            for passage in one.annotations:
                if passage.quote and passage.spans:
                    there = quote_of(one.text, passage.spans)
                    assert "".join(passage.quote.split()) == "".join(there.split()), (path, passage)
    assert wrongly_refused == {}


@needs_samples
@pytest.mark.parametrize("exporter", TWO_WAY, ids=lambda one: one.key)
def test_what_was_read_goes_out_and_comes_in_again_without_a_change(
    exporter: Exporter, request: pytest.FixtureRequest
) -> None:
    importer = importer_of(exporter)
    assert importer is not None
    count = 0
    differences: dict[str, list[str]] = {}
    for name, made in corpora():
        for dialect in dialects(exporter):
            if (exporter.key, dialect) in WITHOUT_TEXTS:
                continue
            data, report = written(exporter, made, dialect)
            found = Comparison(made, report, importer, read_again(exporter, data))
            count += 1
            if found.differences:
                differences[f"{name} {dialect}"] = found.differences[:3]
    request.node.user_properties.append(("compared", count))
    assert differences == {}
