"""Excel workbooks, written by tests."""

from __future__ import annotations

import io
from collections.abc import Sequence

import openpyxl


def book(rows: Sequence[Sequence[object]]) -> bytes:
    made = openpyxl.Workbook()
    sheet = made.create_sheet("Articles")
    for row in rows:
        sheet.append(row)
    memory = io.BytesIO()
    made.save(memory)
    return memory.getvalue()
