"""Reads what was annotated with brat: an `.ann` file with the `.txt` beside it, or an archive of such pairs."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import Feature
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.brat.document import SIDE_SUFFIX, readings
from clipdesk.formats.brat.lines import looks_like_standoff
from clipdesk.formats.exchange.archives import Archive, file_names, names_in
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.signatures import kind_of

_ANN, _TXT = ".ann", ".txt"
_CONFIGURATION = frozenset(("annotation.conf", "visual.conf", "tools.conf", "kb_shortcuts.conf"))
_HEAD = 4096
_LARGEST = 64 << 20


class BratImporter:
    """Reads pairs of `.txt` and `.ann`; events become relations from their trigger to what plays a role in them.

    Every passage quotes its words, by which the unit of positions is found: brat's server counts code points,
    its browser has counted UTF-16 units.
    """

    key = "brat"
    name = "brat standoff"
    suffixes = (_ANN,)
    is_foreign = True
    carries = frozenset((
        Feature.TEXT, Feature.PLACES, Feature.OVERLAPS, Feature.DOUBLES, Feature.PIECES, Feature.NOTES,
        Feature.ATTRIBUTES, Feature.RELATIONS, Feature.WHOLE_ARTICLE, Feature.SOURCE,
    ))  # fmt: skip

    def sniff(self, file: SourceFile) -> float:
        """Whether the first line is one of brat's, or the archive holds a pair."""
        if names := names_in(file.data):
            return 0.95 if _pairs(names) else 0.0
        if kind_of(file.data[:_HEAD]):
            return 0.0
        if not file.data:
            return 0.9 if file.name.lower().endswith(_ANN) else 0.0
        head = file.data[:_HEAD]
        return 0.95 if b"\t" in head and looks_like_standoff(head.decode("utf-8", "replace")) else 0.0

    def companions(self, names: Collection[str]) -> frozenset[str]:
        """Of the files of one folder, those that are read with an `.ann`, or that configure brat."""
        known = set(names)
        stems = {name[: -len(_ANN)] for name in known if name.endswith(_ANN)}
        beside = {stem + suffix for stem in stems for suffix in (_TXT, SIDE_SUFFIX)} & known
        return frozenset(beside | (_CONFIGURATION & known if stems else set()))

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The article of the pair, or those of an archive."""
        if names_in(file.data):
            yield from _of_archive(file, options)
            return
        if not file.path:
            raise ImportFailedError(f"“{file.name}” holds annotations only.", "Import the folder with its text.")
        path = Path(file.path)
        text = _beside(file, path.with_suffix(_TXT))
        side = path.with_suffix(SIDE_SUFFIX)
        told = _beside(file, side) if side.is_file() else b""
        yield from readings(file.name, text, file.data, told, options.encoding)


def _of_archive(file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
    archive = Archive(file.data, file.name)
    stems = _pairs(file_names(archive))
    if not stems:
        raise ImportFailedError(f"There is no pair of .txt and .ann in “{file.name}”.")
    for stem in stems:
        name = f"{file.name}/{stem}{_ANN}"
        try:
            text, standoff, side = (archive.read(stem + suffix) for suffix in (_TXT, _ANN, SIDE_SUFFIX))
            yield from readings(name, text, standoff, side, options.encoding)
        except ImportFailedError as error:
            yield ReportItem(name, Outcome.SKIPPED, error.message)


def _pairs(names: Collection[str]) -> list[str]:
    known = set(names)
    stems = [name[: -len(_ANN)] for name in sorted(known) if name.endswith(_ANN)]
    return [stem for stem in stems if stem + _TXT in known]


def _beside(file: SourceFile, path: Path) -> bytes:
    """The bytes of a file that belongs to the one that is read."""
    try:
        if path.stat().st_size > _LARGEST:
            raise ImportFailedError(f"“{path.name}” is larger than {_LARGEST >> 20} MB and was left out.")
        return path.read_bytes()
    except FileNotFoundError:
        raise ImportFailedError(
            f"The text of “{file.name}” is missing: there is no “{path.name}” beside it.", "Put both into one folder."
        ) from None
    except OSError as error:
        raise ImportFailedError(f"“{path.name}” cannot be read: {error.strerror or error}.") from error
