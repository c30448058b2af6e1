"""Where the fonts of the system lie, those for ordinary text first."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

SUFFIXES = frozenset({".ttf", ".otf", ".ttc", ".otc"})
_HEAVY = re.compile(
    r"bold|italic|oblique|black|thin|light|medium|heavy|extra|semi|cond|narrow|mono|display|ui", re.IGNORECASE
)
_STAND_IN = re.compile(r"last.?resort|adobe.?blank|tofu", re.IGNORECASE)
"""Fonts that have a picture for every character, and none of the character."""


def font_folders(platform: str = sys.platform) -> tuple[Path, ...]:
    """The folders in which this kind of system keeps its fonts; they need not exist."""
    home = Path.home()
    if platform == "win32":
        windows = Path(os.environ.get("WINDIR", "C:/Windows"))
        return (windows / "Fonts", home / "AppData/Local/Microsoft/Windows/Fonts")
    if platform == "darwin":
        return (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
    return (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts", home / ".fonts")


def font_files(folders: tuple[Path, ...]) -> list[Path]:
    """The font files below `folders`: upright and regular ones first, then by name, so that the choice is the same each time."""
    found = {
        path
        for folder in folders
        for path in folder.rglob("*")
        if path.suffix.lower() in SUFFIXES and not _STAND_IN.search(path.name)
    }
    return sorted(found, key=lambda path: (bool(_HEAVY.search(path.stem)), path.name, path.as_posix()))
