"""What a disk may fail in: each operation of the program with how to prepare it, do it, and judge what it left."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random

from clipdesk.domain.draft import AnnotationDraft, ArticleDraft
from clipdesk.domain.errors import ProjectError
from clipdesk.domain.span import Span
from clipdesk.project.checking import check_store
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.commands.annotations import AddAnnotation
from clipdesk.project.commands.base import Command
from clipdesk.project.exporting import ExportRequest, export
from clipdesk.project.project import Project, ProjectReader
from clipdesk.project.salvaging import salvage
from clipdesk.store.backup import Backups
from clipdesk.store.schema import upgrades
from clipdesk.store.text_backup import write_as_text
from clipdesk.store.text_backups import TextBackups
from tests.builders import NOW
from tests.faults.random_work import bulk_retag, digest_of, edit_codebook, small_project
from tests.project_builder import ANNOTATOR_KEY

NAME = "work.clipdesk"
OLDEST = Path(__file__).parents[1] / "data" / "projects" / "v0001.clipdesk"
Acknowledge = Callable[[], None]


class Operation:
    """One thing that the program does with files in a folder. `run` calls `acknowledge` when the user is told it is done."""

    name = ""

    def prepare(self, folder: Path) -> None:
        """Make the files that it begins with."""
        small_project(folder / NAME).close()

    def run(self, folder: Path, acknowledge: Acknowledge) -> None:
        """Do it."""
        raise NotImplementedError

    def faults(self, folder: Path, *, was_acknowledged: bool) -> list[str]:
        """What is wrong in a folder after it was done, failed or broken off."""
        raise NotImplementedError


def content(path: Path) -> tuple[str, list[str]]:
    """What a project holds, in one word, and what is wrong with it."""
    project = Project(path)
    try:
        return digest_of(project), [one.sentence for one in check_store(project._store).problems]
    finally:
        project.close()


class Change(Operation):
    """A command in an open project, then closing it."""

    def __init__(self, name: str, command: Callable[[Project, Random], Command]) -> None:
        self.name = name
        self._make = command
        self._allowed: list[str] = []

    def _do(self, folder: Path, acknowledge: Acknowledge) -> None:
        project = Project(folder / NAME, now=lambda: NOW)
        try:
            project.use_annotator(ANNOTATOR_KEY)
            project.execute(self._make(project, Random(3)))
            acknowledge()
        finally:
            project.close()

    def prepare(self, folder: Path) -> None:
        """A project; and what it holds before and after."""
        super().prepare(folder)
        after = folder.with_name(folder.name + "-after")
        shutil.copytree(folder, after)
        self._do(after, lambda: None)
        self._allowed = [content(one / NAME)[0] for one in (folder, after)]
        assert len(set(self._allowed)) == 2
        shutil.rmtree(after)

    def run(self, folder: Path, acknowledge: Acknowledge) -> None:
        """Open, change, close."""
        self._do(folder, acknowledge)

    def faults(self, folder: Path, *, was_acknowledged: bool) -> list[str]:
        """It is as before or as after, and as after where that was told."""
        now, problems = content(folder / NAME)
        if now not in self._allowed:
            problems.append("the change is torn")
        elif was_acknowledged and now != self._allowed[1]:
            problems.append("a change that was told to be saved is lost")
        return problems


def _tag(project: Project, _chance: Random) -> Command:
    return AddAnnotation("a1", project.codebook.labels[0].id, (Span(2, 9), Span(12, 20)), "a note 日本", id="tagged")


def _import(_project: Project, _chance: Random) -> Command:
    def draft(n: int) -> ArticleDraft:
        text = f"{n} " + " ".join(f"word{n * m}" for m in range(400))
        tagged = (AnnotationDraft((Span(0, 5),), "quote", id=f"new-{n}"),)
        return ArticleDraft(text, original=text.encode() * 3, annotations=tagged, id=f"article-{n}")

    return AddArticles(tuple(draft(n) for n in range(12)))


class Migrate(Operation):
    """Opening a project of an older schema, which brings it up to date."""

    name = "migrate"

    def prepare(self, folder: Path) -> None:
        """A project of today is the older one: a step that rebuilds a table is added to the ladder."""
        super().prepare(folder)
        self._before = content(folder / NAME)[0]

    def run(self, folder: Path, acknowledge: Acknowledge) -> None:
        """Open with a longer ladder."""
        with longer_ladder():
            project = Project(folder / NAME)
            acknowledge()
            project.close()

    def faults(self, folder: Path, *, was_acknowledged: bool) -> list[str]:
        """The old version or the new one, never between, with the same content."""
        with closing(sqlite3.connect(folder / NAME)) as connection:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            columns = [row[1] for row in connection.execute("PRAGMA table_info(label)")]
        problems = []
        if (version == upgrades.CURRENT + 1) != ("mood" in columns):
            problems.append(f"version {version} with the columns {columns}")
        if was_acknowledged and version == upgrades.CURRENT:
            problems.append("a migration that was told to be done is lost")
        with longer_ladder():
            now, wrong = content(folder / NAME)
        if now != self._migrated(folder):
            problems.append("the content has changed")
        return problems + wrong

    def _migrated(self, folder: Path) -> str:
        if not hasattr(self, "_after"):
            with longer_ladder():
                self._after = content(folder / NAME)[0]
                project = Project(folder / NAME)
                assert len(project.codebook.labels) > 3
                project.close()
        return self._after


def _rebuild_labels(connection: sqlite3.Connection) -> None:
    """The twelve steps that SQLite's manual gives for changing a table, and something done to every row of another."""
    sql = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'label'").fetchone()[0]
    columns = ", ".join(row[1] for row in connection.execute("PRAGMA table_info(label)"))
    connection.execute(sql.replace("TABLE label", "TABLE label_new", 1).replace("(", "(mood TEXT, ", 1))
    connection.execute(f"INSERT INTO label_new ({columns}) SELECT {columns} FROM label")  # noqa: S608 - names from the schema
    connection.execute("DROP TABLE label")
    connection.execute("ALTER TABLE label_new RENAME TO label")
    connection.execute("UPDATE article SET added_at = added_at || ''")


@contextmanager
def longer_ladder() -> Iterator[None]:
    """The program as it will be one step later."""
    known = upgrades.UPGRADES, upgrades.CURRENT
    upgrades.UPGRADES, upgrades.CURRENT = (*known[0], _rebuild_labels), known[1] + 1
    try:
        yield
    finally:
        upgrades.UPGRADES, upgrades.CURRENT = known


class Upgrade(Operation):
    """Opening the oldest project that is kept, which brings it up through every step there has been."""

    name = "upgrade"

    def prepare(self, folder: Path) -> None:
        """The file of the first version; and what it holds when nothing goes wrong."""
        folder.mkdir(exist_ok=True)
        undisturbed = folder.with_name(folder.name + "-undisturbed")
        undisturbed.mkdir()
        for one in (folder, undisturbed):
            shutil.copy(OLDEST, one / NAME)
        self._after, problems = content(undisturbed / NAME)
        assert problems == []
        shutil.rmtree(undisturbed)

    def run(self, folder: Path, acknowledge: Acknowledge) -> None:
        """Open it."""
        project = Project(folder / NAME)
        acknowledge()
        project.close()

    def faults(self, folder: Path, *, was_acknowledged: bool) -> list[str]:
        """It is of one of the versions, whole, and opened again it holds all."""
        with closing(sqlite3.connect(folder / NAME)) as connection:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
        problems = (
            ["an update that was told to be done is lost"] if was_acknowledged and version != upgrades.CURRENT else []
        )
        now, wrong = content(folder / NAME)
        if now != self._after:
            problems.append(f"from version {version} the content has changed")
        return problems + wrong


class Backup(Operation):
    """A backup beside an older one, with rotation."""

    name = "backup"

    def prepare(self, folder: Path) -> None:
        """A project with a good backup, and more of them than are kept."""
        super().prepare(folder)
        first = Backups(folder / "backups").make(folder / NAME)
        assert first is not None
        for hour in range(12):
            shutil.copy(first.path, first.path.with_name(f"2024-01-01T{hour:02}-00-00Z.clipdesk"))
        self._content = content(folder / NAME)[0]

    def run(self, folder: Path, acknowledge: Acknowledge) -> None:
        """Make one."""
        made = Backups(folder / "backups").make(folder / NAME)
        assert made is not None
        acknowledge()

    def faults(self, folder: Path, *, was_acknowledged: bool) -> list[str]:
        """Every backup is whole, there is one at any time, and the project has not felt it."""
        problems = []
        backups = sorted((folder / "backups").glob("*.clipdesk"))
        if len(backups) < 10:
            problems.append(f"only {len(backups)} backups are left")
        for path in (*backups[-2:], folder / NAME):
            now, wrong = content(path)
            problems += wrong
            if now != self._content:
                problems.append(f"{path.name} has another content")
        if Backups(folder / "backups").is_marked(folder / NAME):
            problems.append("the project was marked as damaged")
        return problems


class Restore(Backup):
    """Putting a backup in the place of a project that has changed since."""

    name = "restore"

    def prepare(self, folder: Path) -> None:
        """A backup, and a project that is now another."""
        super().prepare(folder)
        project = Project(folder / NAME)
        project.use_annotator(ANNOTATOR_KEY)
        project.execute(edit_codebook(project, Random(1)))
        project.close()
        self._changed = content(folder / NAME)[0]

    def run(self, folder: Path, acknowledge: Acknowledge) -> None:
        """Restore the newest."""
        backups = Backups(folder / "backups")
        backups.restore(max(backups.folder.glob("*.clipdesk")), folder / NAME)
        acknowledge()

    def faults(self, folder: Path, *, was_acknowledged: bool) -> list[str]:
        """The project is what it was or what the backup was; and what it was is kept where it was replaced."""
        # The project first: opening it takes away the second name that a restoring leaves that did not come to its end.
        files = sorted(folder.glob("*.clipdesk"), key=lambda path: path.name != NAME)
        held = {path: content(path)[0] for path in files if path.exists()}
        problems = []
        if self._changed not in held.values():
            problems.append("what stood there is gone")
        if folder / NAME not in held:
            problems.append("there is no project in its place")
        elif was_acknowledged and held[folder / NAME] != self._content:
            problems.append("a restored project is not the backup")
        return problems


class MakeTextBackup(Operation):
    """A text backup of a backup, beside an older one."""

    name = "text backup"

    def prepare(self, folder: Path) -> None:
        """A project that has a backup and a text backup."""
        super().prepare(folder)
        made = Backups(folder / "backups").make(folder / NAME)
        assert made is not None
        self._source = made.path.name
        self._make(folder, "older")
        self._content = content(folder / NAME)[0]

    def _make(self, folder: Path, name: str) -> None:
        TextBackups(folder / "backups").make(folder / "backups" / self._source, name, _write_as_text)

    def run(self, folder: Path, acknowledge: Acknowledge) -> None:
        """Make another."""
        self._make(folder, "newer")
        acknowledge()

    def faults(self, folder: Path, *, was_acknowledged: bool) -> list[str]:
        """Every text backup becomes the project, the older one is there in any case, and the backup is as it was."""
        problems = [] if content(folder / NAME)[0] == self._content else ["the project has felt it"]
        names = set[str]()
        for one in (folder / "backups").glob("*.clipdesk.zip"):
            result = salvage(one, folder / f"{one.stem} again.clipdesk")
            now, wrong = content(result.target)
            problems += wrong
            if now != self._content:
                problems.append(f"{one.name} has another content")
            names.add(one.name.split()[-1])
        wanted = {"older.clipdesk.zip", *(["newer.clipdesk.zip"] if was_acknowledged else [])}
        if not wanted <= names:
            problems.append(f"there are only {sorted(names)}")
        if content(folder / "backups" / self._source)[0] != self._content:
            problems.append("the backup has felt it")
        return problems


def _write_as_text(source: Path, target: Path, scratch: Path) -> None:
    write_as_text(source, target, scratch, lambda _done, _total: None)


class Export(Operation):
    """An export over an older file."""

    name = "export"
    _old = b"what was exported last week"

    def prepare(self, folder: Path) -> None:
        """A project, an older export, and what the new one will be."""
        super().prepare(folder)
        self._export(folder)
        self._new = (folder / "out.jsonl").read_bytes()
        (folder / "out.jsonl").write_bytes(self._old)

    def _export(self, folder: Path) -> None:
        export(ProjectReader(folder / NAME), ExportRequest(folder / "out.jsonl"))

    def run(self, folder: Path, acknowledge: Acknowledge) -> None:
        """Write it."""
        self._export(folder)
        acknowledge()

    def faults(self, folder: Path, *, was_acknowledged: bool) -> list[str]:
        """The old file or the new one, whole."""
        found = (folder / "out.jsonl").read_bytes()
        problems = content(folder / NAME)[1]
        if found not in {self._old, self._new}:
            problems.append("the export is neither the old one nor the new one")
        if was_acknowledged and found != self._new:
            problems.append("an export that was told to be written is not")
        for line in found.splitlines() if found != self._old else []:
            json.loads(line)
        return problems


class Copy(Operation):
    """Saving a copy."""

    name = "copy"

    def prepare(self, folder: Path) -> None:
        """A project."""
        super().prepare(folder)
        self._content = content(folder / NAME)[0]

    def run(self, folder: Path, acknowledge: Acknowledge) -> None:
        """Write the copy."""
        project = Project(folder / NAME)
        try:
            project.save_copy(folder / "copy.clipdesk")
            acknowledge()
        finally:
            project.close()

    def faults(self, folder: Path, *, was_acknowledged: bool) -> list[str]:
        """The project is as it was; the copy is whole, or refused where the program was broken off."""
        now, problems = content(folder / NAME)
        if now != self._content:
            problems.append("the project has changed")
        try:
            copied = content(folder / "copy.clipdesk")
        except ProjectError as error:
            return [*problems, f"no copy: {error}"] if was_acknowledged else problems
        if copied != (self._content, []):
            problems.append("the copy is another")
        return problems


OPERATIONS: dict[str, Callable[[], Operation]] = {
    "tag": lambda: Change("tag", _tag),
    "retag": lambda: Change("retag", bulk_retag),
    "import": lambda: Change("import", _import),
    "codebook": lambda: Change("codebook", edit_codebook),
    "migrate": Migrate,
    "upgrade": Upgrade,
    "backup": Backup,
    "restore": Restore,
    "text backup": MakeTextBackup,
    "export": Export,
    "copy": Copy,
}
"""By name."""
