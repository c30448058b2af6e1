"""The Word document in python-docx and, where it is installed, in LibreOffice: texts and comments as we have them."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.builders import MemoryCorpus, article, corpus, hard_corpus
from tests.formats.word_reading.documents import written_document

pytestmark = [pytest.mark.consumers, pytest.mark.filterwarnings("ignore")]


@pytest.mark.parametrize(
    "made",
    [hard_corpus(), corpus(article("😀" * 50 + " Mayor [official:Ana Ruiz] said\n[quote:“yes”]."))],
    ids=["hard", "emoji"],
)
def test_python_docx_reads_texts_highlights_and_comments(made: MemoryCorpus) -> None:
    docx = pytest.importorskip("docx", reason="the extra “consumers” is not installed")
    document = docx.Document(io.BytesIO(written_document(made)[0]))
    lines = [
        "".join(one.text for one in paragraph.runs if one.style.name not in ("Label Tag", "annotation reference"))
        for paragraph in document.paragraphs
        if paragraph.style.name == "Article Text"
    ]
    assert lines == [line for item in made for line in item.article.text.split("\n")]
    pieces = sum(len(one.spans) for item in made for one in item.annotations)
    assert len(list(document.comments)) == pieces


def test_libreoffice_opens_it(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    (tmp_path / "a.docx").write_bytes(written_document(hard_corpus())[0])
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [office, profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "a.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    told = (tmp_path / "a.txt").read_text("utf-8-sig")
    assert all(words in told for words in ("Hard corpus", "“Won” <b>again</b> & again 😀", "Nothing here.", "“Yes”"))
