"""What is running: versions and platform, for reports, the log and the About box. Imports no library to ask it."""

from __future__ import annotations

import sys

from clipdesk import __version__


def is_frozen() -> bool:
    """Whether this is the bundled program, without a Python installation around it."""
    return bool(getattr(sys, "frozen", False))


def build_facts() -> dict[str, str]:
    """Name and value of each fact. A library that has not been loaded yet is not listed."""
    import platform  # not needed to start

    facts = {
        "Clipdesk": __version__ + (" (bundled)" if is_frozen() else ""),
        "Python": platform.python_version(),
        "System": platform.platform(),
    }
    sqlite = sys.modules.get("sqlite3")
    if sqlite is not None:
        facts["SQLite"] = sqlite.sqlite_version
    qt = sys.modules.get("PySide6.QtCore")
    if qt is not None:
        facts["Qt"] = qt.qVersion()
    return facts


def build_lines() -> str:
    """The facts as text, one a line."""
    return "\n".join(f"{name}: {value}" for name, value in build_facts().items())
