"""Pages saved by Safari."""

from __future__ import annotations

import plistlib

import pytest

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import ImportOptions, SourceFile
from clipdesk.formats.webarchive import WebArchiveImporter
from tests.formats.saved_pages import PAGE


@pytest.mark.parametrize("kind", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_the_page_is_read_with_its_address(kind: plistlib.PlistFormat) -> None:
    resource = {
        "WebResourceData": PAGE.format("utf-8").encode(), "WebResourceTextEncodingName": "UTF-8",
        "WebResourceURL": "https://gazette.example/pier", "WebResourceMIMEType": "text/html",
    }  # fmt: skip
    file = SourceFile("pier.webarchive", plistlib.dumps({"WebMainResource": resource}, fmt=kind))
    assert builtin_registry().importer_for(file).key == "webarchive"
    (draft,) = WebArchiveImporter().read(file, ImportOptions())
    assert isinstance(draft, ArticleDraft)
    assert (draft.source.headline, draft.source.url) == ("Pier to close", "https://gazette.example/pier")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"bplist00",
        plistlib.dumps({"WebMainResource": 1}),
        plistlib.dumps([1]),
        b'<?xml version="1.0" encoding="ut8"?><plist><dict><key>WebMainResource</key></dict></plist>',
        plistlib.dumps({"WebMainResource": {"WebResourceData": "x"}}),
    ],
)
def test_a_file_without_a_page_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(ImportFailedError, match="There is no page"):
        list(WebArchiveImporter().read(SourceFile("broken.webarchive", data), ImportOptions()))
