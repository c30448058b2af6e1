"""Opening a project from the command line: who annotates when nobody said so."""

from __future__ import annotations

import argparse
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from clipdesk.cli.opening import annotator_key, annotator_name, execute_as_user, open_existing
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.label import Label
from clipdesk.project.commands.articles import SetFlag
from clipdesk.project.commands.codebook import AddLabel
from clipdesk.project.importing import Arrival, ImportRequest, batches
from clipdesk.project.project import Project
from clipdesk.project.unfinished_import import UNDER_WAY, UnfinishedImport
from clipdesk.runtime.paths import Places
from clipdesk.runtime.settings import Settings, SettingsFile
from clipdesk.store.schema import upgrades
from tests.builders import article
from tests.cli.conftest import Cli
from tests.project_builder import folder_of_clippings, make_project

OLD = Path(__file__).parents[1] / "data" / "projects" / "v0002.clipdesk"


def _with_a_shelf(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE shelf (a)")


def test_the_settings_know_who_annotates(places_in_tmp: Places) -> None:
    SettingsFile(places_in_tmp.settings_file).write(Settings(annotator_key="mk", annotator_name="Mairi Kell"))
    arguments = argparse.Namespace(places=places_in_tmp)
    assert annotator_key(arguments) == "mk"
    assert annotator_name(arguments, "mk") == "Mairi Kell"
    assert annotator_name(arguments, "bo") == ""


def test_a_project_of_an_older_clipdesk_is_brought_up_to_date_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "old.clipdesk"
    capsys.readouterr()
    Project.create(path).close()
    monkeypatch.setattr(upgrades, "UPGRADES", (*upgrades.UPGRADES, _with_a_shelf))
    monkeypatch.setattr(upgrades, "CURRENT", upgrades.CURRENT + 1)
    project = open_existing(path)
    assert project.is_read_only
    project.close()
    (kept,) = tmp_path.glob("old before update *.clipdesk")
    words = (
        f"The project “old.clipdesk” was brought up to date; what it was before is kept beside it as “{kept.name}”.\n"
    )
    assert capsys.readouterr() == ("", words)
    open_existing(path).close()
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    "arguments",
    [
        ("tag", "policy", "--whole", "--article", "plain"),
        ("articles", "--article", "plain", "--flag", "yes"),
        ("annotations", "--label", "policy", "--note", "Why?"),
        ("suggest",),
        ("copies", "--suggest"),
        ("codebook", "--add", "late"),
        ("undo",),
        ("import",),
    ],
    ids=lambda one: str(one[0]),
)
def test_verbs_that_change_say_that_an_older_project_was_brought_up_to_date(
    cli: Cli, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    path = tmp_path / "old.clipdesk"
    shutil.copy(OLD, path)
    files: tuple[Path, ...] = ()
    if arguments[0] == "import":
        files = (tmp_path / "new.txt",)
        files[0].write_text("Some words of an article.")
    verb, *rest = arguments
    said = cli(verb, path, *rest, *files)
    (kept,) = tmp_path.glob("old before update *.clipdesk")
    assert said.err.count(f"was brought up to date; what it was before is kept beside it as “{kept.name}”.\n") == 1
    with closing(sqlite3.connect(kept)) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (2,)


def test_else_the_system_does(places_in_tmp: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "Mairi.Kell")
    assert annotator_key(argparse.Namespace(places=places_in_tmp)) == "mairikell"


def test_else_it_is_me(places_in_tmp: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError

    monkeypatch.setattr("getpass.getuser", nobody)
    assert annotator_key(argparse.Namespace(places=places_in_tmp)) == "me"


def test_a_change_that_is_refused_adds_nobody(tmp_path: Path, places_in_tmp: Places) -> None:
    SettingsFile(places_in_tmp.settings_file).write(Settings(annotator_key="new"))
    arguments = argparse.Namespace(places=places_in_tmp)
    with closing(make_project(tmp_path / "p.clipdesk", article("One."))) as project:
        before = project.annotators
        with pytest.raises(InvalidChangeError):
            execute_as_user(project, AddLabel(Label("x", " ", "red", "")), arguments)
        assert project.annotators == before
        assert execute_as_user(project, SetFlag(("a1",), True), arguments).articles == {"a1"}
        assert [one.key for one in project.annotators if one not in before] == ["new"]


def test_no_folder_is_made_without_a_word(cli: Cli, clippings: Path, tmp_path: Path) -> None:
    said = cli("import", tmp_path / "nowhere" / "new.clipdesk", clippings)
    assert (said.code, "There is no folder" in said.err) == (1, True)
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("verb", ["stats", "undo"])
def test_an_import_that_was_killed_is_told_in_one_line(cli: Cli, tmp_path: Path, verb: str) -> None:
    folder = folder_of_clippings(tmp_path, 30)
    project = Project.create(tmp_path / "p.clipdesk")
    project.use_annotator("mk")
    Arrival(project).take(next(batches(ImportRequest((folder,)))))
    project.close()
    words = (
        "The import of “clippings” did not end: 25 of 30 files came in. "
        "Import them again; what is here is not doubled. To hear no more of it: clipdesk import PROJECT --forget.\n"
    )
    assert cli(verb, project.path).err == words
    assert cli("import", project.path, folder).code == 0
    assert cli(verb, project.path).err == ""


def test_what_a_stranger_noted_commands_no_terminal(cli: Cli, tmp_path: Path) -> None:
    project = Project.create(tmp_path / "p.clipdesk")
    project.set_meta(UNDER_WAY, UnfinishedImport("a\x1b[31m", 1, 2, "0" * 32).noted())
    project.close()
    said = cli("stats", tmp_path / "p.clipdesk")
    assert "The import of a\\x1b[31m did not end: 1 of 2 files came in." in said.err
