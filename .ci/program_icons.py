"""The icon of the program as Windows and macOS want it in a file of their own; used by clipdesk.spec.

Both formats hold PNG pictures of several sizes: ICO since Windows Vista
(https://learn.microsoft.com/en-us/windows/win32/menurc/newheader), ICNS since Mac OS X 10.7
(https://en.wikipedia.org/wiki/Apple_Icon_Image_format).
"""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

_ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
_ICNS_SIZES = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}


def picture(drawing: Path, size: int) -> bytes:
    """An SVG drawing as a PNG picture of `size` by `size` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(drawing.read_bytes()).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(drawing: Path) -> bytes:
    """The icon for Windows."""
    pictures = [picture(drawing, size) for size in _ICO_SIZES]
    head = struct.pack("<HHH", 0, 1, len(pictures))
    place = len(head) + 16 * len(pictures)
    for size, one in zip(_ICO_SIZES, pictures, strict=True):
        side = size % 256  # 0 stands for 256
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(one), place)
        place += len(one)
    return head + b"".join(pictures)


def icns(drawing: Path) -> bytes:
    """The icon for macOS."""
    pictures = [(kind, picture(drawing, size)) for kind, size in _ICNS_SIZES.items()]
    parts = b"".join(kind + struct.pack(">I", 8 + len(one)) + one for kind, one in pictures)
    return b"icns" + struct.pack(">I", 8 + len(parts)) + parts
