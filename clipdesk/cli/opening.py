"""Opens the project that a verb works on."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from clipdesk.cli.output import remark
from clipdesk.domain.annotator import folded
from clipdesk.domain.errors import ProjectError, ProjectOutdatedError, WrongUseError
from clipdesk.project.current_annotator import guessed_key
from clipdesk.project.project import Project
from clipdesk.runtime.paths import PROJECT_SUFFIX

if TYPE_CHECKING:
    from clipdesk.project.changes import Changes
    from clipdesk.project.commands.base import Command


def open_or_create(path: Path, arguments: argparse.Namespace) -> Project:
    """The project, made with the starter codebook when there is none. Raises ProjectError, or WrongUseError for its name."""
    from clipdesk.project.starter import starter_codebook

    if path.exists():
        project = open_for_change(path)
    else:
        check_name(path)
        project = Project.create(path, starter_codebook())
    key = getattr(arguments, "annotator", None) or annotator_key(arguments)
    project.use_annotator(key, annotator_name(arguments, key))
    return project


def check_name(path: Path) -> None:
    """Raises WrongUseError where a new project cannot have this name, and ProjectError where there is no folder for it."""
    if path.suffix.lower() != PROJECT_SUFFIX:
        raise WrongUseError(
            f"“{path.name}” is not the name of a project.", f"Choose a name that ends in {PROJECT_SUFFIX}."
        )
    if not path.parent.exists():
        raise ProjectError(f"There is no folder “{path.parent}”.", "Make it first, or choose another place.")


def open_existing(path: Path) -> Project:
    """The project, for reading; one of an older Clipdesk is brought up to date first. Raises ProjectError."""
    try:
        project = Project(path, read_only=True)
    except ProjectOutdatedError:
        _open_to_change(path).close()
        project = Project(path, read_only=True)
    _tell_of_import(project)
    return project


def open_for_change(path: Path) -> Project:
    """The project, to be changed; that one of an older Clipdesk was brought up to date is said. Raises ProjectError."""
    project = _open_to_change(path)
    _tell_of_import(project)
    return project


def forget_imports(path: Path) -> list[str]:
    """Say no more of imports into a project that did not end; returns what was to be imported. Raises ProjectError."""
    from clipdesk.project.unfinished_import import say_no_more, unfinished_imports

    with closing(_open_to_change(path)) as project:
        told = unfinished_imports(project)
        for one in told:
            say_no_more(project, one)
    return [one.called for one in told]


def _tell_of_import(project: Project) -> None:
    """Say that an import did not come to its end."""
    from clipdesk.project.unfinished_import import unfinished_import

    told = unfinished_import(project)
    if told is not None:
        words = (
            f"The import of {told.called} did not end: {told.files:,} of {told.found:,} files came in. "
            "Import them again; what is here is not doubled. To hear no more of it: clipdesk import PROJECT --forget."
        )
        remark(words)


def _open_to_change(path: Path) -> Project:
    project = Project(path)
    kept = project.kept_before_update
    if kept is not None:
        words = (
            f"The project “{path.name}” was brought up to date; what it was before is kept beside it as “{kept.name}”."
        )
        remark(words)
    return project


def execute_as_user(project: Project, command: Command, arguments: argparse.Namespace) -> Changes:
    """Carry out a command in the name of the settings' annotator, who is not added to the project where it is refused.

    Raises what `Project.execute` raises.
    """
    key = annotator_key(arguments)
    project.use_annotator(key, annotator_name(arguments, key))
    return project.execute(command)


def annotator_name(arguments: argparse.Namespace, key: str) -> str:
    """The name that the settings have for the annotator with this key; empty for anybody else."""
    from clipdesk.runtime.settings import SettingsFile

    settings = SettingsFile(arguments.places.settings_file).read()
    return settings.annotator_name if folded(settings.annotator_key) == folded(key) else ""


def annotator_key(arguments: argparse.Namespace) -> str:
    """Who annotates: the settings' annotator, else the system's name for the user."""
    from clipdesk.runtime.settings import SettingsFile

    return SettingsFile(arguments.places.settings_file).read().annotator_key or guessed_key()
