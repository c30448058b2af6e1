"""`ImportRows`: the files of an import as they were read, and what the user decided for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from pathlib import Path

from clipdesk.domain.draft import Correction
from clipdesk.project.correcting import corrected, read_anew
from clipdesk.project.foreseeing import Foreseen
from clipdesk.project.importing import FileChoice
from clipdesk.project.preparing import Prepared
from clipdesk.project.reading import FoundFile, ReadFile
from clipdesk.ui.models.sortable_table import SortableTable


@dataclass(slots=True)
class ImportRow:
    """One file, and what is to become of it."""

    read: ReadFile
    choice: FileChoice = field(default_factory=FileChoice)
    foreseen: Foreseen = field(default_factory=Foreseen)
    file: ReadFile = field(init=False)
    """What was read, with what was corrected."""

    def __post_init__(self) -> None:
        self.correct()

    def correct(self) -> None:
        """Put what was corrected into what was read."""
        if self.choice.corrections:
            anew = read_anew(self.choice.corrections, self.read.prepared)
            self.choice = replace(self.choice, corrections=anew)
        self.file = corrected(self.read, self.choice.corrections)

    @property
    def is_taken(self) -> bool:
        """Whether the import takes anything of it."""
        return bool(self.file.drafts) and not self.choice.is_left_out

    @property
    def articles(self) -> int:
        """How many articles are in it."""
        return len(self.file.drafts) - bool(self.holdings)

    @property
    def holdings(self) -> str:
        """What another project says that it holds; empty for all other files."""
        first = self.file.drafts[0] if self.file.drafts else None
        return " ".join(first.changes) if first is not None and first.is_of_project and not first.text else ""


class ImportRows(SortableTable[ImportRow]):
    """One row per file. What is shown of it is in `ImportTableModel`."""

    def set_files(self, files: Iterable[ReadFile], choices: Mapping[Path, FileChoice]) -> None:
        """Show these files with what was decided for them before."""
        self.set_rows([ImportRow(file, choices.get(file.found.path, FileChoice())) for file in files])

    def add_files(self, files: Iterable[ReadFile], choices: Mapping[Path, FileChoice]) -> None:
        """Show these files, too."""
        known = self.paths
        new = [one for one in files if one.found.path not in known]
        if new:
            self.add_rows([ImportRow(file, choices.get(file.found.path, FileChoice())) for file in new])

    def file(self, row: int) -> ReadFile:
        """The file of a row, with what was corrected."""
        return self._rows[row].file

    def read(self, row: int) -> ReadFile:
        """The file of a row as it was read."""
        return self._rows[row].read

    def old_at(self, row: int) -> frozenset[int]:
        """The places of the articles of a file that are not added again, as far as is known."""
        return self._rows[row].foreseen.old_at

    def choice(self, row: int) -> FileChoice:
        """What the user decided for a file."""
        return self._rows[row].choice

    def set_choice(self, row: int, choice: FileChoice) -> None:
        """Note what the user decided for a file."""
        self._rows[row].choice = choice
        self._rows[row].correct()
        self._tell(row)

    def set_corrections(self, path: Path, corrections: tuple[Correction, ...]) -> None:
        """Note what was typed of the sources of a file; nothing where it is shown no more."""
        row = self._row_of(path)
        if row >= 0:
            self.set_choice(row, replace(self._rows[row].choice, corrections=corrections))

    def put_file(self, file: ReadFile) -> int:
        """A file was read again: show it under the name it had; returns its row, -1 when it is not shown."""
        row = self._row_of(file.found.path)
        if row >= 0:
            old = self._rows[row]
            old.read = replace(file, found=old.file.found)
            old.correct()
            self._tell(row)
        return row

    def _row_of(self, path: Path) -> int:
        """The row of a file, -1 when it is not shown."""
        return next((at for at, one in enumerate(self._rows) if one.file.found.path == path), -1)

    @property
    def prepared(self) -> list[tuple[Prepared, ...]]:
        """The articles of each file that is to be taken, as the files came; none for the others."""
        return [row.file.prepared if row.is_taken else () for row in self.came]

    def set_foreseen(self, foreseen: Sequence[Foreseen]) -> None:
        """Show what of each file, as they came, is there already."""
        for row, one in zip(self.came, foreseen, strict=True):
            row.foreseen = one
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, self.columnCount() - 1))

    @property
    def foreseen(self) -> Foreseen:
        """What is there already, of all files that are to be taken."""
        return reduce(Foreseen.plus, (row.foreseen for row in self._rows if row.is_taken), Foreseen())

    @property
    def paths(self) -> frozenset[Path]:
        """The files that are shown."""
        return frozenset(row.file.found.path for row in self._rows)

    @property
    def found(self) -> tuple[FoundFile, ...]:
        """The files that are shown, as they came."""
        return tuple(row.file.found for row in self.came)

    @property
    def choices(self) -> dict[Path, FileChoice]:
        """What was decided, for files where it differs from the general choices."""
        return {row.file.found.path: row.choice for row in self._rows if row.choice != FileChoice()}

    @property
    def taken(self) -> tuple[int, int]:
        """How many articles, from how many files, will be taken and are new as far as is known."""
        new = [row.articles - row.foreseen.old - row.foreseen.unmet for row in self._rows if row.is_taken]
        return sum(new), sum(one > 0 for one in new)

    @property
    def is_any_taken(self) -> bool:
        """Whether there is anything to be taken, new or not."""
        return any(row.is_taken for row in self._rows)

    @property
    def unreadable(self) -> int:
        """How many files hold nothing that can be taken."""
        return sum(not row.file.drafts for row in self._rows)

    def unreadable_behind(self, row: int) -> int:
        """The row of the next such file behind `row`, the first of all behind the last; -1 without any."""
        rows = [at for at, one in enumerate(self._rows) if not one.file.drafts]
        return next((at for at in rows if at > row), rows[0] if rows else -1)

    def _tell(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))
