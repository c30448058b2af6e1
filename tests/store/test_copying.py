"""A copy is whole or not there, also where it is stopped while SQLite writes it. More of it: `test_store`."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipdesk.domain.errors import CancelledError
from clipdesk.store import watch
from clipdesk.store.copying import copy
from clipdesk.store.database import connect, disconnect
from tests.builders import article
from tests.project_builder import make_project


def test_a_copy_that_is_stopped_is_not_left_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "_STEPS", 10)
    path = tmp_path / "harbor.clipdesk"
    make_project(path, *(article(f"The board met for the {number}th time.") for number in range(50))).close()
    told: list[int] = []

    def tell() -> None:
        told.append(1)
        if len(told) == 20:
            raise CancelledError

    database = connect(path, writing=False)
    try:
        with pytest.raises(CancelledError):
            copy(database, tmp_path / "copy.clipdesk", "", tell)
        assert len(told) == 20
        assert not [one.name for one in tmp_path.iterdir() if "copy" in one.name]
        copy(database, tmp_path / "copy.clipdesk")
    finally:
        disconnect(database, path)
    assert (tmp_path / "copy.clipdesk").exists()
