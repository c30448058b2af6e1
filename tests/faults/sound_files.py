"""Small sound files of the formats that no exporter writes, by the key of their importer."""

from __future__ import annotations

import json
import plistlib
import tempfile
from collections.abc import Callable
from pathlib import Path

from clipdesk.formats.uima.exporter import UimaXmiExporter
from tests.builders import article, corpus
from tests.formats.databases.exports import STORIES, factiva_page, lexis_text, proquest_text
from tests.formats.documents.files import docx, epub, odt, rtf
from tests.formats.documents.stories import PARAGRAPHS
from tests.formats.email_messages import message
from tests.formats.exchange.bundles import exported
from tests.formats.feeds import ATOM, RSS
from tests.formats.news_items import NITF
from tests.formats.ninjs_items import FIRST
from tests.formats.pdf.files import flowed, pdf
from tests.formats.qualcoder_projects import coding
from tests.formats.qualcoder_projects import project as qualcoder_project
from tests.formats.saved_pages import PAGE, saved
from tests.formats.taguette_pages import mark as taguette_mark
from tests.formats.taguette_pages import page as taguette_page
from tests.formats.taguette_projects import project as taguette_project
from tests.formats.uima.inception_projects import one_json
from tests.formats.uima.inception_projects import project as inception_project
from tests.formats.web_archives import archive, wacz
from tests.formats.workbooks import book

_STORY = "The harbor board voted on Tuesday to double the subsidy for the night ferry, and the boats will run again."


def _webarchive(kind: plistlib.PlistFormat) -> bytes:
    resource = {"WebResourceData": PAGE.format("utf-8").encode(), "WebResourceURL": "https://gazette.example/pier"}
    return plistlib.dumps({"WebMainResource": resource}, fmt=kind)


def _taguette() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return taguette_project(Path(folder), "<p>Ana said so.</p>", [(0, 3, "Ana", [1, 2])])


def _qualcoder() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return qualcoder_project(Path(folder), codings=[coding(1, 2, 5, "Ana")])


def _several_people() -> bytes:
    xmi = exported(UimaXmiExporter(), corpus(article("[quote:x] y")))
    return inception_project(
        {
            "annotation/a.txt/anna.json": one_json("[quote#a:x] [policy#b:y]"),
            "annotation/a.txt/bert.json": one_json("x [policy#b:y]"),
            "curation/a.txt/CURATION_USER.zip": xmi,
            "source/b.txt": "Story",
        }
    )


SOUND: dict[str, Callable[[], tuple[bytes, ...]]] = {
    "text": lambda: (f"Ferry runs again\n\nBy Ana Ruiz\n\nLARKPORT - {_STORY}\n".encode(),),
    "html": lambda: (PAGE.format("utf-8").encode(),),
    "mhtml": lambda: (saved(),),
    "webarchive": lambda: tuple(map(_webarchive, (plistlib.FMT_BINARY, plistlib.FMT_XML))),
    "warc": lambda: (archive(), wacz()),
    "feed": lambda: (RSS.encode(), ATOM.encode()),
    "newsml": lambda: (NITF.encode(),),
    "ninjs": lambda: (json.dumps(FIRST).encode(),),
    "email": lambda: (message(html=True), message(html=False)),
    "docx": lambda: (docx(PARAGRAPHS),),
    "pdf": lambda: (pdf(flowed(PARAGRAPHS)),),
    "odt": lambda: (odt(PARAGRAPHS),),
    "rtf": lambda: (rtf(PARAGRAPHS),),
    "epub": lambda: (epub({"a.xhtml": f"<h1>Ferry</h1><p>{_STORY}</p>"}),),
    "markdown": lambda: (f"---\ntitle: Ferry\n---\n\n# Ferry runs again\n\n{_STORY} **So** it is.\n".encode(),),
    "news-database": lambda: tuple(
        one.encode() for one in (lexis_text(STORIES), proquest_text(STORIES), factiva_page(STORIES))
    ),
    "csv-articles": lambda: (
        f"Title,Text,Pages\nFerry,{_STORY!r},3\nDues,Dues rise.,4\n".encode(),
        f'sep=;\nURL;Date;Body\nhttps://gazette.example/a;2025-06-12;"{_STORY}\n\nMore."\n;;\nx;y\n'.encode("utf-16"),
        f"Title\tText\nFerry\t{_STORY}\n\t\n".encode("cp1252"),
        f'Our table,\nTitle,Text\nFerry,{_STORY!r},so,on\nTitle,Text\nDues,"They rise.\n'.encode(),
    ),
    "json-records": lambda: (json.dumps({"found": [{"hed": "Ferry", "zz": _STORY, "n": {"m": 1}}]}).encode(),),
    "spacy-json": lambda: (
        json.dumps({"text": "Mayor Ana Ruiz spoke.", "ents": [{"start": 6, "end": 14, "label": "PER"}]}).encode(),
        json.dumps([["Mayor Ana Ruiz spoke.", {"entities": [[6, 14, "PER"]]}]]).encode(),
    ),
    "hugging-face": lambda: (
        b'{"tokens": ["Ana", "said"], "ner_tags": ["B-PER", "O"], "id": "1"}\n',
        b'{"words": ["Ana", "said"], "labels": [3, 0]}\n',
        b'{"text": "Ana said.", "label": 1}\n',
    ),
    "inception": lambda: (
        inception_project({"annotation/a.txt/anna.json": one_json("[quote#a:x] [policy#b:y]")}),
        _several_people(),
    ),
    "taguette": lambda: (_taguette(),),
    "taguette-html": lambda: (taguette_page(f"<p>{taguette_mark('Ana', 'speaker')} said so.</p>").data,),
    "doccano": lambda: (b"text,label\nFerry runs again.,good#news\n",),
    "qualcoder": lambda: (_qualcoder(),),
    "xlsx-articles": lambda: (book([["Title", "Text"], ["Ferry", _STORY], ["Dues", "Dues rise."]]),),
}
"""What an exporter writes besides is a sound file too."""
