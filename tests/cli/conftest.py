"""A command line to call, and clippings to import."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from clipdesk.cli.main import main
from clipdesk.runtime.paths import Places
from tests.builders import article
from tests.project_builder import make_project


@dataclass(frozen=True)
class Said:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


Cli = Callable[..., Said]


@pytest.fixture
def cli(places_in_tmp: Places, capsys: pytest.CaptureFixture[str]) -> Cli:
    """Call the command line: `cli("stats", project)`."""

    def call(*arguments: object) -> Said:
        capsys.readouterr()
        code = main([str(one) for one in arguments], places_in_tmp)
        printed = capsys.readouterr()
        return Said(code, printed.out, printed.err)

    return call


@pytest.fixture
def clippings(tmp_path: Path) -> Path:
    """A folder of two clippings."""
    folder = tmp_path / "clippings"
    folder.mkdir()
    (folder / "ferry.txt").write_text(
        "Ferry runs again\n\nBy Ana Ruiz\n\nLARKPORT — The ferry ran again on Monday 👍.\n"
    )
    (folder / "dues.txt").write_text("Dues rise\n\nLARKPORT — Harbour dues will rise by 4 per cent in October.\n")
    return folder


@pytest.fixture
def project(cli: Cli, clippings: Path, tmp_path: Path) -> Path:
    """A project with both clippings."""
    path = tmp_path / "p.clipdesk"
    assert cli("import", path, clippings).code == 0
    return path


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A project in which two annotators, bo and cy, agree on one passage of two articles and differ on the rest."""
    path = tmp_path / "shared.clipdesk"
    make_project(
        path,
        article("[quote@bo,quote@cy:“One.”] He said [policy@bo:the act]. [topic@bo:]", headline="Acts"),
        article(
            "[quote@bo:“Two,” [quote@cy:she said.]] [policy@bo,statistic@cy:4 %]", id="a2", number=2, headline="Dues"
        ),
    ).close()
    return path


@pytest.fixture
def crowded(tmp_path: Path) -> Path:
    """A project in which three annotators agree on one passage."""
    path = tmp_path / "crowded.clipdesk"
    make_project(path, article("[quote@bo,quote@cy,quote@di:one] [quote@bo:two]")).close()
    return path
