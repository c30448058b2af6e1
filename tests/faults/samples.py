"""Sound files of every format, as our own exporters write them, or as small as the format allows."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import ExportOptions, FolderExporter
from tests.builders import hard_corpus
from tests.house.sources import ROOT

_LARGEST = 20_000
_DATA = ROOT / "tests" / "data"


@cache
def samples(key: str) -> tuple[bytes, ...]:
    """Sound files for the importer of this key; plain text where nothing better is known."""
    registry = builtin_registry()
    importer = registry.importer(key)
    found: list[bytes] = []
    for exporter in registry.exporters:
        if not isinstance(exporter, FolderExporter) and exporter.key.split("-")[0] == key.split("-")[0]:
            made = io.BytesIO()
            exporter.write(hard_corpus(), made, ExportOptions(), lambda _done, _total: None)
            found.append(made.getvalue())
    found += [path.read_bytes() for path in _files(importer.suffixes)]
    return tuple(one for one in found if len(one) < _LARGEST)[:6] or (
        b"Headline\n\nLARKPORT - The ferry ran again on Monday.\n",
    )


def _files(suffixes: tuple[str, ...]) -> list[Path]:
    return sorted(
        path
        for path in _DATA.rglob("*")
        if path.suffix in suffixes and path.is_file() and path.stat().st_size < _LARGEST
    )
