"""Words out of what was copied in another program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from clipdesk.ui.copied_text import copied_files, copied_page, copied_text


def test_words_come_out_of_what_was_copied_with_its_formatting() -> None:
    rich = QMimeData()
    rich.setHtml(
        "<h1>Quay <i>closed</i></h1><p>By <b>Ana Ruiz</b></p><ul><li>Ferries wait</li><li>Lorries go</li></ul>"
    )
    assert copied_text(rich) == "Quay closed\n\nBy Ana Ruiz\n\nFerries wait\n\nLorries go"
    rich.setText("Quay closed")
    assert copied_text(rich) == "Quay closed"


def test_files_are_known_by_their_paths_and_addresses_are_no_files(tmp_path: Path) -> None:
    copied = QMimeData()
    here = QUrl.fromLocalFile(str(tmp_path / "a b.txt"))
    named = QUrl(here.toString().replace("file://", "file://localhost"))
    copied.setUrls([QUrl.fromLocalFile(str(tmp_path)), QUrl("https://example.org/"), here, named])
    assert copied_files(copied) == [str(tmp_path), *[str(tmp_path / "a b.txt")] * 2]
    assert copied_files(None) == []


def test_nothing_comes_out_of_nothing() -> None:
    assert copied_text(QMimeData()) == ""
    assert copied_text(None) == ""


def test_a_page_is_a_headline_over_more_than_a_few_words() -> None:
    words = "The quay of Larkport closed on Monday after the storm, the harbor board said. Ferries wait until the tide is low."
    pages = {
        f"<meta charset='utf-8'><h1 class=big>Quay closed</h1><p>{words}</p>": True,
        f"<H1>Quay closed</H1><p>{words}</p>": True,
        f"<p>{words}</p>": False,
        f"<h2>Quay closed</h2><p>{words}</p>": False,
        "<h1>Quay closed</h1><p>Ferries wait.</p>": False,
        f"<html xmlns:o='urn:schemas-microsoft-com:office:office'><h1>Quay closed</h1><p>{words}</p></html>": False,
    }
    for page, is_page in pages.items():
        copied = QMimeData()
        copied.setHtml(page)
        assert copied_page(copied) == (page if is_page else "")
    plain = QMimeData()
    plain.setText(f"<h1>Quay closed</h1>{words}")
    assert (copied_page(plain), copied_page(None)) == ("", "")
