"""Network drives and cloud folders are known by their names; what cannot be told counts as here."""

from __future__ import annotations

import errno
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from clipdesk.runtime import whereabouts as module
from clipdesk.runtime.whereabouts import (
    Whereabouts,
    cloud_folder,
    file_system_of,
    has_network_name,
    identity_of,
    is_same_file,
    kind_among,
    refusal,
    whereabouts,
)


@pytest.mark.parametrize(
    ("path", "folder"),
    [
        ("/home/ana/Dropbox/work/p.clipdesk", "Dropbox"),
        ("/home/ana/Dropbox (Lab)/p.clipdesk", "Dropbox (Lab)"),
        (
            "/Users/ana/Library/CloudStorage/GoogleDrive-ana@news.example/My Drive/p.clipdesk",
            "GoogleDrive-ana@news.example",
        ),
        ("/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/p.clipdesk", "Mobile Documents"),
        ("/home/ana/Nextcloud/p.clipdesk", "Nextcloud"),
        ("/home/ana/work/p.clipdesk", ""),
        ("/home/ana/boxes/p.clipdesk", ""),
        ("/home/ana/work/Dropbox", ""),
        ("/home/ana/megaphone/p.clipdesk", ""),
    ],
)
def test_folders_of_cloud_services(path: str, folder: str) -> None:
    assert cloud_folder(PurePosixPath(path)) == folder


def test_folders_of_cloud_services_on_windows() -> None:
    assert cloud_folder(PureWindowsPath(r"C:\Users\Ana\OneDrive - University\p.clipdesk")) == "OneDrive - University"
    assert cloud_folder(PureWindowsPath(r"C:\Users\Ana\Documents\p.clipdesk")) == ""


LINUX = """/dev/vda1 / ext4 rw,relatime 0 0
server:/home /home nfs4 rw,vers=4.2 0 0
/dev/vdb1 /home/ana/disk ext4 rw 0 0
//host/share /mnt/lab\\040share cifs rw 0 0
odd
"""
MACOS = """/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//ana@server/share on /Volumes/share (smbfs, nodev, nosuid, mounted by ana)
"""


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/srv/p.clipdesk", "ext4"),
        ("/home/ana/p.clipdesk", "nfs4"),
        ("/home/ana/disk/p.clipdesk", "ext4"),
        ("/mnt/lab share/p.clipdesk", "cifs"),
        ("/mnt/lab share 2/p.clipdesk", "ext4"),
    ],
)
def test_the_nearest_mount_decides(place: str, kind: str) -> None:
    assert kind_among(PurePosixPath(place), module._linux_mounts(LINUX)) == kind


def test_mounts_of_macos() -> None:
    mounts = module._macos_mounts(MACOS)
    assert kind_among(PurePosixPath("/Volumes/share/p.clipdesk"), mounts) == "smbfs"
    assert kind_among(PurePosixPath("/Users/ana/p.clipdesk"), mounts) == "apfs"
    assert kind_among(PurePosixPath("/Users/ana/p.clipdesk"), {}) == ""


def test_a_file_is_told_where_it_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert whereabouts(tmp_path / "p.clipdesk") is Whereabouts.HERE
    assert whereabouts(tmp_path / "Dropbox" / "p.clipdesk") is Whereabouts.CLOUD
    monkeypatch.setattr(module, "_is_on_network", lambda _place: True)
    assert whereabouts(tmp_path / "p.clipdesk") is Whereabouts.NETWORK


def test_a_file_is_known_by_another_name(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("one")
    known = identity_of(tmp_path / "a")
    assert known is not None
    (tmp_path / "a").rename(tmp_path / "b")
    assert identity_of(tmp_path / "a") is None
    assert identity_of(tmp_path / "b") == known
    (tmp_path / "a").write_text("one")
    assert identity_of(tmp_path / "a") != known


@pytest.mark.skipif(sys.platform != "linux", reason="reads what Linux lists")
def test_the_file_system_of_a_file_is_named(tmp_path: Path) -> None:
    assert file_system_of(Path("/proc/self/status")) == "proc"
    assert file_system_of(tmp_path / "not there yet") == file_system_of(tmp_path) != ""


def test_one_file_may_have_two_names(tmp_path: Path) -> None:
    path = tmp_path / "Café.clipdesk"
    path.write_bytes(b"1")
    other = tmp_path / "other"
    other.write_bytes(b"1")
    # As on macOS, where the accent may be written by itself and letters be large or small.
    for name in ("CAFÉ.clipdesk", "Cafe\u0301.clipdesk"):
        (tmp_path / name).hardlink_to(path)
        assert is_same_file(path, tmp_path / name)
    assert is_same_file(path, tmp_path / "." / "Café.clipdesk")
    assert not is_same_file(path, other)
    assert not is_same_file(path, tmp_path / "gone")


def test_disks_that_number_no_files_do_not_make_one_of_two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clipdesk.runtime.whereabouts.identity_of", lambda _path: (7, 0))
    assert not is_same_file(tmp_path / "a", tmp_path / "b")
    assert is_same_file(tmp_path / "a", tmp_path / "a")


def test_a_path_may_name_a_computer() -> None:
    assert has_network_name(PureWindowsPath("//server/share/a.clipdesk"))
    assert not has_network_name(PureWindowsPath("H:/a.clipdesk"))
    assert not has_network_name(PurePosixPath("/Volumes/share/a.clipdesk"))


def test_a_name_that_the_system_refuses_is_told_apart_from_one_that_is_free(tmp_path: Path) -> None:
    (tmp_path / "there").touch()
    assert refusal(tmp_path / "there") is None
    assert refusal(tmp_path / "free") is None
    assert refusal(tmp_path / "there" / "below a file") is None
    refused = refusal(tmp_path / ("n" * 300))
    assert refused is not None
    assert refused.errno == errno.ENAMETOOLONG
