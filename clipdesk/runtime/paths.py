"""Where the program keeps its files, by the system's custom or below one base folder. Creates none of them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

APP_NAME = "Clipdesk"
PROJECT_SUFFIX = ".clipdesk"


class Places(NamedTuple):
    """The folders of the program. Whoever writes into one makes it first.

    `projects` is where new project files are offered to go; a project may live anywhere.
    """

    config: Path
    data: Path
    logs: Path
    projects: Path

    @property
    def backups(self) -> Path:
        """Copies of projects made before risky changes."""
        return self.data / "backups"

    @property
    def lessons(self) -> Path:
        """What was learned from projects; may be thrown away at any time."""
        return self.data / "lessons"

    @property
    def settings_file(self) -> Path:
        """The user's settings that differ from the defaults."""
        return self.config / "settings.json"

    @property
    def window_file(self) -> Path:
        """Window geometry; may be thrown away at any time."""
        return self.config / "window.ini"


def with_project_suffix(path: Path) -> Path:
    """The path, with the suffix of projects added if it has another.

    >>> with_project_suffix(Path("ferry.2025")).name
    'ferry.2025.clipdesk'
    """
    return path if path.suffix.lower() == PROJECT_SUFFIX else path.with_name(path.name + PROJECT_SUFFIX)


def places(base_dir: Path | None = None) -> Places:
    """The folders below `base_dir`, or where the system wants them."""
    if base_dir is not None:
        base = base_dir.expanduser().absolute()
        return Places(
            config=base / "config",
            data=base / "data",
            logs=base / "logs",
            projects=base / "projects",
        )
    return _system_places()


def _system_places() -> Places:
    import platformdirs  # costs more than all the rest of the start of `clipdesk --version`

    folders = platformdirs.PlatformDirs(APP_NAME, appauthor=False)
    return Places(
        config=folders.user_config_path,
        data=folders.user_data_path,
        logs=folders.user_log_path,
        projects=folders.user_documents_path / APP_NAME,
    )
