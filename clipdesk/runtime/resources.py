"""The one way to read a shipped file: in a checkout, an installed package and a frozen program alike."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

_PACKAGE = Path(__file__).parent.parent

# Installed and frozen, the folder is inside the package; in a checkout it stands beside it.
_CANDIDATES = (_PACKAGE / "resources", _PACKAGE.parent / "resources")


class ResourceMissingError(FileNotFoundError):
    """A file the program ships is not there: the installation is broken."""


def resource_path(name: str) -> Path:
    """Where the shipped file or folder `name` lies, e.g. `"icons/undo.svg"`.

    Names are relative, with forward slashes; anything that could lead out of the folder is refused.
    """
    parts = PurePosixPath(name).parts
    if not parts or name.startswith("/") or ".." in parts or "\\" in name or ":" in name:
        raise ValueError(f"not the name of a resource: {name!r}")
    for folder in _CANDIDATES:
        path = folder.joinpath(*parts)
        if path.exists():
            return path
    raise ResourceMissingError(f"The installation lacks the file resources/{name}.")


def read_resource(name: str) -> bytes:
    """The bytes of a shipped file."""
    return resource_path(name).read_bytes()


def read_resource_text(name: str) -> str:
    """The text of a shipped file; all of them are UTF-8."""
    return resource_path(name).read_text(encoding="utf-8")


def list_resources(folder: str) -> tuple[str, ...]:
    """Names of the files below a shipped folder, sorted, each as `resource_path` takes it."""
    root = resource_path(folder)
    return tuple(sorted(f"{folder}/{path.relative_to(root).as_posix()}" for path in root.rglob("*") if path.is_file()))
