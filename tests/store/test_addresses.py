"""Articles are found by their address, whatever its scheme, last slash or place in the page."""

from __future__ import annotations

import pytest

from clipdesk.project.commands.articles import RemoveArticles
from clipdesk.store.database import execute
from clipdesk.store.store import Store
from tests.builders import article
from tests.project_builder import Made


@pytest.mark.parametrize("asked", ["https://", "http:///", "#top", "/"])
def test_what_is_no_address_meets_nothing(store: Store, asked: str) -> None:
    execute(store._database, "UPDATE article SET url = ? WHERE id = 'a2'", (asked,))
    assert store.addresses.articles_at(asked) == ()


@pytest.mark.parametrize(
    "asked", ["https://g.example/a", "http://g.example/a", "https://g.example/a/", "https://g.example/a#top"]
)
def test_an_address_is_met_in_other_dress(made: Made, asked: str) -> None:
    project = made(
        article("One.", id="a1", url="https://g.example/a"),
        article("Two.", id="a2", url="https://g.example/b"),
        article("Three.", id="a3"),
    )
    assert project._store.addresses.articles_at(asked) == ("a1",)
    assert project._store.addresses.articles_at("https://") == ()
    project.execute(RemoveArticles(("a1",)))
    assert project._store.addresses.articles_at(asked) == ()


def test_several_at_one_address_come_in_their_order(made: Made) -> None:
    project = made(*(article(f"{id_}.", id=id_, url="https://g.example/") for id_ in ("b", "a")))
    assert project._store.addresses.articles_at("https://g.example/") == ("b", "a")


def test_articles_of_a_day_with_about_so_many_characters(made: Made) -> None:
    project = made(
        article("Four", id="a1", published="2025-06-12"),
        article("Fives", id="a2", published="2025-06-12T10:00:00+02:00"),
        article("Eleven char", id="a3", published="2025-06-12"),
        article("Six...", id="a4", published="2025-06-13"),
    )
    assert project._store.addresses.articles_of_day("2025-06-12", 4, 6, 9) == ("a1", "a2")
    assert project._store.addresses.articles_of_day("2025-06-12", 4, 6, 1) == ("a1",)
