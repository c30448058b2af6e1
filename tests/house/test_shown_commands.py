"""Every command that README.md and docs/ show does what it says: each is run as it stands there."""

from __future__ import annotations

import io
import json
import re
import shlex
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from clipdesk.cli.main import main
from clipdesk.domain.article import Status
from clipdesk.runtime.paths import Places
from clipdesk.store.text_backup import write_as_text
from tests.builders import article
from tests.house.sources import ROOT
from tests.project_builder import make_project

STANDS_FOR = {
    "PROJECT": "harbor.clipdesk",
    "PATH...": "clippings",
    "OUT": "out.html",
    "DAMAGED": "damaged.clipdesk",
    "NEW": "new.clipdesk",
}
"""What the words in capitals stand for."""
_LINE = re.compile(r"""(?:cat (\S+) \| )?clipdesk ((?:"[^"]*"|[^|#"])*?)(?: \| jq)?\s*(?:#.*)?""")
NEEDS_A_LIBRARY = ("outlets.spacy",)


class Shown(NamedTuple):
    """A command: where it stands, what is piped into it, and its words."""

    page: str
    piped: str
    words: tuple[str, ...]


def commands() -> Iterator[Shown]:
    """The commands of all blocks of a shell."""
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        for block in re.findall(r"```(?:sh|text|bash)\n(.*?)```", page.read_text("utf-8"), re.DOTALL):
            for line in block.splitlines():
                found = _LINE.fullmatch(line)
                if found:
                    words = [STANDS_FOR.get(one, one) for one in shlex.split(re.sub(r"[\[\]]", "", found[2]))]
                    yield Shown(page.name, found[1] or "", tuple(words))


SHOWN = tuple(commands())
WITH_A_VERB = [one for one in SHOWN if one.words[0] != STANDS_FOR["PROJECT"]]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all files that the pages speak of."""
    folder = tmp_path_factory.mktemp("desk")
    articles = [
        article(
            f"[official@an,official@bo:Mayor Kell {n}] {'told the harbor board on Monday ' * n}[quote@an:“We will rebuild."
            f" [quote@bo:Pier {n} comes first.”]] and left.",
            id=f"a{n}", number=n, headline=f"Pier {n}", published=f"2025-06-{n:02}", outlet=f"Times {n}", status=Status.DONE,
        )
        for n in range(1, 13)
    ]  # fmt: skip
    for name in ("harbor", "colleague", "mine"):
        make_project(folder / f"{name}.clipdesk", *articles).close()
    shutil.copy(folder / "harbor.clipdesk", folder / "damaged.clipdesk")
    write_as_text(folder / "harbor.clipdesk", folder / "TEXT-BACKUP.clipdesk.zip", folder / "scratch", lambda *_: None)
    (folder / "clippings").mkdir()
    (folder / "clippings" / "ferry.txt").write_text("Ferry runs again\n\nThe ferry ran again on Monday.\n")
    told = "".join(
        f"<p>Dues of pier {n} rise by {n} per cent in October, the harbor board said on Monday.</p>" for n in range(9)
    )
    (folder / "page.html").write_text(
        f"<html><head><title>Dues</title></head><body><article>{told}</article></body></html>"
    )
    (folder / "mine.codebook.csv").write_text("label,definition\nharm,What hurts.\n")
    (folder / "promise.md").write_text("What somebody will do.\n")
    news = [{"Title": "Dues", "article": {"body": "Harbor dues rise in October."}}]
    (folder / "news.json").write_text(json.dumps(news))
    return folder


def test_each_page_that_shows_commands_is_read() -> None:
    assert {one.page for one in SHOWN} >= {"README.md", "adjudication.md", "splitting.md", "standoff.md"}
    lines = [
        line
        for page in (ROOT / "README.md", *(ROOT / "docs").glob("*.md"))
        for line in page.read_text("utf-8").splitlines()
        if re.match(r"(cat .*\| )?clipdesk [a-z\[]", line)
    ]
    assert len(SHOWN) == len(lines)


@pytest.mark.parametrize("page", sorted({one.page for one in SHOWN}))
def test_the_exports_of_a_page_can_be_written_one_after_the_other(page: str) -> None:
    """None is refused because of a file, or of what is told of its parts, that one above it wrote."""
    written = [
        one.words[2].split(".")[0]
        for one in SHOWN
        if one.page == page and one.words[0] == "export" and not {"--dry-run", "-", STANDS_FOR["OUT"]} & {*one.words}
    ]
    assert len(written) == len(set(written))


@pytest.mark.parametrize("shown", WITH_A_VERB, ids=lambda one: f"{one.page}: {' '.join(one.words)}")
def test_a_command_that_a_page_shows_works(
    desk: Path,
    shown: Shown,
    tmp_path: Path,
    places_in_tmp: Places,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    shutil.copytree(desk, tmp_path / "desk")
    monkeypatch.chdir(tmp_path / "desk")
    if "shared.standoff.json" in shown.words and shown.words[0] == "import":
        assert main(("export", "harbor.clipdesk", "shared.standoff.json"), places_in_tmp) == 0
    if "--withdraw" in shown.words:
        assert main(("adjudicate", "harbor.clipdesk", "--kind", "edges", "--stands", "first"), places_in_tmp) == 0
    if shown.piped:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path(shown.piped).read_bytes())))
    capsys.readouterr()
    code, said = main(shown.words, places_in_tmp), capsys.readouterr()
    if code and any(one in shown.words for one in NEEDS_A_LIBRARY):
        assert "is not installed. Install it with:" in said.err
        return
    assert (code, [line for line in said.err.splitlines() if line.startswith("clipdesk: ")]) == (0, [])
