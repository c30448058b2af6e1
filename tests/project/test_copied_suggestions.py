"""What is tagged in one article is suggested in its copies, where its place is plain; the rest is listed."""

from __future__ import annotations

import pytest

from clipdesk.domain.suggestion import Suggestion
from clipdesk.project.commands.suggestions import AcceptSuggestion, RefuseSuggestions, StoreSuggestions
from clipdesk.project.copied_suggestions import (
    ASSISTANT,
    CopiedSuggestions,
    story_ids,
    suggest_in_copies,
    waiting_in_copies,
)
from clipdesk.project.copies import copies
from clipdesk.project.project import Project
from tests.builders import article, label_id
from tests.project_builder import Made, make_project

MORE = " ".join(f"word{number}" for number in range(90))
TAGGED = (
    "The board of the harbor met at night. [quote#q:“We asked for more,”] said [official#o:Mairi Kell] to all who came. "
    "About [statistic#s:3%] of the ferries were late in a year, and about 3% of them never left at all. "
    f"[policy#p:The Ferry Act] comes first in what was said there. {MORE}"
)
PLAIN = TAGGED
for _mark in ("[quote#q:", "[official#o:", "[statistic#s:", "[policy#p:", "]"):
    PLAIN = PLAIN.replace(_mark, "")


@pytest.fixture
def project(made: Made) -> Project:
    copy = PLAIN.replace("“", '"').replace("”", '"').replace("About 3% of the ferries", "Some 3% of the boats")
    return made(
        article(
            TAGGED, headline="Ferries", outlet="Wire", published="2025-06-11T08:00:00Z", relations=[("q", "said_by", "o")],
            attributes={"s": {"value": "3", "unit": "%"}},
        ),
        article(f"A lead. {copy}", id="a2", number=2, headline="Boats", outlet="Lantern"),
        article("Nothing of this.", id="a3", number=3),
        name="copies",
    )  # fmt: skip


def suggest(project: Project) -> CopiedSuggestions:
    """Suggest in all copies."""
    made = suggest_in_copies(project.reader, story_ids(copies(project._store)))
    project.execute(StoreSuggestions(made.proposed))
    return made


def waiting(project: Project) -> dict[str, Suggestion]:
    """What waits in the copy, by its words."""
    return {one.anchor.quote: one for one in project.queries.suggestions("a2")}


def test_what_has_a_plain_place_is_suggested_with_its_values_and_speaker(project: Project) -> None:
    made = suggest(project)
    found = waiting(project)
    assert set(found) == {'"We asked for more,"', "Mairi Kell", "The Ferry Act"}
    quote = found['"We asked for more,"']
    assert (quote.label_id, quote.assistant, quote.reason) == (
        label_id("quote"), ASSISTANT, "tagged in the copy in Wire, 2025-06-11",
    )  # fmt: skip
    assert quote.said_by == found["Mairi Kell"].id
    assert waiting_in_copies(project.queries, made) == 3
    assert project.queries.suggestions("a1") == []


def test_what_has_none_is_listed_with_the_reason(project: Project) -> None:
    (item,) = suggest(project).report.items
    assert (item.name, item.article_id) == ("Boats, Lantern", "a2")
    assert item.reason == "“3%” (statistic) may stand in several places there."


def test_values_come_along(project: Project) -> None:
    project.execute(StoreSuggestions(suggest(project).proposed))
    made = suggest_in_copies(project.reader, [["a1", "a2"], ["a1", "gone"]])
    assert [one.article_id for one in made.proposed] == ["a1", "a2", "a1"]
    whole = make_project(
        project.path.with_name("whole.clipdesk"),
        article(TAGGED, attributes={"s": {"value": "3"}}, outlet="", headline="Ferries"),
        article(f"A lead. {PLAIN} End.", id="a2", number=2),
    )
    try:
        (found,) = (one.suggestions for one in suggest(whole).proposed if one.article_id == "a2")
        statistic = next(one for one in found if one.anchor.quote == "3%")
        assert dict(statistic.attributes) == {"value": "3"}
        assert statistic.reason == "tagged in the copy in Ferries"
    finally:
        whole.close()


def test_what_was_refused_or_taken_does_not_come_back(project: Project) -> None:
    suggest(project)
    found = waiting(project)
    project.execute(RefuseSuggestions((found["The Ferry Act"].id,)))
    project.execute(AcceptSuggestion(found["Mairi Kell"].id))
    suggest(project)
    assert set(waiting(project)) == {'"We asked for more,"'}
    (tagged,) = project.queries.annotations("a2")
    assert waiting(project)['"We asked for more,"'].said_by == tagged.id
    project.undo()
    project.undo()
    assert set(waiting(project)) == {'"We asked for more,"', "Mairi Kell", "The Ferry Act"}


def test_what_is_tagged_in_the_copy_is_suggested_in_the_first_and_not_listed(project: Project) -> None:
    suggest(project)
    project.execute(AcceptSuggestion(waiting(project)["The Ferry Act"].id))
    made = suggest(project)
    assert project.queries.suggestions("a1") == []
    assert [item.reason for item in made.report.items] == ["“3%” (statistic) may stand in several places there."]


def test_it_tells_how_far_it_is_and_shortens_long_words(project: Project) -> None:
    seen: list[tuple[int, int, str]] = []
    suggest_in_copies(project.reader, [["a1", "a2"]], lambda *told: seen.append(told))
    assert seen == [(0, 1, "")]
    long = make_project(
        project.path.with_name("long.clipdesk"),
        article(f"[quote:{MORE}] and so on."),
        article(MORE.replace("word5 ", "other "), id="a2", number=2),
    )
    try:
        (item,) = suggest_in_copies(long.reader, [["a1", "a2"]]).report.items
        assert item.reason.endswith("…” (quote) is changed or missing there.")
        assert len(item.reason) < 110
    finally:
        long.close()


def test_other_words_around_are_told(project: Project) -> None:
    around = make_project(
        project.path.with_name("around.clipdesk"),
        article(f"In all, [official:Mairi Kell] spoke. {MORE}"),
        article(f"Now Mairi Kell wept. {MORE}", id="a2", number=2),
    )
    try:
        (item,) = suggest_in_copies(around.reader, [["a1", "a2"]]).report.items
        assert item.reason == "“Mairi Kell” (official) has other words around it there."
    finally:
        around.close()


def test_the_speaker_is_who_stands_there_and_not_another_of_the_same_label(made: Made) -> None:
    project = made(
        article(TAGGED, relations=[("q", "said_by", "o")]),
        article(f"[official#z:A lead]. {PLAIN}", id="a2", number=2),
    )
    suggest(project)
    found = waiting(project)
    assert found["“We asked for more,”"].said_by == found["Mairi Kell"].id


def test_nothing_is_suggested_where_it_is_tagged_nor_on_a_whole_article(made: Made) -> None:
    project = made(article(f"{TAGGED}[policy#w:]"), article(f"A lead. {PLAIN}", id="a2", number=2))
    proposed = suggest(project).proposed
    assert {one.article_id: len(one.suggestions) for one in proposed} == {"a1": 0, "a2": 4}
