"""Finding and reading files: what is taken, what is passed over, in which order, and why something was not."""

from __future__ import annotations

import multiprocessing
import os
import random
import time
from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path

import pytest

from clipdesk.domain.errors import CancelledError
from clipdesk.domain.report import Outcome
from clipdesk.project import reading
from clipdesk.project.isolation import IsolatedReader
from clipdesk.project.reading import FileChoice, FileReader, FoundFile, ImportOptions, ReadFile, find_files
from clipdesk.project.reading_file import ReadTask
from tests.refusing import stop


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_txt", ".txt").replace("_html", ".html")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def read_all(reader: FileReader, *paths: Path) -> list[ReadFile]:
    with reader:
        return list(reader.read(find_files(paths)))


def test_folders_are_read_in_alphabetical_order_with_their_name(tmp_path: Path) -> None:
    write(tmp_path / "news", b_txt="b", a_txt="a", deep__c_txt="c")
    assert [one.name for one in find_files([tmp_path / "news"])] == ["news/a.txt", "news/b.txt", "news/deep/c.txt"]


def test_numbers_in_names_are_put_in_order_by_what_they_say(tmp_path: Path) -> None:
    write(tmp_path / "news", p10_txt="ten", p9_txt="nine", part10__a_txt="late", part2__a_txt="early")
    names = [one.name for one in find_files([tmp_path / "news"])]
    assert names == ["news/p9.txt", "news/p10.txt", "news/part2/a.txt", "news/part10/a.txt"]


def test_capitals_in_names_stand_with_small_letters(tmp_path: Path) -> None:
    write(tmp_path / "news", Vote_txt="vote", audit_txt="audit", Dues_txt="dues")
    names = [one.name for one in find_files([tmp_path / "news"])]
    assert names == ["news/audit.txt", "news/Dues.txt", "news/Vote.txt"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    write(tmp_path, a_txt="a")
    assert len(find_files([tmp_path / "a.txt", tmp_path, tmp_path / "a.txt"])) == 1


@pytest.mark.parametrize("junk", [".hidden", "Thumbs.db", "desktop.ini", "~$open.txt", ".git/config"])
def test_what_systems_leave_behind_is_passed_over(tmp_path: Path, junk: str) -> None:
    (tmp_path / junk).parent.mkdir(exist_ok=True)
    (tmp_path / junk).write_text("x")
    write(tmp_path, a_txt="a")
    assert [one.name for one in find_files([tmp_path])] == [f"{tmp_path.name}/a.txt"]


def test_the_images_folder_of_a_saved_page_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path, story_html="<p>x</p>", story_files__ad_html="<p>ad</p>", other_files__b_txt="b")
    names = [one.name.removeprefix(f"{tmp_path.name}/") for one in find_files([tmp_path])]
    assert names == ["story.html", "other_files/b.txt"]


def test_a_missing_file_is_a_line_of_the_report(tmp_path: Path) -> None:
    (file,) = read_all(FileReader(), tmp_path / "gone.txt")
    assert file.drafts == ()
    assert "There is no file" in file.problem


def test_a_folder_that_may_not_be_read_is_a_line_of_the_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, news__a_txt="a", news__closed__b_txt="b")
    closed, scandir = tmp_path / "news" / "closed", os.scandir

    def refusing(path: Path | str | int) -> object:
        if str(path) == str(closed):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    taken, refused = read_all(FileReader(), tmp_path / "news")
    assert (taken.found.name, refused.problem) == (
        "news/a.txt", "“news/closed” cannot be read: Permission denied."
    )  # fmt: skip
    (alone,) = read_all(FileReader(), closed)
    assert alone.problem == "“closed” cannot be read: Permission denied."


def test_a_file_in_a_folder_that_may_not_be_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, **_: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "stat", refuse)
    (file,) = read_all(FileReader(), tmp_path / "closed" / "a.txt")
    assert file.problem == "“a.txt” cannot be read: Permission denied."


def test_a_picture_is_refused_with_what_to_choose_instead(tmp_path: Path) -> None:
    picture = tmp_path / "photo.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (file,) = read_all(FileReader(), picture)
    assert "photo.png" in file.problem
    assert "Run text recognition" in file.problem
    assert len(file.problem) < 200


def test_files_come_back_in_their_order_whoever_reads_them(tmp_path: Path) -> None:
    page = "<html><head><title>Harbor {0}</title></head><body><article>" + "<p>The board met again today.</p>" * 9
    write(tmp_path, a_html=page.format(1), b_txt="Plain text here.", c_html=page.format(2), d_txt="More plain text.")
    files = read_all(FileReader(), tmp_path)
    assert [one.found.path.name for one in files] == ["a.html", "b.txt", "c.html", "d.txt"]
    assert all(one.drafts for one in files)
    assert [one.format_key for one in files] == ["html", "text", "html", "text"]


def test_a_choice_for_one_file_leaves_the_others_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Se reunió".encode("cp1252"))
    (tmp_path / "b.txt").write_bytes("Se reunió".encode())
    reader = FileReader(choices={tmp_path / "a.txt": FileChoice(encoding="cp1250")})
    first, second = read_all(reader, tmp_path)
    assert first.drafts[0].encoding == "cp1250"
    assert second.drafts[0].text == "Se reunió"


def test_what_was_not_chosen_for_a_file_is_as_for_all() -> None:
    general = ImportOptions(encoding="cp1252", clean=False)
    assert FileChoice().options(general) == general
    assert FileChoice(clean=True, encoding="utf-8").options(general) == ImportOptions("utf-8", clean=True)


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (file,) = list(FileReader().read([FoundFile(tmp_path, "folder")]))
    assert "cannot be read" in file.problem


def test_the_text_beside_its_annotations_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.ann").write_text("T1\tX 0 3\tAna\n")
    write(tmp_path, a_txt="Ana spoke.", b_txt="b")
    files = read_all(FileReader(), tmp_path)
    assert [(one.found.path.name, one.format_key) for one in files] == [("a.ann", "brat"), ("b.txt", "text")]
    assert [len(draft.annotations) for one in files for draft in one.drafts] == [1, 0]
    assert [one.path.name for one in find_files([tmp_path / "a.txt"])] == ["a.txt"]


@pytest.mark.parametrize(("processors", "reads_along"), [(1, True), (2, False), (2, True), (3, True)])
def test_a_large_import_shared_with_children_is_in_order_and_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, processors: int, *, reads_along: bool
) -> None:
    monkeypatch.setattr("clipdesk.project.reading._processors", lambda: processors)
    page = "<html><head><title>Harbor</title></head><body><article>" + "<p>The board met again today.</p>" * 9
    for number in range(260):
        text = "" if number % 50 == 7 else f"Report {number}\n\nThe ferry ran on day {number}.\n"
        (tmp_path / f"{number:03}.txt").write_text(text)
    (tmp_path / "100.html").write_text(page)
    files = read_all(FileReader(reads_along=reads_along), tmp_path)
    assert [one.found.path.name for one in files] == sorted(path.name for path in tmp_path.iterdir())
    assert [one.found.path.name for one in files if not one.drafts] == [f"{n:03}.txt" for n in range(7, 260, 50)]
    texts = [one.drafts[0].text for one in files if one.drafts and one.format_key == "text"]
    assert texts == [f"Report {n}\n\nThe ferry ran on day {n}." for n in range(260) if n % 50 != 7]
    assert all(len(one.prepared) == len(one.drafts) for one in files)


def test_texts_read_beside_a_child_are_in_order_and_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clipdesk.project.reading._processors", lambda: 2)
    given: list[int] = []
    read_apart = FileReader._submit

    def submit(reader: FileReader, chunk: Sequence[ReadTask]) -> Future[list[ReadFile]]:
        given.append(len(chunk))
        return read_apart(reader, chunk)

    monkeypatch.setattr(FileReader, "_submit", submit)
    for number in range(260):
        (tmp_path / f"{number:03}.txt").write_text(f"The ferry ran on day {number}.\n")
    with FileReader(reads_along=True) as reader:
        reading = reader.read(find_files([tmp_path]))
        files = [next(reading)]
        deadline = time.monotonic() + 60
        while reader._free.empty() and time.monotonic() < deadline:
            time.sleep(0.02)
        files += reading
    assert [one.drafts[0].text for one in files] == [f"The ferry ran on day {number}." for number in range(260)]
    assert 0 < sum(given) < 259


def large_table(folder: Path) -> Path:
    file = folder / "many.csv"
    rows = (f"Head {number},{random.Random(number).randbytes(1500).hex()}" for number in range(120))
    file.write_text("\n".join(("headline,text", *rows)), encoding="utf-8")
    return file


def test_a_large_file_is_read_in_parts_by_a_child_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_ISOLATED_ABOVE", 100_000)
    file = large_table(tmp_path)
    write(tmp_path, **{"z.txt": "The board met."})
    with FileReader() as reader:
        parts = read_all(reader, file, tmp_path / "z.txt")
    assert [(one.found.name, len(one.prepared)) for one in parts] == [
        ("many.csv", 50), ("many.csv", 50), ("many.csv", 20), ("z.txt", 1),
    ]  # fmt: skip
    assert [one.draft.title for part in parts[:3] for one in part.prepared] == [f"Head {one}" for one in range(120)]
    assert not multiprocessing.active_children()


def test_a_large_file_can_be_left_while_it_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_ISOLATED_ABOVE", 100_000)
    file = large_table(tmp_path)

    with FileReader(watch=stop) as reader, pytest.raises(CancelledError):
        read_all(reader, file)
    assert not multiprocessing.active_children()


def test_a_reader_can_be_left_before_the_end(tmp_path: Path) -> None:
    for number in range(150):
        (tmp_path / f"{number:03}.html").write_text(f"<p>The ferry ran on day {number}.</p>" * 5)
    with FileReader() as reader:
        first = next(reader.read(find_files([tmp_path])))
    assert first.found.path.name == "000.html"
    (again,) = read_all(reader, tmp_path / "001.html")
    assert again.drafts


def test_a_link_to_a_folder_elsewhere_is_told_of_and_not_followed(tmp_path: Path) -> None:
    write(tmp_path, news__a_txt="The ferry ran.", news__deep__c_txt="c", else__b_txt="b")
    (tmp_path / "news" / "deep" / "out").symlink_to("../../else")
    (tmp_path / "news" / "inner").symlink_to("deep")
    (tmp_path / "news" / ".hidden").symlink_to("../else")
    files = read_all(FileReader(), tmp_path / "news")
    assert [one.found.name for one in files] == ["news/a.txt", "news/deep/c.txt", "news/deep/out"]
    assert [(one.outcome, one.reason) for one in files[-1].items] == [
        (Outcome.REMARK, "It is a link to a folder, which is not followed. Import that folder by itself.")
    ]
    assert not files[-1].is_refused
    (named,) = read_all(FileReader(), tmp_path / "news" / "deep" / "out")
    assert [one.text for one in named.drafts] == ["b"]


def test_what_clipdesk_writes_beside_projects_and_exports_is_no_article(tmp_path: Path) -> None:
    for name in ("p.clipdesk", "p.clipdesk-wal", "p.clipdesk-shm", "p.clipdesk.lock", "o.json", "o.json.loss.json"):
        (tmp_path / name).write_text("{}")
    (tmp_path / "mine.loss.json").write_text('{"text": "A loss."}')
    names = [one.name.removeprefix(f"{tmp_path.name}/") for one in find_files([tmp_path])]
    assert names == ["mine.loss.json", "o.json", "p.clipdesk"]
    assert [one.name for one in find_files([tmp_path / "o.json.loss.json"])] == ["o.json.loss.json"]


def test_the_reports_of_an_export_in_parts_are_no_articles(tmp_path: Path) -> None:
    ours = ("n.split.json", "n.prodigy.jsonl.loss.json", "p.split.json")
    others = ("n.train.prodigy.jsonl", "n.test.prodigy.jsonl", "p.hf.zip", "mine.split.json", "m.jsonl.loss.json")
    for name in (*ours, *others):
        (tmp_path / name).write_text('{"text": "An article."}')
    assert [one.path.name for one in find_files([tmp_path])] == sorted(others)


def test_a_child_that_cannot_be_started_for_whatever_reason_is_told_and_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_child: IsolatedReader) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(IsolatedReader, "start", fail)
    write(tmp_path, a_html="<p>The ferry ran on Monday.</p>")
    with FileReader() as reader:
        child = IsolatedReader()
        with pytest.raises(RuntimeError, match="new thread"):
            reader._start_child(child)
        assert reader._free.get_nowait() is child
    with pytest.raises(RuntimeError, match="new thread"):
        read_all(FileReader(), tmp_path / "a.html")
