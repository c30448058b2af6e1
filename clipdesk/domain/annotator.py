"""`Annotator`: a person or an assistant."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Annotator:
    """Who annotates. `key` is the short name written into exports ("mk"); unique in a project."""

    id: str
    key: str
    name: str = ""
    is_assistant: bool = False
