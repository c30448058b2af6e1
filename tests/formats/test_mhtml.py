"""Pages saved as MHTML."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.mhtml import MhtmlImporter
from clipdesk.formats.registry import ImportOptions, SourceFile
from tests.formats.saved_pages import saved

SAMPLES = Path(__file__).parents[3] / "shared" / "data" / "import" / "mhtml"


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_the_page_is_read_with_its_address_whatever_its_encoding(charset: str) -> None:
    file = SourceFile("pier.mhtml", saved(charset))
    assert builtin_registry().importer_for(file).key == "mhtml"
    (draft,) = MhtmlImporter().read(file, ImportOptions())
    assert isinstance(draft, ArticleDraft)
    assert "Zoë Kell" in draft.text
    assert "Sport" not in draft.text
    assert draft.source.headline == "Pier to close"
    assert draft.source.url == "https://gazette.example/pier"


@pytest.mark.parametrize(
    "data", [b"", b"MIME-Version: 1.0\nContent-Type: multipart/related\n\nnothing", saved()[:120]], ids=range(3)
)
def test_a_file_without_a_page_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(ImportFailedError, match=r"broken\.mhtml"):
        list(MhtmlImporter().read(SourceFile("broken.mhtml", data), ImportOptions()))


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples of ../shared/data are not here")
def test_the_samples_are_read_or_refused() -> None:
    for path in sorted(SAMPLES.glob("*.mhtml")):
        file = SourceFile(path.name, path.read_bytes())
        if path.name == "A_KAE.mhtml":
            (draft,) = MhtmlImporter().read(file, ImportOptions())
            assert isinstance(draft, ArticleDraft)
            assert "Konzessionsabgabe" in draft.text
        else:
            with pytest.raises(ImportFailedError):
                list(MhtmlImporter().read(file, ImportOptions()))


def test_a_page_with_tens_of_thousands_of_pictures_is_read_at_once() -> None:
    head = b'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n'
    picture = b"--B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBO\r\n"
    page = b"--B\r\nContent-Type: text/html\r\n\r\n<html><body><p>The pier closed.</p></body></html>\r\n--B--\r\n"
    start = time.process_time()
    (draft,) = MhtmlImporter().read(SourceFile("a.mhtml", head + picture * 20_000 + page), ImportOptions())
    assert time.process_time() - start < 5
    assert isinstance(draft, ArticleDraft)
    assert draft.text == "The pier closed."
