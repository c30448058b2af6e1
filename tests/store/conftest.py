"""Project files on disk, and a folder where even root may not write."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from clipdesk.store.store import Store
from tests.builders import article
from tests.store_builder import make_store

_NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An empty project file."""
    made = tmp_path / "small.clipdesk"
    Store.create(made)
    return made


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An open project of two articles: "a1" with four annotations and a relation, "a2" with none."""
    made = make_store(
        tmp_path / "filled.clipdesk",
        article(
            "[official#ruiz:Mayor Ana Ruiz] said [quote#said:“We won.”] Shares fell [statistic#fell:3%].[policy#whole@mk:]",
            notes={"said": "first words"},
            relations=[("said", "said_by", "ruiz")],
            headline="Ruiz wins",
            outlet="Herald",
        ),
        article("Nothing happened in the harbor.", id="a2", number=2, outlet="Courier"),
    )
    yield made
    made.close()


@pytest.fixture
def locked_folder() -> Iterator[Path]:
    """A folder outside of anybody's own, in which this process may not write once it is locked (mode 0555).

    Root may write everywhere; it becomes nobody for as long as the test runs.
    """
    folder = Path(tempfile.mkdtemp(prefix="clipdesk-"))
    folder.chmod(0o755)
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if is_root:
        os.chown(folder, _NOBODY, _NOBODY)
        os.seteuid(_NOBODY)
    try:
        yield folder
    finally:
        if is_root:
            os.seteuid(0)
        folder.chmod(0o755)
        shutil.rmtree(folder)
