"""Writes a folder for brat: two files for each article, a third for what brat has no place for, and the configuration."""

from __future__ import annotations

from typing import Any

from clipdesk.domain.anchor import quote_of
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.domain.loss import Feature
from clipdesk.domain.report import TransferReport
from clipdesk.formats.brat.configuration import FLAG_VALUE, Configuration, is_plain
from clipdesk.formats.brat.lines import one_line
from clipdesk.formats.exchange.naming import file_stem
from clipdesk.formats.exchange.sending import Sending, source_record
from clipdesk.formats.registry import ExportOptions, FileSink, Progress
from clipdesk.formats.training.record import encode

_ENDS = "Relations lead from one passage to another in brat."
_UNPLAIN = (
    "Values of several words or signs have no place in brat: they are in the file beside it, which Clipdesk reads."
)


class BratExporter:
    """Writes standoff; offsets count code points, as brat's server does.

    brat's names of types are ASCII: what they stand for is in `visual.conf`, where brat shows it, and in the
    `.meta.json` of each article, with source and labels of the whole article, for reading all of it again.
    """

    key = "brat"
    name = "brat standoff"
    suffixes = (".brat.zip", ".brat")
    main_suffix = ".ann"
    carries = frozenset((
        Feature.TEXT, Feature.PLACES, Feature.OVERLAPS, Feature.DOUBLES, Feature.PIECES, Feature.NOTES,
        Feature.ATTRIBUTES, Feature.RELATIONS, Feature.WHOLE_ARTICLE, Feature.SOURCE,
    ))  # fmt: skip

    def write_files(self, corpus: Corpus, sink: FileSink, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the corpus; the same corpus gives the same bytes."""
        sending = Sending(corpus, self.carries, progress)
        configuration = Configuration(corpus.codebook)
        for place, item in enumerate(sending, 1):
            stem = file_stem(item.article, place)
            page = _Page(item, sending, configuration)
            standoff, side = page.standoff(), page.side()
            files = ((".txt", item.article.text.encode()), (".ann", standoff.encode()), (".meta.json", side))
            for suffix, data in files:
                with sink.open(stem + suffix) as file:
                    file.write(data)
        for name, text in (
            ("annotation.conf", configuration.annotation_conf()),
            ("visual.conf", configuration.visual_conf()),
        ):
            with sink.open(name) as file:
                file.write(text.encode())
        return sending.report()


class _Page:
    """One article in brat's terms."""

    def __init__(self, item: AnnotatedArticle, sending: Sending, configuration: Configuration) -> None:
        self._item = item
        self._sending = sending
        self._configuration = configuration
        self._passages = [one for one in item.annotations if one.spans]
        self._numbers = {one.id: number for number, one in enumerate(self._passages, 1)}
        self._names: dict[str, str] = dict(configuration.known_names)
        self._exact: dict[str, dict[str, Any]] = {}
        self._attributes = 0
        self._notes = 0

    def standoff(self) -> str:
        """The lines of the `.ann`."""
        lines: list[str] = []
        for one in self._passages:
            lines += self._lines_of(one)
        for count, (link, head, child) in enumerate(self._sending.links(self._item, self._numbers, _ENDS), 1):
            name = self._sending.names.kind(link)
            type_ = self._named(self._configuration.relation(name), name)
            lines.append(f"R{count}\t{type_} Arg1:T{head} Arg2:T{child}")
        return "".join(line + "\n" for line in lines)

    def side(self) -> bytes:
        """The file of Clipdesk's beside it, once the `.ann` is made."""
        article = self._item.article
        record: dict[str, Any] = {"article_id": article.id, **source_record(article.source)}
        if article.note:
            record["note"] = article.note
        topics = [self._topic(one) for one in self._item.annotations if not one.spans]
        told = {"article_annotations": topics, "names": self._names, "passages": self._exact}
        return encode(record | {key: value for key, value in told.items() if value}) + b"\n"

    def _named(self, type_: str, name: str) -> str:
        if type_ != name:
            self._names[type_] = name
        return type_

    def _lines_of(self, one: Annotation) -> list[str]:
        id_, label = f"T{self._numbers[one.id]}", self._sending.names.label(one)
        type_ = self._named(self._configuration.label(label), label)
        pieces = ";".join(f"{start} {end}" for start, end in one.spans)
        words = quote_of(self._item.article.text, one.spans).replace("\n", " ")
        lines = [f"{id_}\t{type_} {pieces}\t{words}"]
        unplain: dict[str, str] = {}
        for name, value in sorted(one.attributes.items()):
            if not is_plain(value):
                unplain[name] = value
                continue
            self._attributes += 1
            attribute = self._named(self._configuration.attribute(label, name, value), name)
            told = "" if value == FLAG_VALUE else f" {value}"
            lines.append(f"A{self._attributes}\t{attribute} {id_}{told}")
        if unplain:
            self._sending.log.trim(_UNPLAIN, one.id, self._item.article.id)
            self._exact[id_] = {"attributes": unplain}
        note = one_line(one.note)
        if note:
            self._notes += 1
            lines.append(f"#{self._notes}\tAnnotatorNotes {id_}\t{note}")
        if note != one.note:
            self._exact.setdefault(id_, {})["note"] = one.note
        return lines

    def _topic(self, one: Annotation) -> dict[str, Any]:
        record: dict[str, Any] = {"label": self._sending.names.label(one)}
        if one.note:
            record["note"] = one.note
        if one.attributes:
            record["attributes"] = dict(sorted(one.attributes.items()))
        return record
