"""Articles are found by their address, whatever its scheme, last slash or place in the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipdesk.project.commands.articles import RemoveArticles
from tests.builders import article
from tests.project_builder import make_project


@pytest.mark.parametrize(
    "asked", ["https://g.example/a", "http://g.example/a", "https://g.example/a/", "https://g.example/a#top"]
)
def test_an_address_is_met_in_other_dress(tmp_path: Path, asked: str) -> None:
    project = make_project(
        tmp_path / "p.clipdesk",
        article("One.", id="a1", url="https://g.example/a"),
        article("Two.", id="a2", url="https://g.example/b"),
        article("Three.", id="a3"),
    )
    assert project._store.addresses.articles_at(asked) == ("a1",)
    assert project._store.addresses.articles_at("https://") == ()
    project.execute(RemoveArticles(("a1",)))
    assert project._store.addresses.articles_at(asked) == ()
    project.close()


def test_several_at_one_address_come_in_their_order(tmp_path: Path) -> None:
    project = make_project(
        tmp_path / "p.clipdesk", *(article(f"{id_}.", id=id_, url="https://g.example/") for id_ in ("b", "a"))
    )
    assert project._store.addresses.articles_at("https://g.example/") == ("b", "a")
    project.close()
