"""The bundle's icons hold what they say, and its specification says what each system asks for."""

from __future__ import annotations

import runpy
import sys
import types
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtWidgets import QApplication

from clipdesk import __version__
from tests.house.sources import RESOURCES, ROOT

DRAWING = RESOURCES / "icons" / "clipdesk.svg"


def sizes(data: bytes, kind: bytes) -> list[int]:
    """The sizes of the pictures that Qt reads out of an icon."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    reader = QImageReader(buffer, QByteArray(kind))
    assert reader.canRead()
    found = []
    for number in range(reader.imageCount()):
        reader.jumpToImage(number)
        image: QImage = reader.read()
        assert image.width() == image.height()
        assert image.pixelColor(image.width() // 2, image.width() // 2).alpha() == 255
        assert image.pixelColor(0, 0).alpha() == 0
        found.append(image.width())
    return found


def test_icons_hold_every_size_that_a_system_shows(qapp: QApplication) -> None:
    made = runpy.run_path(str(ROOT / ".ci" / "program_icons.py"))
    assert set(sizes(made["ico"](DRAWING), b"ico")) >= {16, 32, 48, 256}
    assert set(sizes(made["icns"](DRAWING), b"icns")) >= {16, 32, 128, 256, 512}


class _Told(dict[str, Any]):
    """What a specification tells PyInstaller, by the step."""

    def step(self, name: str) -> Any:
        def tell(*given: Any, **named: Any) -> Any:
            self[name] = named | {"given": given}
            return types.SimpleNamespace(pure=[], scripts=[], binaries=[], datas=[])

        return tell


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_each_system_gets_its_program(
    platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    building = types.ModuleType("PyInstaller")
    contents: dict[str, dict[str, Any]] = {
        "config": {"CONF": {"workpath": str(tmp_path)}},
        "utils": {},
        "utils.hooks": {"collect_data_files": lambda _package: []},
        "utils.win32": {},
        "utils.win32.versioninfo": {
            one: lambda *given, **named: (given, named)
            for one in (
                "FixedFileInfo", "StringFileInfo", "StringStruct", "StringTable", "VarFileInfo", "VarStruct",
                "VSVersionInfo",
            )
        },
    }  # fmt: skip
    for name, content in contents.items():
        module = types.ModuleType(f"PyInstaller.{name}")
        vars(module).update(content)
        monkeypatch.setitem(sys.modules, f"PyInstaller.{name}", module)
    monkeypatch.setitem(sys.modules, "PyInstaller", building)
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(sys, "platform", platform)
    told = _Told()
    steps = {name: told.step(name) for name in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")}
    runpy.run_path(str(ROOT / "clipdesk.spec"), {"SPECPATH": str(ROOT), **steps})
    program = told["EXE"]
    assert program["console"] == (platform != "darwin")
    assert (program["hide_console"] is not None) == (platform == "win32")
    suffix = {"win32": ".ico", "darwin": ".icns"}.get(platform, "")
    assert Path(program["icon"] or "").suffix == suffix
    assert ("FileVersion", __version__) in _pairs(program["version"]) if platform == "win32" else not program["version"]
    assert ("BUNDLE" in told) == (platform == "darwin")
    if platform == "darwin":
        bundle = told["BUNDLE"]
        (kind,) = bundle["info_plist"]["CFBundleDocumentTypes"]
        (declared,) = bundle["info_plist"]["UTExportedTypeDeclarations"]
        assert kind["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
        assert declared["UTTypeTagSpecification"]["public.filename-extension"] == ["clipdesk"]
        assert bundle["version"] == __version__


def _pairs(value: Any) -> set[tuple[str, str]]:
    """All pairs of words in nested values."""
    if isinstance(value, tuple) and len(value) == 2 and all(isinstance(one, str) for one in value):
        return {value}
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return {pair for part in parts for pair in _pairs(part)}
