"""OpenDocument texts: spaces, breaks, headings; notes and tracked changes stay out."""

from __future__ import annotations

import pytest

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.odt import OdtImporter
from clipdesk.formats.registry import ImportOptions, SourceFile
from tests.formats.documents.files import OFFICE, odt, odt_of, zipped
from tests.formats.documents.stories import ODD, PARAGRAPHS, expect_story, read


def test_a_clipping_is_read_as_from_a_text_file() -> None:
    expect_story(read("story.odt", odt(PARAGRAPHS)))


def test_spaces_tabs_and_breaks_are_those_of_the_writer() -> None:
    assert read("a.odt", odt(["One\nTwo", "a  b", ODD]), clean=False).text == f"One\nTwo\n\na  b\n\n{ODD}"
    assert read("a.odt", odt_of('<text:p>a\n   b<text:s text:c="3"/>c</text:p>'), clean=False).text == "a b   c"


def test_notes_comments_and_tracked_changes_are_not_the_text() -> None:
    note = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>N</text:p></text:note-body></text:note>"
    tracked = "<text:tracked-changes><text:p>old</text:p></text:tracked-changes>"
    body = f"{tracked}<text:h>Head</text:h><text:p>It<text:span> was</text:span>{note} so.</text:p>"
    draft = read("a.odt", odt_of(body), clean=False)
    assert (draft.text, draft.changes) == ("Head\n\nIt was so.", ("Its footnotes were left out.",))
    remark = f'<text:p>Text<x:annotation xmlns:x="{OFFICE}office:1.0"><text:p>Sure?</text:p></x:annotation>.</text:p>'
    draft = read("a.odt", odt_of(remark), clean=False)
    assert (draft.text, draft.changes) == ("Text.", ("Its comments were left out.",))


def test_a_flat_file_is_read_too() -> None:
    flat = f'<office:document xmlns:office="{OFFICE}office:1.0" xmlns:text="{OFFICE}text:1.0"><text:p>Flat.</text:p></office:document>'
    assert read("a.fodt", flat.encode()).text == "Flat."


def test_a_package_without_a_text_is_refused() -> None:
    data = zipped({"mimetype": "application/vnd.oasis.opendocument.text"})
    with pytest.raises(ImportFailedError, match="OpenDocument"):
        list(OdtImporter().read(SourceFile("a.odt", data), ImportOptions()))
