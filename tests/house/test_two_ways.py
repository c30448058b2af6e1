"""Every format that can be written and read: what comes back is what was there but for what the export named.

Made from the registry, so that a new format is under these tests by its line there. `HYPOTHESIS_PROFILE=explore`
holds each of them against 2,000 new corpora.
"""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from clipdesk.domain.corpus import Corpus
from clipdesk.domain.filters import CorpusFilter
from clipdesk.domain.loss import Feature
from clipdesk.formats.registry import Exporter, FolderExporter
from clipdesk.project.importing import ImportRequest, import_files
from clipdesk.project.project import Project
from tests.builders import MemoryCorpus, article, corpus, hard_corpus
from tests.house.two_way_formats import TWO_WAY, WITHOUT_TEXTS
from tests.house.two_ways import Comparison, importer_of, read_again
from tests.house.written_formats import dialects, written
from tests.strategies import corpora

EXAMPLES = count if (count := settings().max_examples) > 100 else 25
LEAST_HELD = 0.95
"""The share of examples of which something must have come back that could be compared."""
both_ways = pytest.mark.parametrize("exporter", TWO_WAY, ids=lambda one: one.key)


def comparison(exporter: Exporter, made: MemoryCorpus, dialect: str) -> Comparison:
    """What came back of an export, held against its report."""
    data, report = written(exporter, made, dialect)
    importer = importer_of(exporter)
    assert importer is not None
    return Comparison(made, report, importer, read_again(exporter, data))


def put(exporter: Exporter, made: Corpus, path: Path) -> None:
    """Write the export to disk: a file, or a folder of files."""
    data, _ = written(exporter, made)
    if isinstance(exporter, FolderExporter):
        shutil.rmtree(path, ignore_errors=True)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            archive.extractall(path)
    else:
        path.write_bytes(data)


@both_ways
def test_what_comes_back_is_what_was_there_but_for_what_was_named(
    exporter: Exporter, request: pytest.FixtureRequest
) -> None:
    made_count = held_count = 0

    @settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
    @given(made=corpora(min_articles=1))
    def hold(made: MemoryCorpus) -> None:
        nonlocal made_count, held_count
        for dialect in dialects(exporter):
            if (exporter.key, dialect) not in WITHOUT_TEXTS:
                found = comparison(exporter, made, dialect)
                assert found.differences == []
                made_count += 1
                held_count += found.held > 0

    hold()
    request.node.user_properties.append(("compared", f"{held_count} of {made_count}"))
    # Nothing comes back of texts without a word in formats of words, and such texts are few.
    assert held_count > made_count * LEAST_HELD, f"{held_count} of {made_count} were compared"


@both_ways
def test_the_hard_corpus_comes_back_but_for_what_was_named(exporter: Exporter) -> None:
    for dialect in dialects(exporter):
        if (exporter.key, dialect) not in WITHOUT_TEXTS:
            assert comparison(exporter, hard_corpus(), dialect).differences == []


@both_ways
def test_emoji_before_every_passage_move_nothing(exporter: Exporter) -> None:
    marked = "Mayor [official:Ana Ruiz] said [quote:“yes”😀] to [policy:it] and [statistic#x:3][statistic#x: %]."
    for count in range(51):
        made = corpus(article("😀" * count + " " + marked), labels=hard_corpus().codebook)
        assert comparison(exporter, made, next(dialects(exporter))).differences == []


@both_ways
def test_an_empty_project_takes_the_file_and_writes_it_again_without_a_change(
    exporter: Exporter, tmp_path: Path
) -> None:
    made = corpus(
        article("Mayor [official#a:Ana Ruiz 😀] said [quote#b:“yes”].", headline="Won"), labels=hard_corpus().codebook
    )
    path = tmp_path / f"export{exporter.suffixes[0].removesuffix('.zip')}"
    put(exporter, made, path)
    again: list[list[tuple[str, list[tuple[str, str]]]]] = []
    for number in range(2):
        project = Project.create(tmp_path / f"{number}.clipdesk")
        try:
            project.use_annotator("an")
            import_files(project, ImportRequest((path,)))
            found = project.queries.corpus("again", CorpusFilter())
            names = {one.id: one.name for one in found.codebook}
            again.append(
                [
                    (
                        "".join(item.article.text.split()),
                        [(names[one.label_id], one.anchor.quote) for one in item.annotations],
                    )
                    for item in found
                ]
            )
            put(exporter, found, path)
        finally:
            project.close()
    assert again[0] == again[1]
    if Feature.TEXT in exporter.carries:
        assert again[0] == [("MayorAnaRuiz😀said“yes”.", [("official", "Ana Ruiz 😀"), ("quote", "“yes”")])]
