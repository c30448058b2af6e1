"""`Settings`: typed, defaults in code; the file holds only what differs. Window geometry is not kept here."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from clipdesk.runtime.files import rewrite
from clipdesk.runtime.settings_upgrades import UPGRADES, VERSION_KEY, upgrade_settings

THEMES = ("system", "light", "dark")
ARTICLE_FONTS = ("serif", "sans")
_MOST_RECENT_PROJECTS = 12
_LEAST_ZOOM, _MOST_ZOOM, _ZOOM_STEP = 50, 300, 10


def _choice(default: str, *choices: str) -> str:
    chosen: str = field(default=default, metadata={"choices": choices})
    return chosen


def _number(default: int, least: int, most: int) -> int:
    number: int = field(default=default, metadata={"least": least, "most": most})
    return number


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user may choose. Change with `dataclasses.replace`, keep with `SettingsFile.write`.

    A field's metadata says what it may hold: `choices` of a string, `least` and `most` of a number.
    """

    language: str = ""
    """Language tag of the window's texts; empty follows the system."""
    theme: str = _choice("system", *THEMES)
    article_font: str = _choice("serif", *ARTICLE_FONTS)
    zoom: int = _number(100, _LEAST_ZOOM, _MOST_ZOOM)
    """Size of the article text in percent."""
    line_width: int = _number(66, 30, 160)
    """Width of the reading column in average characters."""
    snap_to_words: bool = True
    show_margin: bool = True
    show_suggestions: bool = True
    """Whether assistants propose annotations on what is opened."""
    show_guide: bool = True
    """Whether the first steps are explained in the window."""
    annotator_name: str = ""
    annotator_key: str = ""
    """The annotator's id, the same in every project on this machine; made on first use."""
    last_project: str = ""
    recent_projects: tuple[str, ...] = ()
    """Paths, the latest first."""
    column_mappings: Mapping[str, str] = field(default_factory=dict)
    """Which column is what, by the signature of the columns of a file: `field=column`, one a line, the latest last."""
    watched_folders: Mapping[str, str] = field(default_factory=dict)
    """The folder that is watched for a project, by its id: paths of this machine, which the project file does not know."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Shortcuts that differ from the defaults, by action id; an empty one takes the shortcut away."""

    def with_opened(self, project: str) -> Settings:
        """These settings after `project` (a path) was opened."""
        recent = (project, *(path for path in self.recent_projects if path != project))
        return replace(self, last_project=project, recent_projects=recent[:_MOST_RECENT_PROJECTS])

    def zoomed(self, steps: int) -> Settings:
        """These settings with the article text larger by so many steps of 10 %, or (below 0) smaller."""
        return replace(self, zoom=max(_LEAST_ZOOM, min(_MOST_ZOOM, self.zoom + _ZOOM_STEP * steps)))


class SettingsFile:
    """The settings on disk. What a newer or older program wrote there and this one does not know is kept.

    `problems` says, one sentence each, what the last `read` could not take.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: tuple[str, ...] = ()
        self._unknown: dict[str, object] = {}
        self._version = len(UPGRADES)
        self._is_unread = False

    def read(self) -> Settings:
        """The settings; a value that cannot be used gives way to its default and is named in `problems`."""
        problems: list[str] = []
        self._is_unread = False
        raw = upgrade_settings(self._load(problems))
        version = raw.pop(VERSION_KEY)
        self._version = version if isinstance(version, int) else len(UPGRADES)
        taken: dict[str, Any] = {}
        for spec in fields(Settings):
            if spec.name not in raw:
                continue
            value = _usable(spec, raw.pop(spec.name))
            if value is None:
                problems.append(
                    f"The setting “{spec.name}” in {self.path} cannot be used; the default is used instead."
                )
            else:
                taken[spec.name] = value
        self._unknown = raw
        self.problems = tuple(problems)
        return Settings(**taken)

    def write(self, settings: Settings) -> None:
        """Keep `settings`: only what differs from the defaults, and what was not understood.

        A file that could not be read is set aside first: another program may have held it for that moment. Raises OSError.
        """
        defaults = Settings()
        content: dict[str, object] = {VERSION_KEY: self._version}
        for spec in fields(Settings):
            value = getattr(settings, spec.name)
            if value != getattr(defaults, spec.name):
                content[spec.name] = dict(value) if isinstance(value, Mapping) else value
        content.update(self._unknown)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if self._is_unread:
            with contextlib.suppress(FileNotFoundError):
                self.path.replace(self.path.with_suffix(".unread.json"))
            self._is_unread = False
        rewrite(self.path, (json.dumps(content, indent=2, sort_keys=True) + "\n").encode())

    def _load(self, problems: list[str]) -> dict[str, object]:
        """The file's object; a file that is none is put aside, so that the next `write` does not destroy it."""
        try:
            raw = json.loads(self.path.read_bytes())
        except FileNotFoundError:
            return {}
        except OSError as error:
            self._is_unread = True
            problems.append(
                f"The settings in {self.path} cannot be read ({error.strerror}); the defaults are used instead."
            )
            return {}
        except (ValueError, RecursionError):
            raw = None
        if isinstance(raw, dict):
            return raw
        kept = self.path.with_suffix(".damaged.json")
        with contextlib.suppress(OSError):  # a folder that cannot be written will not be written by us either
            self.path.replace(kept)
        problems.append(f"The settings file {self.path} is damaged and was set aside; the defaults are used instead.")
        return {}


def _usable(spec: Field[Any], value: object) -> object | None:
    """`value` as the field holds it, or None where it cannot hold it."""
    default = getattr(Settings(), spec.name)
    usable: object | None = None
    match default, value:
        case bool(), bool():
            usable = value
        case int(), int() if not isinstance(default, bool) and not isinstance(value, bool):
            usable = value if spec.metadata["least"] <= value <= spec.metadata["most"] else None
        case str(), str():
            usable = value if value in spec.metadata.get("choices", (value,)) else None
        case tuple(), list() if all(isinstance(item, str) for item in value):
            usable = tuple(value)
        case Mapping(), dict() if all(isinstance(item, str) for item in value.values()):
            usable = value
    return usable
