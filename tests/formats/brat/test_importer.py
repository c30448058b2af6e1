"""What was annotated with brat comes in with the right words, from folders and archives; what does not fit is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.brat.exporter import BratExporter
from clipdesk.formats.brat.importer import BratImporter
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
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
from tests.strategies import corpora

TUTORIAL = SAMPLES / "brat" / "news-tutorial"


def read(text: str, ann: str, **more: str) -> list[Reading]:
    return readings(BratImporter(), zipped({"a.txt": text, "a.ann": ann, **more}), "a.zip")


def words(draft: ArticleDraft) -> list[tuple[str, str]]:
    return [(one.label, one.quote) for one in draft.annotations]


@given(corpora())
def test_any_corpus_comes_back_whole(made: MemoryCorpus) -> None:
    for draft, item in zip(again(BratExporter(), BratImporter(), made), made.articles, strict=True):
        assert draft.id == item.article.id
        assert_same_article(draft, item, made)


def test_emoji_move_nothing() -> None:
    assert_emoji_in_folders_move_nothing(BratExporter(), BratImporter())


def test_all_that_brat_knows_is_read() -> None:
    text = "Ana Ruiz spoke.\nBo left."
    lines = [
        "T1\tPER 0 8\tAna Ruiz", "T2\tAct 9 14\tspoke", "T3\tCLAIM 0 3;9 14\tAna spoke", "T4\tPER 16 18\tBo",
        "R1\tKnows Arg1:T1 Arg2:T4\t", "E1\tAct:T2 Agent:T1 Agent2:T4 Cause:E1", "A1\tCertainty T3 high", "A2\tNegated E1",
        "N1\tReference T1 Wikidata:Q42\tAna Ruiz", "*\tSame T1 T4", "#1\tAnnotatorNotes T1\tchecked",
        "#2\tAnnotatorNotes E1\tso\tit seems",
    ]  # fmt: skip
    found = read(text, "\n".join(lines))
    (draft,) = drafts(found)
    assert words(draft) == [("PER", "Ana Ruiz"), ("Act", "spoke"), ("CLAIM", "Ana spoke"), ("PER", "Bo")]
    person, act, claim, _ = draft.annotations
    assert (person.note, dict(person.attributes)) == ("checked", {"Reference": "Wikidata:Q42"})
    assert (act.note, dict(act.attributes)) == ("so\tit seems", {"Negated": "true"})
    assert dict(claim.attributes) == {"Certainty": "high"}
    by_id = {one.id: one.quote for one in draft.annotations}
    assert [(by_id[one.head], one.label, by_id[one.child]) for one in draft.relations] == [
        ("Ana Ruiz", "Knows", "Bo"), ("Ana Ruiz", "Same", "Bo"), ("spoke", "Agent", "Ana Ruiz"), ("spoke", "Agent", "Bo"),
    ]  # fmt: skip
    assert reasons(found) == ["It was left out: it leads from a passage to itself."]


@pytest.mark.parametrize("head", ["", "\ufeff"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_positions_of_any_kind_are_found_out(head: str, ends: str) -> None:
    text = f"{head}😀 Ana{ends}Ruiz é spoke."
    for counted, unit in (
        (text, "utf-16-le"),
        (text, "utf-32-le"),
        (text, "utf-8"),
        (text.lstrip("\ufeff"), "utf-32-le"),
    ):
        size = {"utf-8": 1, "utf-16-le": 2, "utf-32-le": 4}[unit]
        lines = []
        for number, one in enumerate((f"Ana{ends}Ruiz", "é", "spoke"), 1):
            start = len(counted[: counted.index(one)].encode(unit)) // size
            end = start + len(one.encode(unit)) // size
            lines.append(f"T{number}\tX {start} {end}\t{one.replace(ends, ' ')}")
        (draft,) = drafts(read(text, "\n".join(lines)))
        assert [one.quote for one in draft.annotations] == ["Ana\nRuiz", "é", "spoke"], (unit, counted)


def test_a_passage_of_a_line_end_alone_is_taken() -> None:
    (draft,) = drafts(read("\n", "T1\tX 0 1\t \n"))
    assert [one.quote for one in draft.annotations] == ["\n"]


def test_what_does_not_agree_is_named_and_not_guessed() -> None:
    found = read(
        "Ana spoke.", "T1\tX 0 3\tAna\nT2\tX 5 8\tAna\nT3\tX 4 90\tspoke\nnonsense\nT4\tX 1 x\tn\nR1\tR Arg1:T1\n"
    )
    assert [one.quote for one in drafts(found)[0].annotations] == ["Ana"]
    assert reasons(found) == [
        "It was left out: it does not begin with an id and a tab.",
        "It was left out: it has no type with a start and an end.",
        "It was left out: it is no relation of two things.",
        "It was left out: the text there is “pok”, not “Ana”.",
        "It was left out: it lies outside the text.",
    ]


def test_a_folder_is_read_pair_by_pair(tmp_path: Path) -> None:
    for name, data in written_files(BratExporter(), hard_corpus())[0].items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "story.txt").write_text("Only a story.")
    with FileReader() as reader:
        files = list(reader.read(find_files([tmp_path])))
    assert [one.format_key for one in files] == ["brat"] * len(hard_corpus()) + ["text"]
    assert [one.problem for one in files] == [""] * len(files)


def test_a_text_without_its_pair_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.ann").write_text("T1\tX 0 3\tAna\n")
    (found,) = find_files([tmp_path])
    file = SourceFile("a.ann", found.path.read_bytes(), str(found.path))
    with pytest.raises(ImportFailedError, match=r"there is no “a\.txt” beside it"):
        list(BratImporter().read(file, ImportOptions()))


def test_a_bad_pair_costs_its_own_line() -> None:
    found = readings(BratImporter(), zipped({"a.txt": b"\x89PNG\r\n\x1a\n", "a.ann": "", "b.txt": "B", "b.ann": ""}))
    assert [one.text for one in drafts(found)] == ["B"]
    assert reasons(found) == ["The text of “file/a.ann” is a PNG image, not a text."]


@needs_samples
def test_the_tutorial_of_brat_comes_in_and_out_and_in(tmp_path: Path) -> None:
    found: list[Reading] = []
    with FileReader() as reader:
        for file in reader.read(find_files([TUTORIAL])):
            assert file.format_key == "brat", file.found.name
            found += [*file.drafts, *file.items]
    assert len(drafts(found)) == len(list(TUTORIAL.glob("*.ann")))
    assert sum(len(one.annotations) for one in drafts(found)) == sum(
        line.startswith("T") for path in TUTORIAL.glob("*.ann") for line in path.read_text().splitlines()
    )
    assert [one[:45] for one in reasons(found)] == ["It was left out: R1 is not a passage. It says"]
    assert_the_same_in_folders_again(BratExporter(), BratImporter(), found)
