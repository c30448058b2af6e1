"""What stands in a project is found, and what Clipdesk has nothing for is told."""

from __future__ import annotations

from lxml import etree

from clipdesk.formats.refi_qda.counting import Selection
from clipdesk.formats.refi_qda.sources import Project
from tests.formats.refi_qda.archives import project, selection, source


def read(body: str, origin: str = "MAXQDA") -> Project:
    return Project(etree.fromstring(project(body, origin)))


def test_people_go_by_their_names() -> None:
    assert [(one.key, one.id) for one in read("").people.values()] == [("Coder A", "u1"), ("Coder B", "u2")]
    assert [one.key for one in read("", "Clipdesk 1").people.values()] == ["Coder A", "b"]


def test_texts_of_pdfs_are_read_and_other_sources_told() -> None:
    text = f"<Representation guid='r' plainTextPath='internal://r.txt'>{selection(0, 3)}</Representation>"
    found = read(
        "<Sources>"
        + source(selection(1, 4), '<PlainTextSelection guid="x" startPosition="-1" endPosition="b"/>')
        + f"<PDFSource guid='p' name='a.pdf'><PDFSelection page='1'/>{text}</PDFSource><PDFSource guid='q' name='b.pdf'/>"
        + "<PictureSource guid='i' name='c.png'/></Sources><Sets><Set guid='s' name='n'/></Sets><Cases><Case/><Case/></Cases>"
    )
    assert [(one.name, one.path) for one in found.sources()] == [
        ("story.docx", "internal://T1.txt"), ("a.pdf", "internal://r.txt"),
    ]  # fmt: skip
    story, _ = found.sources()
    assert [one for _, one in story.selections()] == [Selection(1, 4), Selection(0, 0)]
    assert list(found.left_out()) == [
        ("a.pdf", "Places on the pages of a PDF were left out: 1."),
        ("b.pdf", "It is a PDF without text and was left out."),
        ("c.png", "It is a picture and was left out."),
        ("cases", "Clipdesk has no cases; those of the project were left out: 2."),
        ("sets", "Clipdesk has no sets; those of the project were left out: 1."),
    ]


def test_notes_of_other_programs_are_notes() -> None:
    found = read('<Notes><Note guid="n" name="idea"><PlainTextContent>good</PlainTextContent></Note></Notes>')
    element = etree.fromstring('<Coding><NoteRef targetGUID="n"/><NoteRef targetGUID="gone"/></Coding>')
    assert found.described("k", element) == ("idea: good", {})
