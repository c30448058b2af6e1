"""The errors a user can mend. Everything that is not a `UserError` is a bug."""

from __future__ import annotations


class ClipdeskError(Exception):
    """Root of every error that Clipdesk raises on purpose."""


class UserError(ClipdeskError):
    """Something the user can understand and mend.

    `str(error)` is one sentence saying what is wrong; `remedy`, where there is one,
    is one sentence saying what to do about it, or a `Remedy` where that depends on the front end.
    """

    def __init__(self, sentence: str, remedy: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.remedy = remedy

    @property
    def message(self) -> str:
        """The sentence and the remedy, joined by a space."""
        return f"{self.sentence} {self.remedy}".strip()


class ProjectError(UserError):
    """A project file cannot be opened, created or written."""


class ProjectLockedError(ProjectError):
    """The project is open in another window or program."""


class ProjectBusyError(ProjectError):
    """Another program is writing to the project file; in a moment it can be written again."""


class ProjectUnwritableError(ProjectError):
    """The project file, or its folder, cannot be written; it can still be read."""


class ProjectTooNewError(ProjectError):
    """The project was written by a newer Clipdesk."""


class ProjectOutdatedError(ProjectError):
    """The project was written by an older Clipdesk; opened for writing once, it is brought up to date."""


class ProjectDamagedError(ProjectError):
    """The project file is not whole, or holds what a project never holds."""


class ReadOnlyError(ProjectError):
    """A change was asked for in a project that is open for reading only."""


class ImportFailedError(UserError):
    """A file, or one item in it, could not be read."""


class ExportFailedError(UserError):
    """An export could not be written."""


class WrongUseError(UserError):
    """Something was asked for that does not exist or makes no sense: an unknown format, label or annotator.

    Nothing was begun; on the command line it is a fault of the command line.
    """


class InvalidChangeError(UserError):
    """A change was asked for that the project cannot hold."""


class CancelledError(ClipdeskError):
    """Long work was cancelled by the user; nothing half-done remains."""
