"""A small project on disk for the commands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.project.project import Project
from tests.project_builder import make_project


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Callable[..., Project]]:
    """Makes a project of articles; it is closed when the test ends."""
    opened: list[Project] = []

    def make(*articles: AnnotatedArticle, **values: object) -> Project:
        path = tmp_path / f"{len(opened)}.clipdesk"
        project = make_project(path, *articles, **values)  # type: ignore[arg-type]  # those of make_project
        project.finish_history()
        opened.append(project)
        return project

    yield make
    for project in opened:
        project.close()
