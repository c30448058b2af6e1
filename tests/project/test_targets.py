"""What no export and no table may take the place of."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipdesk.domain.errors import ExportFailedError
from clipdesk.project.targets import refuse_project


def test_a_file_may_not_be_called_like_a_project_whatever_leads_to_it(tmp_path: Path) -> None:
    project = tmp_path / "Harbor.CLIPDESK"
    project.touch()
    link = tmp_path / "table.csv"
    link.symlink_to(project)
    for one in (project, link, tmp_path / "new.clipdesk"):
        with pytest.raises(ExportFailedError, match="name of a project"):
            refuse_project(one)
    refuse_project(tmp_path / "harbor.clipdesk.csv")
