"""Takes away the hook that PySide6 puts into every import of the process."""

from __future__ import annotations

import builtins


def import_plainly() -> None:
    """Let Python import as it does by itself. To be called once PySide6 is loaded.

    For `from __feature__ import snake_case`, which Clipdesk does without, PySide6 reads the source of every module that
    is imported after it and searches it for its own name: a tenth of the start.
    """
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
