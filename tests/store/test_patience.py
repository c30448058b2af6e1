"""A change waits for another program as long as it may."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
from pathlib import Path

import pytest

from clipdesk.domain.errors import ProjectError
from clipdesk.store.store import Store


def test_a_change_waits_as_long_as_it_may_and_a_patient_one_for_longer(tmp_path: Path) -> None:
    Store.create(tmp_path / "p.clipdesk")
    store = Store(tmp_path / "p.clipdesk", writing=True)
    store.patience.milliseconds = 100
    held, may_end = threading.Event(), threading.Event()

    def hold() -> None:
        with contextlib.closing(sqlite3.connect(store.path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            held.set()
            may_end.wait(30)
            time.sleep(0.4)
            other.execute("ROLLBACK")

    holder = threading.Thread(target=hold)
    with contextlib.closing(store):
        holder.start()
        assert held.wait(30)
        begun = time.monotonic()
        with pytest.raises(ProjectError, match="Another program is using"), store.transaction():
            store.set_meta("key", "value")
        assert 0.05 < time.monotonic() - begun < 5
        store.patience.milliseconds = 20_000
        begun = time.monotonic()
        with pytest.raises(ProjectError, match="Another program is using"), store.transaction(waits=False):
            store.set_meta("key", "value")
        assert time.monotonic() - begun < 10
        may_end.set()
        store.patience.milliseconds = None
        with store.transaction():
            store.set_meta("key", "value")
        holder.join()
        assert store.meta("key") == "value"
