"""Sound files of every format: as our own exporters write them, and as small as other programs make them."""

from __future__ import annotations

from functools import cache

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import FolderExporter, Importer, ImportOptions, SourceFile
from tests.builders import hard_corpus
from tests.faults.sound_files import SOUND
from tests.house.two_ways import files_of, importer_of
from tests.house.written_formats import LIBRARIES, written

_LARGEST = 60_000


@cache
def samples(key: str) -> tuple[bytes, ...]:
    """Sound files for the importer of this key, small ones, all of which it knows and reads."""
    registry = builtin_registry()
    importer = registry.importer(key)
    found = list(SOUND[key]()) if key in SOUND else []
    for exporter in registry.exporters:
        target = importer_of(exporter)
        if exporter.key not in LIBRARIES and target is not None and target.key == key:
            data, _ = written(exporter, hard_corpus())
            found += [one.data for one in files_of(exporter, data)]
            found += [data] if isinstance(exporter, FolderExporter) else []
    return tuple(one for one in dict.fromkeys(found) if len(one) < _LARGEST and is_read(importer, one))[:6]


def is_read(importer: Importer, data: bytes) -> bool:
    """Whether an importer knows a file and finds something in it."""
    file = SourceFile(name_for(importer), data)
    try:
        return importer.sniff(file) > 0 and any(
            isinstance(one, ArticleDraft) for one in importer.read(file, ImportOptions())
        )
    except ImportFailedError:
        return False


def name_for(importer: Importer) -> str:
    """A name that a file of this format may have."""
    return "odd" + (importer.suffixes or (".txt",))[0]
