"""CAS files come in with the right words, as XMI and as JSON, from files and archives; out and in again unchanged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.registry import FolderExporter, Importer, ImportOptions, Reading, SourceFile
from clipdesk.formats.uima.exporter import UimaJsonExporter, UimaXmiExporter
from clipdesk.formats.uima.importer import UimaJsonImporter, UimaXmiImporter, is_type_system
from clipdesk.project.reading import FileReader, find_files
from tests.builders import MemoryCorpus, hard_corpus
from tests.formats.exchange.bundles import (
    again,
    assert_emoji_in_folders_move_nothing,
    assert_same_article,
    assert_the_same_in_folders_again,
    zipped,
)
from tests.formats.exchange.round_trips import SAMPLES, drafts, needs_samples, readings, reasons
from tests.formats.label_studio.folders import written_files
from tests.formats.uima.suggested import suggested
from tests.strategies import corpora

PAIRS = [(UimaXmiExporter, UimaXmiImporter), (UimaJsonExporter, UimaJsonImporter)]
both_ways = pytest.mark.parametrize(("exporter", "importer"), PAIRS, ids=["xmi", "json"])
XMI = (
    '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:tcas="http:///uima/tcas.ecore"'
    ' xmlns:t="http:///my/types.ecore" xmi:version="2.0">{}<cas:Sofa xmi:id="1" sofaID="_InitialView" sofaString="{}"/>'
    "</xmi:XMI>"
)


def read(elements: str, text: str = "😀 Ana spoke.") -> list[Reading]:
    return readings(UimaXmiImporter(), XMI.format(elements, text).encode())


@both_ways
@given(made=corpora())
def test_any_corpus_comes_back_but_for_pieces(
    exporter: Callable[[], FolderExporter], importer: Callable[[], Importer], made: MemoryCorpus
) -> None:
    keys = {one.id: one.key for one in made.annotators}
    for draft, item in zip(again(exporter(), importer(), made), made.articles, strict=True):
        assert draft.id == item.article.id
        assert_same_article(draft, item, made, whole=False)
        assert {one.annotator for one in draft.annotations} == {keys[one.annotator_id] for one in item.annotations}


@both_ways
def test_emoji_move_nothing(exporter: Callable[[], FolderExporter], importer: Callable[[], Importer]) -> None:
    assert_emoji_in_folders_move_nothing(exporter(), importer())


@both_ways
@pytest.mark.parametrize("emoji", [0, 1, 50])
def test_suggestions_come_back_as_suggestions_and_not_as_annotations(
    exporter: Callable[[], FolderExporter], importer: Callable[[], Importer], emoji: int
) -> None:
    made = suggested(emoji)
    (item,) = made.articles
    who, split = item.suggestions
    (draft,) = again(exporter(), importer(), made)
    assert [(one.label, one.quote or draft.text[slice(*one.spans[0])]) for one in draft.annotations] == [
        ("quote", "No")
    ]
    assert draft.relations == ()
    assert [one[:34] for one in draft.changes] == ["Positions were taken as UTF-16 uni"]
    assert [
        (one.spans, one.label, one.assistant, one.score, one.reason, dict(one.attributes)) for one in draft.suggestions
    ] == [
        (split.spans, "quote", "quotes", 0.25, "in marks", {"sp=er": "Ana", "kind": "direct"}),
        (who.spans, "official", "officials", 1.0, "", {}),
    ]
    assert [one.said_by for one in draft.suggestions] == [draft.suggestions[1].id, ""]


@pytest.mark.parametrize(("end", "start"), [(13, 3), (12, 2), (15, 5)], ids=["UTF-16", "code points", "bytes"])
def test_the_unit_is_that_in_which_the_document_has_its_length(end: int, start: int) -> None:
    document = f'<tcas:DocumentAnnotation xmi:id="2" sofa="1" begin="0" end="{end}"/>'
    (draft,) = drafts(read(f'{document}<t:Person xmi:id="3" sofa="1" begin="{start}" end="{start + 3}"/>'))
    (one,) = draft.annotations
    assert (one.label, draft.text[slice(*one.spans[0])]) == ("Person", "Ana")


def test_what_lies_outside_or_covers_nothing_is_named() -> None:
    found = read('<t:A xmi:id="2" sofa="1" begin="3" end="99"/><t:B xmi:id="3" sofa="1" begin="3" end="3"/>')
    assert drafts(found)[0].annotations == ()
    assert reasons(found) == ["It was left out: it lies outside the text.", "It was left out: it covers nothing."]


def test_several_views_are_several_articles() -> None:
    second = '<cas:Sofa xmi:id="5" sofaID="other" sofaString="Second"/><t:A xmi:id="6" sofa="5" begin="0" end="6"/>'
    found = drafts(read(second))
    assert [(one.text, len(one.annotations)) for one in found] == [("😀 Ana spoke.", 0), ("Second", 1)]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<xmi:XMI", "damaged"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><xmi:XMI xmlns:xmi="http://www.omg.org/XMI">&b;</xmi:XMI>', "document type"),
        (b'<xmi:XMI xmlns:xmi="http://www.omg.org/XMI"/>', "no text"),
    ],
)
def test_a_bad_file_is_refused_in_a_sentence(data: bytes, message: str) -> None:
    with pytest.raises(ImportFailedError, match=message):
        readings(UimaXmiImporter(), data)


@pytest.mark.parametrize(
    ("data", "message"), [(b"{", "not JSON"), (b"[]", "not a CAS"), (b'{"%TYPES":{},"%VIEWS":{}}', "no text")]
)
def test_bad_json_is_refused_in_a_sentence(data: bytes, message: str) -> None:
    with pytest.raises(ImportFailedError, match=message):
        readings(UimaJsonImporter(), data)


def test_a_bad_file_in_an_archive_costs_its_own_line() -> None:
    found = readings(UimaXmiImporter(), zipped({"a.xmi": "<broken", "b.xmi": XMI.format("", "B")}))
    assert [one.text for one in drafts(found)] == ["B"]
    assert len(reasons(found)) == 1


@both_ways
def test_files_in_a_folder_are_known_for_what_they_are(
    exporter: Callable[[], FolderExporter], importer: Callable[[], Importer], tmp_path: Path
) -> None:
    for name, data in written_files(exporter(), hard_corpus())[0].items():
        (tmp_path / name).write_bytes(data)
    with FileReader() as reader:
        files = list(reader.read(find_files([tmp_path])))
    assert [(one.format_key, one.problem) for one in files] == [(importer().key, "")] * 3
    assert [len(draft.annotations) for one in files for draft in one.drafts][1:] == [0, 1]


def test_type_systems_are_known_by_their_names() -> None:
    names = ["TypeSystem.xml", "debug-typesystem.xml", "webanno_types.xml", "types.xml", "typesystem.json"]
    assert [is_type_system(name) for name in names] == [True, True, True, False, False]
    assert UimaXmiImporter().companions([*names, "a.xmi"]) == frozenset(names[:3])
    assert UimaXmiImporter().companions(names) == frozenset()


def _sample(path: Path) -> list[Reading] | None:
    importer: Importer = UimaXmiImporter() if path.suffix == ".xmi" else UimaJsonImporter()
    file = SourceFile(path.name, path.read_bytes(), str(path))
    assert importer.sniff(file) > 0.9
    if b"sofaString" in file.data:
        return list(importer.read(file, ImportOptions()))
    with pytest.raises(ImportFailedError, match="There is no text"):
        list(importer.read(file, ImportOptions()))
    return None


@needs_samples
def test_the_samples_are_read_or_refused_and_come_back_the_same() -> None:
    paths = [
        *SAMPLES.glob("uima-xmi/xmi/*.xmi"),
        *SAMPLES.glob("uima-cas-json/*/*.json"),
        *SAMPLES.glob("webanno-tsv3/*/*.xmi"),
    ]
    read_in = [found for found in map(_sample, sorted(paths)) if found is not None]
    assert len(read_in) > 40
    for found in read_in:
        for reason in reasons(found):
            assert reason.startswith(("It was left out: it covers nothing", "It was left out: an annotation it links"))
        articles: list[Reading] = [one for one in found if isinstance(one, ArticleDraft)]
        assert_the_same_in_folders_again(UimaXmiExporter(), UimaXmiImporter(), articles)
        assert_the_same_in_folders_again(UimaJsonExporter(), UimaJsonImporter(), articles)


@needs_samples
def test_json_and_xmi_of_the_same_cas_say_the_same() -> None:
    pairs = 0
    for path in SAMPLES.glob("uima-cas-json/*/debug.xmi"):
        one, other = _sample(path), _sample(path.with_name("data.json"))
        assert (one is None) == (other is None)
        for left, right in zip(drafts(one or []), drafts(other or []), strict=True):
            pairs += 1
            assert left.text == right.text
            assert [(a.spans, a.label) for a in left.annotations] == [(a.spans, a.label) for a in right.annotations]
    assert pairs
