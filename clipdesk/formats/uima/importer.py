"""Reads CAS files: XMI with the type system beside it, JSON, and archives of either."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.documents.package import Package
from clipdesk.formats.exchange.archives import Archive, file_names, names_in, sniffed_in
from clipdesk.formats.exchange.foreign import foreign_readings
from clipdesk.formats.exchange.values import first_record
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.training.strict_json import JsonError, parse, to_utf8
from clipdesk.formats.uima.cas import Cas, TypeSystem
from clipdesk.formats.uima.exporter import CARRIES
from clipdesk.formats.uima.json_reading import is_cas, read_json
from clipdesk.formats.uima.xmi_reading import read_type_system, read_xmi

XMI, JSON = ".xmi", ".json"
_HEAD = 4096
_TYPES_AT_MOST = 32 << 20
_PROJECT = "exportedproject.json"


class UimaXmiImporter:
    """Reads `.xmi`, with the type system that lies beside it, and archives of them; without one the usual types are known."""

    key = "uima-xmi"
    name = "UIMA CAS XMI"
    suffixes: tuple[str, ...] = (XMI,)
    is_foreign = True
    carries = CARRIES

    def sniff(self, file: SourceFile) -> float:
        """Whether the document element is XMI's, or the archive holds such files."""
        if names := names_in(file.data):
            return 0.9 if _PROJECT not in names and any(name.lower().endswith(XMI) for name in names) else 0.0
        head = file.data[:_HEAD].replace(b"\x00", b"")
        return 0.95 if b"<xmi:XMI" in head or (b"http://www.omg.org/XMI" in head and b":XMI" in head) else 0.0

    def companions(self, names: Collection[str]) -> frozenset[str]:
        """Type systems beside XMI files."""
        has_xmi = any(name.lower().endswith(XMI) for name in names)
        return frozenset(name for name in names if has_xmi and is_type_system(name))

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The article of a file, or of each view in it, or those of an archive."""
        if names_in(file.data):
            yield from of_archive(file)
            return
        types = TypeSystem()
        folder = Path(file.path).parent if file.path else None
        for path in sorted(folder.glob("*.xml")) if folder else ():
            if is_type_system(path.name) and path.stat().st_size < _TYPES_AT_MOST:
                types = read_type_system(path.read_bytes(), path.name)
                break
        yield from of_cas(read_xmi(file.data, file.name, types), file.name)


class UimaJsonImporter:
    """Reads JSON CAS files and archives of them."""

    key = "uima-json"
    name = "UIMA CAS JSON"
    suffixes: tuple[str, ...] = (".cas.json",)
    is_foreign = True
    carries = CARRIES

    def sniff(self, file: SourceFile) -> float:
        """Whether the file has the sections of a CAS, or the archive holds such a file."""
        if names := names_in(file.data):
            if _PROJECT in names or any(name.lower().endswith((XMI, ".ann")) for name in names):
                return 0.0
            return sniffed_in(file, JSON, lambda one: 0.9 if is_cas(first_record(one)) else 0.0)
        return 0.95 if is_cas(first_record(file)) else 0.0

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The article of a file, or of each view in it, or those of an archive."""
        if names_in(file.data):
            yield from of_archive(file)
        else:
            yield from of_cas(cas_of_json(file.data, file.name), file.name)


def of_cas(cas: Cas, name: str) -> Iterator[Reading]:
    """The article of each text in a CAS. Raises `ImportFailedError` when there is none."""
    from clipdesk.formats.uima.to_record import RecordMaker

    if not cas.texts:
        raise ImportFailedError(f"There is no text in “{name}”.")
    for sofa in sorted(cas.texts):
        one = RecordMaker(cas, sofa)
        place = f"view {one.view}" if len(cas.texts) > 1 else ""
        record = one.record()
        yield from foreign_readings(record, name, place, one.refused, (), one.proposed, id=one.own_id)


def of_archive(file: SourceFile) -> Iterator[Reading]:
    """The articles of all CAS files in an archive; a bad one costs its own line."""
    package = Archive(file.data, file.name)
    names = file_names(package)
    types = types_in(package, names)
    found = False
    for name in names:
        if name.lower().endswith((XMI, JSON)):
            found = True
            try:
                yield from of_cas(cas_in(package, name, types), f"{file.name}/{name}")
            except ImportFailedError as error:
                yield ReportItem(f"{file.name}/{name}", Outcome.SKIPPED, error.message)
    if not found:
        raise ImportFailedError(f"There is no CAS file in “{file.name}”.")


def types_in(package: Package, names: Collection[str]) -> TypeSystem:
    """The type system in an archive; an empty one where there is none."""
    first = next((name for name in sorted(names) if is_type_system(name.rpartition("/")[2])), "")
    return read_type_system(package.read(first), first) if first else TypeSystem()


def cas_in(package: Package, name: str, types: TypeSystem) -> Cas:
    """The CAS of a file in an archive."""
    data = package.read(name)
    return read_xmi(data, name, types) if name.lower().endswith(XMI) else cas_of_json(data, name)


def cas_of_json(data: bytes, name: str) -> Cas:
    """The CAS of a JSON file. Raises `ImportFailedError` when it is none."""
    try:
        value = parse(to_utf8(data))
    except JsonError as error:
        raise ImportFailedError(f"“{name}” {error}.") from error
    if not is_cas(value):
        raise ImportFailedError(f"“{name}” is not a CAS.")
    return read_json(value)


def is_type_system(name: str) -> bool:
    """Whether a file is, by its name, a type system description."""
    folded = name.lower()
    return folded.endswith(".xml") and ("typesystem" in folded or folded.endswith("_types.xml"))
