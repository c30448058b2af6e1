"""Writes CAS files for INCEpTION and other UIMA programs: XMI with its type system, or JSON."""

from __future__ import annotations

from collections.abc import Callable

from clipdesk.domain.corpus import Corpus
from clipdesk.domain.loss import Feature
from clipdesk.domain.report import TransferReport
from clipdesk.formats.exchange.naming import file_stem
from clipdesk.formats.exchange.sending import Sending
from clipdesk.formats.registry import ExportOptions, FileSink, Progress
from clipdesk.formats.uima.building import Builder, Built
from clipdesk.formats.uima.writing import json_cas, type_system, xmi

CARRIES = frozenset((
    Feature.TEXT, Feature.PLACES, Feature.OVERLAPS, Feature.DOUBLES, Feature.NOTES, Feature.ATTRIBUTES,
    Feature.RELATIONS, Feature.WHOLE_ARTICLE, Feature.ANNOTATORS, Feature.SOURCE, Feature.SUGGESTIONS,
))  # fmt: skip
TYPE_SYSTEM = "TypeSystem.xml"


class UimaXmiExporter:
    """Writes an `.xmi` for each article and one type system for all.

    Passages are of INCEpTION's own layer `custom.Span`, relations of `custom.Relation`; sentences and words are
    there because INCEpTION needs them. Suggestions are of a type of their own, `custom.Suggestion`, which is
    described only where there are some.
    """

    key = "uima-xmi"
    name = "UIMA CAS XMI"
    suffixes = (".xmi.zip", ".xmi")
    carries = CARRIES

    def write_files(self, corpus: Corpus, sink: FileSink, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the corpus; the same corpus gives the same bytes."""
        used: set[str] = set()

        def serialize(text: str, structures: list[Built]) -> bytes:
            used.update(one.type for one in structures)
            return xmi(text, structures)

        report = _write(corpus, sink, progress, ".xmi", serialize)
        with sink.open(TYPE_SYSTEM) as file:
            file.write(type_system(used))
        return report


class UimaJsonExporter:
    """Writes a `.json` for each article, each with its types: what `UimaXmiExporter` writes, in one file."""

    key = "uima-json"
    name = "UIMA CAS JSON"
    suffixes = (".cas.zip", ".cas")
    carries = CARRIES

    def write_files(self, corpus: Corpus, sink: FileSink, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the corpus; the same corpus gives the same bytes."""
        return _write(corpus, sink, progress, ".json", json_cas)


def _write(
    corpus: Corpus, sink: FileSink, progress: Progress, suffix: str, serialize: Callable[[str, list[Built]], bytes]
) -> TransferReport:
    sending = Sending(corpus, CARRIES, progress)
    for place, item in enumerate(sending, 1):
        stem = file_stem(item.article, place)
        data = serialize(item.article.text, Builder(item, stem, sending).structures())
        with sink.open(stem + suffix) as file:
            file.write(data)
    return sending.report()
