"""`clipdesk import`: files into a project, and a line for everything worth saying."""

from __future__ import annotations

import io
import json
import sys
import tempfile
from pathlib import Path

import pytest

from clipdesk.cli.import_command import expanded
from clipdesk.cli.output import ProgressBar
from clipdesk.formats.field_mapping import signature
from clipdesk.project import reading_file
from clipdesk.project.project import Project
from clipdesk.project.unfinished_import import UNDER_WAY, UnfinishedImport
from clipdesk.runtime.paths import Places
from clipdesk.runtime.settings import Settings, SettingsFile
from clipdesk.store.store import Store
from tests.cli.conftest import Cli
from tests.refusing import fill_disk


def test_it_makes_the_project_and_says_what_it_took(cli: Cli, clippings: Path, tmp_path: Path) -> None:
    said = cli("import", tmp_path / "new.clipdesk", clippings)
    assert said.code == 0
    assert "2 taken, 0 already there, 0 not taken; new.clipdesk now holds 2 articles." in said.out
    assert (tmp_path / "new.clipdesk").exists()


def test_a_project_at_rest_is_one_file(project: Path) -> None:
    assert [one.name for one in project.parent.glob("p.clipdesk*")] == ["p.clipdesk"]


def test_the_same_again_is_not_doubled(cli: Cli, project: Path, clippings: Path) -> None:
    said = cli("import", project, clippings)
    assert said.code == 0
    assert "0 taken, 2 already there" in said.out
    assert "The project has this article already." in said.out


def test_no_more_is_said_of_a_killed_import_when_nobody_wants_to_hear_it(cli: Cli, project: Path) -> None:
    store = Store(project, writing=True)
    with store.transaction():
        store.set_meta(UNDER_WAY, UnfinishedImport("“old\x1b”", 1, 2, "0" * 32).noted())
    store.close()
    assert "did not end" in cli("stats", project).err
    said = cli("import", project, "--forget")
    assert (said.code, said.out, said.err) == (0, "No more is said of the import of “old\\x1b”.\n", "")
    assert cli("stats", project).err == ""
    assert cli("import", project, "--forget").out == "All imports have ended.\n"
    assert json.loads(cli("import", project, "--forget", "--json").out) == {"forgotten": []}


def test_an_import_of_nothing_is_wrong_use(cli: Cli, project: Path, clippings: Path) -> None:
    said = cli("import", project)
    assert (said.code, "Nothing is named that is to be imported" in said.err) == (2, True)
    said = cli("import", project, clippings, "--forget")
    assert (said.code, "With --forget nothing is imported" in said.err) == (2, True)
    said = cli("import", project, "--forget", "--dry-run")
    assert (said.code, "nothing forgotten" in said.err) == (2, True)


def test_what_cannot_be_read_is_named_and_the_rest_taken(cli: Cli, project: Path, tmp_path: Path) -> None:
    (tmp_path / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    (tmp_path / "more.txt").write_text("One more clipping about the harbour.")
    said = cli("import", project, tmp_path / "scan.png", tmp_path / "more.txt", tmp_path / "gone.txt")
    assert said.code == 1
    assert "scan.png" in said.out
    assert "There is no file" in said.out
    assert "1 taken, 0 already there, 2 not taken" in said.out


def test_an_import_that_takes_nothing_makes_no_project(cli: Cli, tmp_path: Path) -> None:
    new = tmp_path / "new.clipdesk"
    assert "new.clipdesk would not be made." in cli("import", "--dry-run", new, tmp_path / "gone.txt").out
    said = cli("import", new, tmp_path / "gone.txt")
    assert (said.code, list(tmp_path.glob("new*"))) == (1, [])
    assert "0 taken, 0 already there, 1 not taken; new.clipdesk was not made." in said.out
    (tmp_path / "mine.codebook.csv").write_text("label,definition\nharm,What hurts\n")
    assert cli("import", new, tmp_path / "mine.codebook.csv").code == 0
    assert new.exists()


def test_a_codebook_with_nothing_but_labels_that_every_project_begins_with_makes_one(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "mine.codebook.csv").write_text("label\nquote\nstatistic\npolicy\nofficial\n")
    new = tmp_path / "new.clipdesk"
    told = cli("import", "--dry-run", new, tmp_path / "mine.codebook.csv")
    assert "0 would be taken, 1 already there, 0 not taken; new.clipdesk would be made and hold 0 articles." in told.out
    said = cli("import", new, tmp_path / "mine.codebook.csv")
    assert (said.code, new.exists()) == (0, True)
    assert "0 taken, 1 already there, 0 not taken; new.clipdesk now holds 0 articles." in said.out


def test_json_for_a_machine(cli: Cli, clippings: Path, tmp_path: Path) -> None:
    said = cli("import", tmp_path / "p.clipdesk", clippings, "--json")
    answer = json.loads(said.out)
    assert (answer["taken"], answer["skipped"], answer["articles"]) == (2, 0, 2)
    assert {item["outcome"] for item in answer["items"]} == {"taken"}
    assert said.err == ""


def test_a_remark_on_a_file_is_no_article(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "The pier closes.", "spans": [], "meta": {"kicker": "Harbor"}}')
    for dry in ((), ("--dry-run",)):
        said = cli("import", tmp_path / f"{len(dry)}.clipdesk", tmp_path / "a.jsonl", *dry)
        assert said.code == 0
        assert "  * a.jsonl: These fields are not read: “meta.kicker”.\n" in said.out
        assert "\n1 " in said.out
    assert json.loads(cli("import", tmp_path / "j.clipdesk", tmp_path / "a.jsonl", "--json").out)["taken"] == 1


def test_a_format_can_be_forced(cli: Cli, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<p>The board met.</p>")
    said = cli("import", tmp_path / "p.clipdesk", page, "--format", "text")
    assert said.code == 0
    cli("export", tmp_path / "p.clipdesk", tmp_path / "o.jsonl")
    assert json.loads((tmp_path / "o.jsonl").read_text())["text"] == "<p>The board met.</p>"


def test_nothing_is_cut_when_all_is_to_be_kept(cli: Cli, tmp_path: Path) -> None:
    clip = tmp_path / "c.txt"
    clip.write_text("Headline here\n\nBy Ana Ruiz\n\nLARKPORT — The ferry ran.\n\nComments\n")
    cli("import", tmp_path / "p.clipdesk", clip, "--keep-all")
    cli("export", tmp_path / "p.clipdesk", tmp_path / "o.jsonl")
    assert "Comments" in json.loads((tmp_path / "o.jsonl").read_text())["text"]


@pytest.mark.parametrize(
    ("piped", "text"),
    [
        ("MIAMI — The ferry ran again on Monday.\n", "The ferry ran again on Monday."),
        ("<html><body><p>The ferry ran again on Monday.</p></body></html>", "The ferry ran again on Monday."),
    ],
)
def test_what_is_piped_in_is_an_article(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, piped: str, text: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(piped.encode())))
    said = cli("import", tmp_path / "p.clipdesk", "-")
    assert said.code == 0
    assert "1 taken" in said.out
    cli("export", tmp_path / "p.clipdesk", tmp_path / "o.jsonl")
    assert text in json.loads((tmp_path / "o.jsonl").read_text())["text"]


class Endless:
    """What `yes` pipes into a program."""

    @property
    def buffer(self) -> Endless:
        return self

    def read(self, size: int) -> bytes:
        return b"y\n" * (size // 2)


def test_what_is_piped_in_without_an_end_is_too_large(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Endless())
    monkeypatch.setattr(reading_file, "LARGEST", 3 << 20)
    said = cli("import", tmp_path / "p.clipdesk", "-")
    assert said.code == 1
    assert "“standard input” is larger than 3 MB" in said.out


def test_what_is_piped_in_and_finds_no_room_is_told_with_the_place(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Endless())
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    said = cli("import", tmp_path / "p.clipdesk", "-")
    assert said.code == 1
    assert said.err.startswith("clipdesk: What is piped in cannot be kept in “")
    assert not (tmp_path / "p.clipdesk").exists()


def test_nothing_piped_in_is_told_as_such(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    said = cli("import", tmp_path / "p.clipdesk", "-")
    assert (said.code, "“standard input” is empty." in said.out) == (1, True)


def test_a_project_needs_its_suffix(cli: Cli, clippings: Path, tmp_path: Path) -> None:
    said = cli("import", tmp_path / "project.txt", clippings)
    assert said.code == 2
    assert "Choose a name that ends in .clipdesk." in said.err


def test_annotations_come_with_a_record(cli: Cli, tmp_path: Path) -> None:
    record = {"text": "Kell denied it.", "spans": [{"start": 5, "end": 11, "label": "claim"}]}
    (tmp_path / "r.jsonl").write_text(json.dumps(record) + "\n")
    said = cli("import", tmp_path / "p.clipdesk", tmp_path / "r.jsonl", "--annotator", "mk")
    assert "The label “claim” was added to the codebook." in said.out
    stats = json.loads(cli("stats", tmp_path / "p.clipdesk", "--json").out)
    assert stats["labels"]["claim"] == 1
    assert stats["annotators"]["mk"] == 1


def test_an_annotator_without_a_word_is_wrong_use(cli: Cli, clippings: Path, tmp_path: Path) -> None:
    said = cli("import", tmp_path / "p.clipdesk", clippings, "--annotator", "")
    assert (said.code, "--annotator: it holds no words" in said.err) == (2, True)
    assert not (tmp_path / "p.clipdesk").exists()


def test_what_another_program_tagged_comes_back_to_the_articles_it_was_given(
    cli: Cli, project: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    cli("export", str(project), str(out))
    records = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    records[0]["spans"] = [{"start": 0, "end": 3, "label": "quote", "annotator": "model"}]
    out.write_text("".join(json.dumps(one) + "\n" for one in records), "utf-8")
    said = cli("import", str(project), str(out))
    assert said.code == 0
    assert "  & " in said.out
    assert "The project has this article already. One annotation was added to it." in said.out
    assert "0 taken, 2 already there (1 with annotations that were added), 0 not taken" in said.out
    assert cli("import", str(project), str(out)).out.count("added") == 0
    answer = json.loads(cli("import", str(project), str(out), "--json").out)
    assert (answer["duplicates"], answer["joined"]) == (2, 0)


def test_columns_and_fields_are_taken_as_the_user_says(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Kicker,Title,Text\nHarbor,Board votes,The board met.\n")
    (tmp_path / "b.json").write_text('{"items": [{"text": "No.", "Kicker": "Dues", "deep": {"Text": "Dues rise."}}]}')
    said = cli(
        "import", tmp_path / "p.clipdesk", tmp_path / "a.csv", "--map", "headline=Kicker", "--map", "text = Text"
    )
    assert said.code == 0
    said = cli(
        "import", tmp_path / "p.clipdesk", tmp_path / "b.json", "--map", "headline=Kicker", "--map=text=deep.Text"
    )
    assert said.code == 0
    cli("export", tmp_path / "p.clipdesk", tmp_path / "o.jsonl")
    records = [json.loads(line) for line in (tmp_path / "o.jsonl").read_text().splitlines()]
    assert [(one["meta"]["headline"], one["text"]) for one in records] == [
        ("Harbor", "The board met."), ("Dues", "Dues rise."),
    ]  # fmt: skip


def test_what_was_chosen_in_the_window_for_such_columns_is_taken_where_nothing_else_is_said(
    cli: Cli, tmp_path: Path, places_in_tmp: Places
) -> None:
    for name, kicker in (("a", "Harbor"), ("b", "Quay")):
        (tmp_path / f"{name}.csv").write_text(f"Kicker,Title,Text\n{kicker},Board votes,The {name} board met.\n")
    chosen = {signature(["Kicker", "Title", "Text"]): "headline=Kicker"}
    SettingsFile(places_in_tmp.settings_file).write(Settings(column_mappings=chosen))
    said = cli("import", tmp_path / "p.clipdesk", tmp_path / "a.csv")
    assert "The columns were read as: Text → text, Kicker → headline. They were chosen in the window" in said.out
    said = cli("import", tmp_path / "p.clipdesk", tmp_path / "b.csv", "--map", "section=Kicker")
    assert "The columns were read as: Text → text, Title → headline, Kicker → section." in said.out
    assert "chosen in the window" not in said.out


def test_a_mapping_that_says_nothing_is_told_with_how_to_write_it(cli: Cli, clippings: Path, tmp_path: Path) -> None:
    for wrong in ("Title", "color=Title"):
        said = cli("import", tmp_path / "p.clipdesk", clippings, "--map", wrong)
        assert said.code == 2
        assert f"“--map {wrong}” does not say" in said.err
        assert "--map headline=Title" in said.err
    assert not (tmp_path / "p.clipdesk").exists()


def test_a_column_that_is_not_there_is_told_with_those_that_are(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Title,Text\nBoard votes,The board met.\n")
    said = cli("import", tmp_path / "p.clipdesk", tmp_path / "a.csv", "--map", "text=Body")
    assert said.code == 1
    assert "There is no column “Body”. Choose one of: Title, Text." in said.out


def test_a_file_that_looks_like_several_articles_is_divided_as_the_user_says(cli: Cli, tmp_path: Path) -> None:
    text = "\n\n".join(
        f"Bridge {word}\n\nMarch {day}, 2018\n\n"
        + f"The council of Vega {word} its doors and voted on it again last night. " * 5
        for day, word in enumerate(("closes at last", "opens again"), 1)
    )
    (tmp_path / "a.txt").write_text(text)
    unasked = cli("import", tmp_path / "p.clipdesk", tmp_path / "a.txt")
    assert "1 taken" in unasked.out
    assert "This file looks like 2 articles in one; it was taken as one." in unasked.out
    assert "2 taken" in cli("import", tmp_path / "q.clipdesk", tmp_path / "a.txt", "--divide", "yes").out
    assert "as was chosen" in cli("import", tmp_path / "r.clipdesk", tmp_path / "a.txt", "--divide", "no").out


@pytest.mark.parametrize(
    ("choice", "words"),
    [(("--format", "nope"), "There is no import format “nope”. There are: text, "),
     (("--encoding", "nope"), "There is no encoding “nope”. There are: utf-8, ")],
)  # fmt: skip
def test_a_format_or_encoding_that_is_not_there_is_told_once_and_nothing_made(
    cli: Cli, clippings: Path, tmp_path: Path, choice: tuple[str, str], words: str
) -> None:
    said = cli("import", tmp_path / "p.clipdesk", clippings, *choice)
    assert said.code == 2
    assert said.err.count(words) == 1
    assert not (tmp_path / "p.clipdesk").exists()
    assert cli("import", tmp_path / "p.clipdesk", clippings, "--encoding", "Latin-1").code == 0


def test_an_empty_name_is_not_the_folder_one_is_in(
    cli: Cli, clippings: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(clippings)
    said = cli("import", tmp_path / "p.clipdesk", "")
    assert (said.code, "One of the names of files and folders is empty." in said.err) == (2, True)
    assert not (tmp_path / "p.clipdesk").exists()
    said = cli("import", tmp_path / "p.clipdesk", ".", "--json")
    assert sorted(one["name"] for one in json.loads(said.out)["items"]) == ["clippings/dues.txt", "clippings/ferry.txt"]


def test_an_empty_folder_is_told(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for more in ((), ("--dry-run",)):
        said = cli("import", tmp_path / "p.clipdesk", tmp_path / "empty", *more)
        assert said.code == 1
        assert said.out.startswith("There is no file to import there.\n")


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are Unicode there")
def test_a_name_that_is_no_text_costs_nothing(cli: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "old"
    folder.mkdir()
    (folder / "caf\udce9.txt").write_text("The board met on Thursday.")
    (folder / "b.txt").write_text("The ferry sails.")
    path = tmp_path / "p\udcfc.clipdesk"
    said = cli("import", path, folder, "--json")
    assert said.code == 0
    assert [one["name"] for one in json.loads(said.out)["items"]] == ["old/b.txt", "old/caf�.txt"]
    assert json.loads(cli("stats", path, "--json").out)["articles"] == 2


def test_standard_input_that_is_closed_is_empty(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert "“standard input” is empty." in cli("import", tmp_path / "p.clipdesk", "-").out


def test_ctrl_c_tells_what_was_taken_and_what_was_not_reached(
    cli: Cli, project: Path, clippings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_bar: ProgressBar, *_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(ProgressBar, "__call__", interrupt)
    said = cli("import", project, clippings)
    assert said.code == 130
    assert "0 taken, 0 already there, 2 not taken; p.clipdesk now holds 2 articles." in said.out
    assert said.err == "clipdesk: stopped; what was taken is kept; importing again adds none of it twice.\n"


def test_an_import_that_a_full_disk_breaks_off_tells_what_is_there(
    cli: Cli, project: Path, clippings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Project, "transfer", fill_disk)
    said = cli("import", project, clippings)
    assert said.code == 1
    assert said.err.splitlines() == [
        "clipdesk: the import broke off; p.clipdesk holds 2 articles; importing again adds none of them twice.",
        "clipdesk: The disk is full. Make room and try again.",
    ]


def test_a_colleagues_project_is_brought_in_and_a_second_time_changes_nothing(
    cli: Cli, project: Path, tmp_path: Path
) -> None:
    spans = [{"start": 0, "end": 8, "label": "claim", "annotator": "bo"}]
    text = "LARKPORT — Harbour dues will rise by 4 per cent in October."
    (tmp_path / "bo.jsonl").write_text(json.dumps({"text": text, "spans": spans}) + "\n", "utf-8")
    theirs = tmp_path / "bo.clipdesk"
    assert cli("import", theirs, tmp_path / "clippings" / "dues.txt", tmp_path / "bo.jsonl").code == 0
    said = cli("import", project, theirs)
    assert said.code == 0
    assert "Articles in this project: 1; annotations: 1, by bo." in said.out
    assert "0 taken, 1 already there (1 with annotations that were added), 0 not taken" in said.out
    assert "Of other projects: 1 article met; 1 annotation added." in said.out
    assert "1 article met; 0 annotations added, 1 already there." in cli("import", project, theirs).out
    again = json.loads(cli("import", project, theirs, "--json").out)
    assert (again["taken"], again["duplicates"], again["joined"]) == (0, 1, 0)
    assert (again["merged"]["added"], again["merged"]["known"]) == (0, 1)
    rehearsed = cli("import", project, theirs, "--dry-run")
    assert rehearsed.code == 0
    assert "0 would be taken, 1 already there" in rehearsed.out


def test_patterns_that_a_shell_of_windows_leaves_are_expanded(tmp_path: Path) -> None:
    for name in ("b.html", "a.html", "c.txt", "d[1].html"):
        (tmp_path / name).touch()
    assert [one.name for one in expanded(tmp_path / "*.html", "win32")] == ["a.html", "b.html", "d[1].html"]
    assert expanded(tmp_path / "*.html", "linux") == (tmp_path / "*.html",)
    assert expanded(tmp_path / "*.pdf", "win32") == (tmp_path / "*.pdf",), "so that it is named as missing"
    assert expanded(tmp_path / "d[1].html", "win32") == (tmp_path / "d[1].html",)
