"""Who is named and quoted: mentions gathered by name, by surname within an article, or as a researcher says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from clipdesk.project.commands.people import GatherMentions
from clipdesk.project.project import Project
from clipdesk.project.register import Entry, register
from tests.builders import article
from tests.project_builder import Made, make_project

RUIZ = {"name": "Ana Ruiz", "role": "mayor", "body": "Larkport"}


@pytest.fixture
def project(made: Made) -> Project:
    """Three articles in which Ana Ruiz is named three ways and Kell once."""
    return made(
        article(
            "[official#1:Mayor Ana Ruiz] said [quote#2:“Yes”]. [quote#3:“No,”] [official#4:Ruiz] said.",
            attributes={"1": RUIZ},
            relations=[("2", "said_by", "1"), ("3", "said_by", "4")],
            published="2024-05-01",
            headline="One",
        ),
        article(
            "[official#1:ANA RUIZ] left. [official#2:Mairi Kell], chair, said [quote#3:“Well”].",
            id="a2",
            number=2,
            attributes={"1": {"name": "Ana Ruíz", "role": "former mayor"}},
            relations=[("3", "said_by", "2")],
            published="2025-02-01",
            headline="Two",
        ),
        article("[official#1:A. Ruiz] came.", id="a3", number=3, headline="Three"),
    )


def entries(project: Project) -> dict[str, Entry]:
    return {one.name: one for one in register(project._store)}


def test_mentions_of_one_name_are_one_entry_with_quotes_roles_and_places(project: Project) -> None:
    found = register(project._store)
    assert [(one.name, one.quotes, len(one.mentions), one.articles) for one in found] == [
        ("Ana Ruiz", 2, 3, 2), ("Mairi Kell", 1, 1, 1), ("A. Ruiz", 0, 1, 1),
    ]  # fmt: skip
    assert found[0].roles == (("mayor, Larkport", "2024-05-01"), ("former mayor", "2025-02-01"))
    first = found[0].mentions[0]
    assert (first.words, first.headline, first.quotes) == ("Mayor Ana Ruiz", "One", ("a1-2",))
    # A surname alone is taken for the one full name in its article that ends in it.
    assert [one.words for one in found[0].mentions] == ["Mayor Ana Ruiz", "Ruiz", "ANA RUIZ"]


def test_two_entries_become_one_and_come_apart_again(project: Project) -> None:
    before = register(project._store)
    found = entries(project)
    project.execute(found["Ana Ruiz"].gathered(found["A. Ruiz"]))
    merged = entries(project)["Ana Ruiz"]
    assert (len(merged.mentions), merged.articles) == (4, 3)
    assert merged.person is not None
    project.execute(merged.gathered(name="Mayor Ruiz"))
    assert entries(project)["Mayor Ruiz"].mentions == merged.mentions
    project.execute(GatherMentions("Another Ruiz", (), (merged.mentions[-1].annotation_id,)))
    split = entries(project)
    assert [one.words for one in split["Another Ruiz"].mentions] == ["A. Ruiz"]
    assert len(split["Mayor Ruiz"].mentions) == 3
    for _ in range(3):
        project.undo()
    assert register(project._store) == before


def test_a_mention_that_was_split_off_takes_no_other_with_it_when_it_is_renamed(project: Project) -> None:
    ruiz = entries(project)["Ana Ruiz"]
    project.execute(GatherMentions("Another Ruiz", (), (ruiz.mentions[-1].annotation_id,)))
    project.execute(entries(project)["Another Ruiz"].gathered(name="Ana Ruiz the elder"))
    found = entries(project)
    assert [len(found[name].mentions) for name in ("Ana Ruiz", "Ana Ruiz the elder")] == [2, 1]


def test_what_was_said_is_told_with_who_said_it(project: Project) -> None:
    ruiz = entries(project)["Ana Ruiz"]
    assert [(one.title, one.said) for one in ruiz.mentions] == [
        ("mayor, Larkport", ("“Yes”",)), ("", ("“No,”",)), ("former mayor", ()),
    ]  # fmt: skip


def test_it_tells_how_far_it_is(project: Project) -> None:
    seen: list[tuple[int, int]] = []
    tell: Callable[[int, int, str], None] = lambda done, total, _: seen.append((done, total))  # noqa: E731 - a name for its type
    register(project._store, tell)
    assert seen == [(0, 3)]


def role_project(tmp_path: Path) -> Project:
    """In the first article the mayor is named, in the second there are two ministers, in the third nobody."""
    mayor, minister = {"role": "Mayor"}, {"role": "minister"}
    return make_project(
        tmp_path / "roles.clipdesk",
        article(
            "[official#1:Mayor Ana Ruiz] came. [official#2:The Mayor] said [quote#3:“Yes”].",
            attributes={"1": RUIZ, "2": mayor},
            relations=[("3", "said_by", "2")],
        ),
        article(
            "[official#1:Minister Kell] and [official#2:Minister Rey]. [official#3:The minister] said [quote#4:“No”].",
            id="a2",
            number=2,
            attributes={"1": {"name": "Kell", **minister}, "2": {"name": "Rey", **minister}, "3": minister},
            relations=[("4", "said_by", "3")],
        ),
        article("[official#1:The Mayor] and [official#2:the minister] left.", id="a3", number=3),
    )


def test_a_role_alone_is_whoever_has_it_in_the_article_or_nobody(tmp_path: Path) -> None:
    project = role_project(tmp_path)
    try:
        found = register(project._store)
        assert [(one.name, one.is_named, one.quotes, len(one.mentions)) for one in found] == [
            ("Ana Ruiz", True, 1, 2), ("Kell", True, 0, 1), ("Rey", True, 0, 1),
            ("minister", False, 1, 2), ("Mayor", False, 0, 1),
        ]  # fmt: skip
    finally:
        project.close()


def test_a_role_given_to_a_person_takes_its_mentions_and_not_those_of_others(tmp_path: Path) -> None:
    project = role_project(tmp_path)
    try:
        found = {one.name: one for one in register(project._store)}
        project.execute(found["Kell"].gathered(found["minister"]))
        after = {one.name: one for one in register(project._store)}
        assert (after["Kell"].quotes, len(after["Kell"].mentions)) == (1, 3)
        assert "minister" not in after
        (person,) = project._store.people.all()
        assert person.names == ("kell",)
        assert len(person.mentions) == 2
    finally:
        project.close()
