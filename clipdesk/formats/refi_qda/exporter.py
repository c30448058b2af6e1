"""Writes REFI-QDA projects, strictly after the schema of the standard."""

from __future__ import annotations

import re
import shutil
import zipfile
from datetime import date
from tempfile import SpooledTemporaryFile
from typing import BinaryIO

from clipdesk import __version__
from clipdesk.domain.annotation import Annotation, Relation
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.domain.loss import EVERYTHING, Feature
from clipdesk.domain.report import TransferReport
from clipdesk.formats.exchange.archives import zip_entry
from clipdesk.formats.exchange.elements import listed, start, text_element
from clipdesk.formats.exchange.sending import Sending, source_record
from clipdesk.formats.refi_qda.codes import codes
from clipdesk.formats.refi_qda.guids import guid_of
from clipdesk.formats.registry import ExportOptions, Progress

NAMESPACE = "urn:QDA-XML:project:1.0"
ORIGIN = "Clipdesk"
BETWEEN_NAMES = "; "
"""Stands between the names of a byline."""
NO_MAKER = "Who made a relation has no place in this format."
NO_LIST = "A name with a semicolon in a byline becomes two names."
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
_LONGEST_NAME = 100
_TEXT_READ = 600
"""So many characters of a text are read to show what stands in a project."""
_IN_MEMORY = 16 * 1024 * 1024


class RefiQdaExporter:
    """Writes `project.qde` and each text in `sources/`, UTF-8 without a mark, lines ended by LF.

    Positions count code points, ends exclusive, as the programs do it. Each annotation is a selection with one
    coding, named by its words; attributes are notes, sources variables, and relations links.
    """

    key = "refi-qda"
    name = "REFI-QDA project"
    suffixes = (".qdpx",)
    carries = EVERYTHING - {Feature.PIECES, Feature.STATUS, Feature.SUGGESTIONS}

    def write(self, corpus: Corpus, target: BinaryIO, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the corpus; the same corpus gives the same bytes."""
        sending = Sending(corpus, self.carries, progress)
        project = _Project(sending)
        with SpooledTemporaryFile(_IN_MEMORY) as sources, zipfile.ZipFile(target, "w") as archive:
            for item in sending:
                archive.writestr(zip_entry(f"sources/{guid_of(item.article.id)}.txt"), item.article.text.encode())
                sources.write(project.source(item).encode())
            written = sources.tell()
            sources.seek(0)
            with archive.open(zip_entry("project.qde"), "w", force_zip64=True) as file:
                file.write(project.head(corpus).encode())
                if written:
                    file.write(b"<Sources>\n")
                    shutil.copyfileobj(sources, file)
                    file.write(b"</Sources>\n")
                file.write(project.foot().encode())
        return sending.report()

    def readable(self, file: BinaryIO) -> str:
        """The name and the text of the first source, and its selections with their codes, from where to where they go."""
        from lxml import etree

        with zipfile.ZipFile(file) as archive:
            root = etree.fromstring(archive.read("project.qde"))
            texts = {name: archive.read(name).decode() for name in archive.namelist() if name.startswith("sources/")}
        codes = {one.get("guid"): one.get("name") for one in root.iter(f"{{{NAMESPACE}}}Code")}
        source = root.find(f"{{{NAMESPACE}}}Sources/{{{NAMESPACE}}}TextSource")
        if source is None:
            return ""
        text = texts[str(source.get("plainTextPath")).replace("internal://", "sources/")]
        lines = [str(source.get("name")), "", f"{text[:_TEXT_READ].rstrip()}…" if len(text) > _TEXT_READ else text, ""]
        for one in source.iter(f"{{{NAMESPACE}}}PlainTextSelection"):
            start, end = int(one.get("startPosition", "0")), int(one.get("endPosition", "0"))
            names = [str(codes.get(each.get("targetGUID"))) for each in one.iter(f"{{{NAMESPACE}}}CodeRef")]
            lines.append(f"[{start}:{end}] {', '.join(names)}: {' '.join(text[start:end].split())}")
        return "\n".join(lines)


class _Project:
    """What is collected on the way through the articles: notes, links, variables."""

    def __init__(self, sending: Sending) -> None:
        self._sending = sending
        self._notes: list[str] = []
        self._links: list[str] = []
        self._linked: set[str] = set()
        self._variables: dict[str, str] = {}

    def head(self, corpus: Corpus) -> str:
        """What stands before the sources."""
        users = [_user(one) for one in corpus.annotators]
        book = codes(corpus.codebook, self._sending.log, self._linked)
        variables = [
            start("Variable", {"guid": guid_of(name, "variable"), "name": name, "typeOfVariable": kind}, "/>\n")
            for name, kind in self._variables.items()
        ]
        about = {"xmlns": NAMESPACE, "name": corpus.name or "Project", "origin": f"{ORIGIN} {__version__}"}
        parts = (
            listed("Users", users),
            f"<CodeBook>\n{book}</CodeBook>\n" if book else "",
            listed("Variables", variables),
        )
        return _HEAD + start("Project", about) + "\n" + "".join(parts)

    def foot(self) -> str:
        """What stands behind the sources."""
        return listed("Notes", self._notes) + listed("Links", self._links) + "</Project>\n"

    def source(self, item: AnnotatedArticle) -> str:
        """An article as a text source; its text is in the file named there."""
        article = item.article
        guid = guid_of(article.id)
        parts = [start("TextSource", {"guid": guid, "name": article.title, "plainTextPath": f"internal://{guid}.txt"})]
        parts += ["\n", text_element("Description", article.note)]
        seen: set[str] = set()
        for span, one in self._sending.pieces(item):
            part = f"piece {span.start} {span.end}" if one.id in seen else ""
            seen.add(one.id)
            words = article.text[span.start : span.end]
            parts.append(
                self._selection(one, part, {"startPosition": str(span.start), "endPosition": str(span.end)}, words)
            )
        parts += [self._topic(one) for one in item.annotations if not one.spans]
        parts += self._values(item)
        makers = {one.id: one.annotator_id for one in item.annotations}
        for link in item.relations:
            self._link(link, makers, article.id)
        return "".join(parts) + "</TextSource>\n"

    def _selection(self, one: Annotation, part: str, place: dict[str, str], words: str) -> str:
        guid = guid_of(one.id, part)
        user = guid_of(one.annotator_id)
        head = {"guid": guid, "name": words[:_LONGEST_NAME].strip(), **place, "creatingUser": user, **_times(one)}
        coding = {"guid": guid_of(one.id, f"coding {part}"), "creatingUser": user}
        inner = text_element("Description", one.note) + start("Coding", coding) + _code_ref(one) + "</Coding>"
        return start("PlainTextSelection", head) + inner + self._attributes(one, guid) + "</PlainTextSelection>\n"

    def _topic(self, one: Annotation) -> str:
        """A label on the whole article: its note is a note of the project, for codings have no description."""
        guid = guid_of(one.id)
        time = {key: value for key, value in _times(one).items() if key == "creationDateTime"}
        noted = self._note(guid, "", one.note) if one.note else ""
        head = start("Coding", {"guid": guid, "creatingUser": guid_of(one.annotator_id), **time})
        return head + _code_ref(one) + noted + self._attributes(one, guid) + "</Coding>\n"

    def _attributes(self, one: Annotation, guid: str) -> str:
        return "".join(self._note(guid, name, value) for name, value in sorted(one.attributes.items()))

    def _note(self, owner: str, name: str, text: str) -> str:
        """Write a note; returns the reference to it. One without a name is a comment, another one an attribute."""
        guid = guid_of(owner, f"note {name}")
        content = text_element("PlainTextContent", text) or "<PlainTextContent/>"
        self._notes.append(start("Note", {"guid": guid, "name": name}) + content + "</Note>\n")
        return start("NoteRef", {"targetGUID": guid}, "/>")

    def _values(self, item: AnnotatedArticle) -> list[str]:
        """What is known of the source, as values of variables."""
        found: list[str] = []
        for name, value in source_record(item.article.source).items():
            if isinstance(value, list):
                text = BETWEEN_NAMES.join(value)
                if text.split(BETWEEN_NAMES) != value:
                    self._sending.log.trim(NO_LIST, item.article.id, item.article.id)
            else:
                text = str(value)
            is_day = name == "published" and _is_day(text)
            # A variable has one type: a date that is none of a calendar needs a variable of its own.
            own = name if is_day or name != "published" else "date"
            self._variables[own] = "Date" if is_day else "Text"
            told = text_element("DateValue" if is_day else "TextValue", text)
            ref = start("VariableRef", {"targetGUID": guid_of(own, "variable")}, "/>")
            found.append(f"<VariableValue>{ref}{told}</VariableValue>\n")
        return found

    def _link(self, link: Relation, makers: dict[str, str], article_id: str) -> None:
        if link.annotator_id != makers[link.head]:
            self._sending.log.trim(NO_MAKER, link.id, article_id)
        ends = {"originGUID": guid_of(link.head), "targetGUID": guid_of(link.child)}
        head = {"guid": guid_of(link.id), "name": self._sending.names.kind(link), "direction": "OneWay", **ends}
        self._links.append(start("Link", head, "/>\n"))
        self._linked.add(link.type_id)


def _user(one: Annotator) -> str:
    return start("User", {"guid": guid_of(one.id), "name": one.name or one.key, "id": one.key}, "/>\n")


def _code_ref(one: Annotation) -> str:
    return start("CodeRef", {"targetGUID": guid_of(one.label_id)}, "/>")


def _times(one: Annotation) -> dict[str, str]:
    """When it was made and last changed, where that is known to the second."""
    named = (("creationDateTime", one.created_at), ("modifiedDateTime", one.modified_at))
    return {key: value for key, value in named if _TIME.fullmatch(value)}


def _is_day(text: str) -> bool:
    try:
        return _DAY.fullmatch(text) is not None and bool(date.fromisoformat(text))
    except ValueError:
        return False
