"""A project, and a folder to import into it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from clipdesk.project.project import Project
from clipdesk.project.starter import starter_codebook
from tests.project_builder import folder_of_clippings


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """An empty project with a codebook, in which somebody is at work."""
    made = Project.create(tmp_path / "p.clipdesk", starter_codebook())
    made.use_annotator("mk")
    yield made
    made.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of 60 clippings."""
    return folder_of_clippings(tmp_path, 60)
