"""Projects for tests: made of the elements that matter, as another program would write them."""

from __future__ import annotations

import io
import zipfile

from clipdesk.formats.refi_qda.importer import RefiQdaImporter
from clipdesk.formats.registry import Reading
from tests.formats.exchange.round_trips import readings

PEOPLE = '<Users><User guid="u1" name="Coder A"/><User guid="u2" name="Coder B" id="b"/></Users>'
CODES = (
    '<CodeBook><Codes><Code guid="c1" name="People" isCodable="false"><Code guid="c2" name="official" isCodable="true"/>'
    '</Code><Code guid="c3" name="quote" isCodable="true"/></Codes></CodeBook>'
)


def project(body: str, origin: str = "NVivo for Windows 12.6") -> str:
    """A project with two people and three codes; `body` goes on from there."""
    return f'<Project xmlns="urn:QDA-XML:project:1.0" name="P" origin="{origin}">{PEOPLE}{CODES}{body}</Project>'


def selection(start: int, end: int, name: str = "", code: str = "c2", inner: str = "") -> str:
    """A selection with one coding."""
    return (
        f'<PlainTextSelection guid="s{start}-{end}" name="{name}" startPosition="{start}" endPosition="{end}" creatingUser="u1">'
        f'<Description/><Coding guid="k{start}-{end}" creatingUser="u2"><CodeRef targetGUID="{code}"/></Coding>{inner}'
        "</PlainTextSelection>"
    )


def source(*parts: str, name: str = "story.docx", path: str = "internal://T1.txt") -> str:
    """A text source."""
    return f'<TextSource guid="t1" name="{name}" plainTextPath="{path}">{"".join(parts)}</TextSource>'


def archive(qde: str | bytes, **files: bytes) -> bytes:
    """The bytes of a `.qdpx`; the files lie in `Sources/`, as NVivo has it, their names with `.txt`."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        made.writestr("project.qde", qde)
        for name, data in files.items():
            made.writestr(f"Sources/{name}.txt", data)
    return target.getvalue()


def read(body: str, data: bytes = b"", origin: str = "NVivo for Windows 12.6") -> list[Reading]:
    """What is read of a project with the text `data` in `T1.txt`."""
    return readings(RefiQdaImporter(), archive(project(body, origin), t1=data), "p.qdpx")
