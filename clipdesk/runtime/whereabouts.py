"""Where a file lies, as far as that endangers it: on a network drive, or in a folder that a cloud service copies.

SQLite warns of both: locks of a network may not hold, and a service may copy a file in the middle of a change.
"""

from __future__ import annotations

import re
import sys
from enum import StrEnum
from pathlib import Path, PurePath

_NETWORK = frozenset(
    "9p afpfs afs beegfs ceph cifs coda davfs drvfs fuse.davfs2 fuse.glusterfs fuse.gvfsd-fuse fuse.rclone fuse.s3fs "
    "fuse.sshfs glusterfs gpfs lustre ncpfs nfs nfs3 nfs4 smb2 smb3 smbfs webdav".split()
)
_CLOUD = re.compile(
    r"(box|box sync|dropbox|google ?drive|icloud ?drive|mega|megasync|nextcloud|onedrive|owncloud|pcloud ?drive|"
    r"proton ?drive|seafile|synologydrive|yandex\.disk|baidunetdisk|mobile documents|com~apple~clouddocs)"
    r"(?:$| ?\(|-| - )",
    re.IGNORECASE,
)
_DRIVE_REMOTE = 4
_ESCAPES = re.compile(r"\\([0-7]{3})")


class Whereabouts(StrEnum):
    """Where a file lies."""

    HERE = "here"
    NETWORK = "network"
    CLOUD = "cloud"


def whereabouts(path: Path) -> Whereabouts:
    """Where a file lies or is to be made. Costs a look at the list of drives; what cannot be told counts as here."""
    place = path.resolve()
    if cloud_folder(place):
        return Whereabouts.CLOUD
    return Whereabouts.NETWORK if _is_on_network(place) else Whereabouts.HERE


def cloud_folder(path: PurePath) -> str:
    """The name of the folder above `path` that a cloud service usually copies; empty for none."""
    return next((part for part in path.parts[:-1] if _CLOUD.match(part)), "")


def _is_on_network(place: Path) -> bool:
    if sys.platform == "win32":
        import ctypes

        remote: bool = ctypes.windll.kernel32.GetDriveTypeW(place.anchor) == _DRIVE_REMOTE
        return remote or place.drive.startswith("\\\\")
    return file_system_of(place) in _NETWORK


def file_system_of(path: Path) -> str:
    """The kind of file system that a file is on, as the system calls it: “ext4”; empty where it does not tell."""
    if sys.platform == "win32":
        return ""
    place = path.resolve()
    try:
        if sys.platform == "darwin":
            return kind_among(place, _macos_mounts(_macos_listing()))
        return kind_among(place, _linux_mounts(Path("/proc/self/mounts").read_text(errors="replace")))
    except OSError:
        return ""


def _macos_listing() -> str:
    """What `mount` prints; empty when it does not come to an end."""
    import subprocess

    try:
        return subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=5, check=False).stdout
    except subprocess.SubprocessError:
        return ""


def kind_among(place: PurePath, mounts: dict[str, str]) -> str:
    """The kind of file system that a place is on, of those mounted (folder → kind); empty for none."""
    for folder in (place, *place.parents):
        if str(folder) in mounts:
            return mounts[str(folder)]
    return ""


def _linux_mounts(listed: str) -> dict[str, str]:
    """Folders and kinds of `/proc/self/mounts`; a later mount hides an earlier one."""
    found: dict[str, str] = {}
    for line in listed.splitlines():
        parts = line.split(" ")
        if len(parts) > 2:
            folder = _ESCAPES.sub(lambda match: chr(int(match[1], 8)), parts[1])
            found[folder] = parts[2].lower()
    return found


def _macos_mounts(listed: str) -> dict[str, str]:
    """Folders and kinds of what `mount` prints: “//user@host/share on /Volumes/share (smbfs, nodev)”."""
    found: dict[str, str] = {}
    for line in listed.splitlines():
        match = re.fullmatch(r".+? on (.+) \((\w+)[,)].*", line)
        if match:
            found[match[1]] = match[2].lower()
    return found


def has_network_name(path: PurePath) -> bool:
    """Whether a path names a computer, as those of Windows do that begin with two backslashes.

    Whoever asks for such a file waits for half a minute where that computer cannot be reached.
    """
    return str(path).startswith("\\\\")


def is_same_file(first: Path, second: Path) -> bool:
    """Whether two paths are of one file, also where letters may be large or small, or composed or not, as on macOS."""
    if first == second or first.resolve() == second.resolve():
        return True
    found = identity_of(first)
    return found is not None and found[1] != 0 and found == identity_of(second)


def identity_of(path: Path) -> tuple[int, int] | None:
    """By what a file is known whatever it is called: device and number. None where there is none, or it cannot be told."""
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_dev, state.st_ino


def refusal(path: Path) -> OSError | None:
    """Why the system does not even look whether there is a file of this name: it is too long, or a folder is locked."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        return error
    return None
