"""`QT_TRANSLATE_NOOP` with its real type: marks words for `make translations` and gives them back as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, words: str) -> str:
        """Mark `words` for translation in `context`."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["QT_TRANSLATE_NOOP"]
