"""The shape of the file: its version and schema, and what of an article may stand in it."""

from __future__ import annotations

from enum import StrEnum

from clipdesk.domain.loss import EVERYTHING, Feature

FORMAT_VERSION = 1
"""Grows when a reader of the former version would misunderstand the file."""
SCHEMA = "clipdesk-standoff.schema.json"
"""The JSON Schema of the file, which ships with the program."""
HEAD = "clipdesk_standoff"
"""The first member of the file, by which it is known."""
SUFFIXES = (".standoff.json",)
CARRIES = EVERYTHING - {Feature.TEXT, Feature.NOTES, Feature.STATUS, Feature.SUGGESTIONS}


class Words(StrEnum):
    """How many words of the articles the sender lets into the file."""

    NONE = "none"
    SOURCES = "sources"
    CONTEXT = "context"
