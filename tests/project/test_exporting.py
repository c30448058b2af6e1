"""Export: whole or not at all, filtered, the same bytes every time."""

from __future__ import annotations

import contextlib
import json
import time
from dataclasses import replace
from pathlib import Path

import pytest

from clipdesk.domain.article import Status
from clipdesk.domain.errors import CancelledError, ExportFailedError, WrongUseError
from clipdesk.domain.filters import CorpusFilter
from clipdesk.project import apart, exporting
from clipdesk.project.commands.articles import SetStatus
from clipdesk.project.exporting import (
    Amount,
    ExportRequest,
    ExportResult,
    amount_of,
    export,
    export_apart,
    export_formats,
    foreseen_losses,
    foreseen_losses_apart,
    format_for,
    largest_outlets,
    losses_path,
    main_suffix,
    writes_folder,
)
from clipdesk.project.jobs import Progress
from clipdesk.project.project import Project, ProjectReader
from tests.builders import article, label_id
from tests.project_builder import Made, make_project
from tests.refusing import stop, stop_at_work

LIBRARIES = {"parquet": "pyarrow", "spacy": "spacy"}
"""What formats need that do not come with the program."""


@pytest.fixture
def project(made: Made) -> Project:
    return made(
        article("[official:Mayor Kell] [quote:denied] it 👍 [quote:twice]", id="a1"),
        article("Shares fell [statistic@rb:3%].", id="a2"),
        article("Nothing is tagged here.", id="a3"),
    )


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def spans(record: dict[str, object]) -> list[tuple[str, str]]:
    found = record["spans"]
    assert isinstance(found, list)
    return [(one["label"], one["text"]) for one in found]


def test_every_article_is_written_and_every_span_says_its_words(project: Project, tmp_path: Path) -> None:
    result = export(project.reader, ExportRequest(tmp_path / "out.jsonl"))
    assert result.articles == 3
    first, second, third = lines(result.target)
    assert spans(first) == [("official", "Mayor Kell"), ("quote", "denied"), ("quote", "twice")]
    assert spans(second) == [("statistic", "3%")]
    assert spans(third) == []


def test_what_an_export_takes_is_counted(project: Project) -> None:
    statistic = project.codebook.named("statistic")
    assert statistic is not None
    chosen = CorpusFilter(label_ids=(statistic.id,))
    assert amount_of(project.reader, CorpusFilter()) == Amount(3, 4, "a1")
    assert amount_of(project.reader, chosen) == Amount(3, 1, "a1")
    assert amount_of(project.reader, replace(chosen, only_annotated=True)) == Amount(1, 1, "a2")
    assert amount_of(project.reader, CorpusFilter(statuses=(Status.SKIPPED,))) == Amount(0, 0, "")


def test_articles_that_dates_leave_out_for_want_of_one_are_counted(project: Project) -> None:
    chosen = CorpusFilter(since="2000")
    assert amount_of(project.reader, chosen).undated == 3
    assert amount_of(project.reader, replace(chosen, article_ids=("a1",))).undated == 1
    assert amount_of(project.reader, CorpusFilter()).undated == 0


def test_the_largest_outlets_are_found_in_alphabetical_order(tmp_path: Path) -> None:
    names = ["Sun", "Post", "Post", "Echo", "Sun", "Sun", ""]
    texts = [article(f"Text {n}.", id=f"b{n}", number=n, outlet=name) for n, name in enumerate(names, 1)]
    with contextlib.closing(make_project(tmp_path / "outlets.clipdesk", *texts)) as made:
        assert largest_outlets(made.reader, 2) == ("Post", "Sun")
        assert largest_outlets(made.reader, 9) == ("Echo", "Post", "Sun")


def test_the_same_project_gives_the_same_bytes(project: Project, tmp_path: Path) -> None:
    for suffix in ("jsonl", "json", "csv", "html"):
        one, two = tmp_path / f"1.{suffix}", tmp_path / f"2.{suffix}"
        export(project.reader, ExportRequest(one))
        export(project.reader, ExportRequest(two))
        assert one.read_bytes() == two.read_bytes()


def test_filters_by_label_annotator_status_and_annotated(project: Project, tmp_path: Path) -> None:
    project.execute(SetStatus(("a2",), Status.DONE))
    rb = next(one.id for one in project.annotators if one.key == "rb")
    out = tmp_path / "out.jsonl"
    for chosen, expected in (
        (CorpusFilter(label_ids=(label_id("quote"),)), [["denied", "twice"], [], []]),
        (CorpusFilter(annotator_ids=(rb,)), [[], ["3%"], []]),
        (CorpusFilter(statuses=(Status.DONE,)), [["3%"]]),
        (CorpusFilter(label_ids=(label_id("quote"),), only_annotated=True), [["denied", "twice"]]),
        (CorpusFilter(article_ids=("a3",)), [[]]),
    ):
        export(project.reader, ExportRequest(out, chosen=chosen))
        assert [[words for _, words in spans(one)] for one in lines(out)] == expected


def test_a_failure_leaves_the_old_file(project: Project, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("old")

    def stop(done: int, _total: int, _what: str) -> None:
        if done == 2:
            raise CancelledError

    with pytest.raises(CancelledError):
        export(project.reader, ExportRequest(out), stop)
    assert out.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir() if one.suffix == ".tmp"] == []


def test_places_that_cannot_be_written_are_told(project: Project, tmp_path: Path) -> None:
    (tmp_path / "folder.json").mkdir()
    with pytest.raises(ExportFailedError, match="is a folder"):
        export(project.reader, ExportRequest(tmp_path / "folder.json"))
    with pytest.raises(ExportFailedError, match="There is no folder “"):
        export(project.reader, ExportRequest(tmp_path / "missing" / "out.json"))
    (tmp_path / "file").touch()
    with pytest.raises(ExportFailedError, match="cannot be written"):
        export(project.reader, ExportRequest(tmp_path / "file" / "out.json"))
    out = tmp_path / ("n" * 246 + ".jsonl")
    with pytest.raises(ExportFailedError, match="too long"):
        export(project.reader, ExportRequest(out))
    assert not out.exists(), "there would have been no room for the name of the list of losses"
    with pytest.raises(ExportFailedError, match="the project itself"):
        export(project.reader, ExportRequest(project.path, "json"))
    with pytest.raises(ExportFailedError, match="the name of a project"):
        export(project.reader, ExportRequest(tmp_path / "colleague.clipdesk", "json"))


def test_the_format_follows_from_the_name() -> None:
    assert format_for("train.jsonl") == "jsonl"
    assert format_for("page.html") == "review"
    assert format_for("Page.PDF") == "reading-pdf"
    with pytest.raises(WrongUseError, match="does not say which format"):
        format_for("train.mp3")


def test_formats_are_offered() -> None:
    assert {"json", "jsonl", "csv", "review"} <= {one.key for one in export_formats()}


def test_progress_goes_from_the_first_to_the_last_article(project: Project, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    export(project.reader, ExportRequest(tmp_path / "o.json"), lambda done, total, _what: seen.append((done, total)))
    assert seen[-1] == (3, 3)


def test_what_a_format_cannot_carry_is_listed_beside_the_file(project: Project, tmp_path: Path) -> None:
    out = tmp_path / "out.doccano.jsonl"
    result = export(project.reader, ExportRequest(out))
    assert result.losses_path == losses_path(out)
    first = losses_path(out).read_bytes()
    listed = json.loads(first)
    assert listed["format"] == "doccano"
    assert [(one["kind"], one["reason"], one["count"]) for one in listed["lost"]] == [
        (one.kind, one.reason, len(one.ids)) for one in result.losses
    ]
    codebook = next(one for one in listed["lost"] if one["reason"].startswith("Labels go by their names"))
    assert codebook["ids"] == [one.id for one in project.codebook]
    export(project.reader, ExportRequest(out))
    assert losses_path(out).read_bytes() == first


def test_a_stale_list_of_losses_goes(project: Project, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    losses_path(out).write_text("{}")
    assert export(project.reader, ExportRequest(out)).losses_path is None
    assert not losses_path(out).exists()


@pytest.mark.parametrize("key", [one.key for one in export_formats()])
def test_what_will_be_lost_is_what_is_lost(project: Project, tmp_path: Path, key: str) -> None:
    if key in LIBRARIES:
        pytest.importorskip(LIBRARIES[key], reason=f"the extra “{key}” is not installed")
    request = ExportRequest(tmp_path / "out", key)
    foreseen = foreseen_losses(project.reader, request)
    assert not any(tmp_path.glob("out*"))
    assert foreseen == export(project.reader, request).losses


def test_foreseeing_can_be_stopped(project: Project, tmp_path: Path) -> None:
    with pytest.raises(CancelledError):
        foreseen_losses(project.reader, ExportRequest(tmp_path / "o.json"), stop)


def test_formats_of_several_files_are_known() -> None:
    assert writes_folder("brat")
    assert main_suffix("brat") == ".ann"
    assert not writes_folder("json")


def test_a_large_project_is_exported_in_a_child_process_just_the_same(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = ExportRequest(tmp_path / "here.csv"), ExportRequest(tmp_path / "there.csv")
    known, foreseen = export(project.reader, here), foreseen_losses(project.reader, here)
    monkeypatch.setattr(apart, "SMALL", 1)
    found = export_apart(project.reader, there)
    assert there.target.read_bytes() == here.target.read_bytes()
    assert (found.articles, found.report, found.losses) == (known.articles, known.report, known.losses)
    assert foreseen_losses_apart(project.reader, there) == foreseen


def export_until_stopped(reader: ProjectReader, request: ExportRequest, progress: Progress) -> ExportResult:
    """An export that gets no further than its first article, until it is stopped."""

    def tell(done: int, total: int, what: str) -> None:
        end = time.monotonic() + 60
        while time.monotonic() < end:
            progress(done, total, what)
            time.sleep(0.01)

    return export(reader, request, tell)


def test_a_large_export_that_is_stopped_leaves_nothing(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "SMALL", 1)
    monkeypatch.setattr(exporting, "export", export_until_stopped)
    monkeypatch.setattr(exporting, "PATIENCE", 60)
    before = sorted(tmp_path.iterdir())

    with pytest.raises(CancelledError):
        export_apart(project.reader, ExportRequest(tmp_path / "out.jsonl"), stop_at_work)
    assert sorted(tmp_path.iterdir()) == before
