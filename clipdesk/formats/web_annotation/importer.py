"""Reads Web Annotations about texts that the file holds; passages are found by quote where positions fail."""

from __future__ import annotations

from collections.abc import Iterator

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import EVERYTHING, Feature
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.exchange.foreign import foreign_readings
from clipdesk.formats.exchange.values import first_record
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.training.json_values import storable
from clipdesk.formats.web_annotation.contents import contents_of
from clipdesk.formats.web_annotation.nodes import Node, is_a, is_of_hypothesis, nodes

_KINDS = ("Annotation", "AnnotationPage", "AnnotationCollection")


class WebAnnotationImporter:
    """Reads an annotation, a page or a collection, or a list of them.

    What Hypothesis gives out is read as well. An annotation is about a text elsewhere; where the file does not hold that text, it is listed and not taken.
    """

    key = "web-annotation"
    name = "Web Annotation, JSON-LD"
    suffixes = (".jsonld", ".anno.json")
    is_foreign = False
    carries = EVERYTHING - {Feature.STATUS, Feature.CODEBOOK, Feature.SUGGESTIONS}

    def sniff(self, file: SourceFile) -> float:
        """Whether the first value is something of the standard."""
        record = first_record(file)
        given = record.get("rows", record.get("annotations"))
        inside = given if isinstance(given, list) else []
        if is_of_hypothesis(record) or (inside and all(map(is_of_hypothesis, inside))):
            return 0.9
        known = any(is_a(record, kind) for kind in _KINDS)
        is_told = "www.w3.org/ns/anno" in str(record.get("@context"))[:500]
        return 0.95 if known and is_told else 0.7 if known and ("target" in record or "items" in record) else 0.0

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The texts with what is annotated in them, then what could not be taken.

        Raises `ImportFailedError` when the file holds none of the texts that it is about.
        """
        read = list(nodes(file, options))
        found = contents_of(one for one in read if isinstance(one, Node))
        yield from (one for one in read if isinstance(one, ReportItem))
        if not found.texts:
            about = next((source for source, _ in found.about), "")
            what = f"are about {about[:80]}, whose text is not in the file" if about else "are about no text"
            raise ImportFailedError(
                f"The annotations in “{file.name}” {what}.",
                "Export them together with their texts, or import the texts.",
            )
        for source, text in found.texts.items():
            yield from foreign_readings(text.record(), file.name, storable(text.headline) or source[:80], text.refused)
        for source, place in found.about:
            if source not in found.texts:
                reason = f"The text of {source[:80] or 'nothing'} is not in the file."
                yield ReportItem(f"{file.name}, {place}", Outcome.SKIPPED, reason)
        for place, reason in found.refused:
            yield ReportItem(f"{file.name}, {place}", Outcome.SKIPPED, reason)
