"""The clock gives UTC to the second, in one shape that sorts."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from clipdesk.project import clock


def test_now_is_utc_whatever_the_zone_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    before = datetime.now(UTC).replace(microsecond=0)
    told = clock.utc_now()
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", told)
    assert before <= datetime.fromisoformat(told) <= datetime.now(UTC)


def test_times_sort_as_text() -> None:
    assert clock.utc_now() > "2024-12-31T23:59:59Z"
