"""The rulings of a damaged project: those that make sense, and stand where they say, are kept."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from clipdesk.domain.anchor import quote_of, spans_fit
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.store import mapping
from clipdesk.store.sqlite_errors import SENSELESS

_SELECT = (
    "SELECT decision.number, body.text, annotators, sides, kept, label, start, stop, pieces, quote, headline, article.id"
    " FROM decision JOIN article ON article.number = decision.article JOIN body ON body.article = article.number"
)


def drop_senseless_decisions(connection: sqlite3.Connection) -> list[ReportItem]:
    """Take away the others. Returns a line of the report for each."""
    if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'decision'").fetchone():
        return []
    dropped = []
    for number, text, *row, headline, article_id in connection.execute(_SELECT).fetchall():
        if not _is_sound(text, *row):
            connection.execute("DELETE FROM decision WHERE number = ?", (number,))
            reason = f"What was ruled in “{headline}” is lost in part."
            dropped.append(ReportItem("ruling", Outcome.SKIPPED, reason, str(article_id)))
    return dropped


def _is_sound(
    text: str, annotators: str, sides: str, kept: str, label: str, start: int, stop: int, pieces: str | None, quote: str
) -> bool:
    try:
        people, lists, ids = (json.loads(one) for one in (annotators, sides, kept))
        spans = mapping.spans_from(start, stop, pieces)
        is_list = _is_texts(people, 2) and _is_texts(ids) and all(_is_texts(one, 4) for one in lists)
        return is_list and (not label or (spans_fit(spans, len(text)) and quote_of(text, spans) == quote))
    except SENSELESS:
        return False


def _is_texts(value: Any, count: int = -1) -> bool:
    is_list = isinstance(value, list) and all(isinstance(one, str) for one in value)
    return is_list and count in (-1, len(value))
