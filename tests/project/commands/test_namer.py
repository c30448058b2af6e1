"""Names that files give find what they mean in the project, and are added where it lacks them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from clipdesk.domain.annotator import Annotator
from clipdesk.domain.change import RecordChange
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft
from clipdesk.domain.ids import new_id
from clipdesk.domain.label import Label
from clipdesk.domain.span import Span
from clipdesk.project.commands.base import Plan, Situation
from clipdesk.project.commands.namer import Namer
from clipdesk.project.project import Project
from tests.builders import article
from tests.project_builder import Made


class Asking:
    """A command that hands its situation on."""

    title = "Ask"

    def __init__(self, ask: Callable[[Situation], None]) -> None:
        self._ask = ask

    def plan(self, situation: Situation) -> Plan:
        """Nothing changes."""
        self._ask(situation)
        return Plan([])


def asked(project: Project, ask: Callable[[Namer, list[RecordChange]], None], known: Codebook | None = None) -> None:
    def with_namer(situation: Situation) -> None:
        records: list[RecordChange] = []
        ask(Namer(situation, known or Codebook(), records), records)

    project.execute(Asking(with_namer))  # type: ignore[arg-type]  # its title is no history's


def test_a_label_is_found_by_its_name_and_added_once(made: Made) -> None:
    known = Codebook((Label(new_id(), "claim", "blue", "", definition="What is claimed."),))

    def ask(names: Namer, records: list[RecordChange]) -> None:
        assert names.label("quote").id == names.label(" Quote ").id
        assert names.labels_added() == []
        assert names.label("claim").definition == "What is claimed."
        assert names.label("claim") == names.label("claim")
        assert names.label("place").name == "place"
        assert names.labels_added() == ["2 labels were added to the codebook: claim, place."]
        assert names.labels_added() == []
        assert len(records) == 2

    asked(made(article("[quote:We] won.")), ask, known)


def test_a_kind_of_link_and_a_person_are_added_once(made: Made) -> None:
    def ask(names: Namer, records: list[RecordChange]) -> None:
        told: list[str] = []
        assert names.relation_type("answers", told) == names.relation_type("answers", told)
        assert told == ["The kind of link “answers” was added to the codebook."]
        names.add_annotator(Annotator("x", "bo", "Bo Li"))
        assert names.annotator("bo") == "x"
        assert names.annotator("cy") not in {"x", ""}
        assert len(records) == 3

    asked(made(), ask)


def test_what_the_project_lacks_is_like_nothing_in_it(made: Made) -> None:
    def ask(names: Namer, records: list[RecordChange]) -> None:
        place = (Span(0, 2),)
        here = names.mark(AnnotationDraft(place, "quote", annotator="an"))
        assert here.label_id
        assert here.annotator_id not in {"", "an"}
        assert names.mark(AnnotationDraft(place, "claim", annotator="an")) == here._replace(label_id="")
        assert names.mark(AnnotationDraft(place, "quote", annotator="bo")) == here._replace(annotator_id="bo")
        assert names.mark(AnnotationDraft(place, "quote")) == here._replace(annotator_id="")
        assert records == []

    asked(made(article("[quote:We] won.")), ask)


def test_initials_are_found_however_they_are_spelled_and_as_they_are_spelled_first(made: Made) -> None:
    project = made(article("[quote@an:Some] [quote@mk:words]."))
    own = {one.key: one.id for one in project.annotators}

    def ask(names: Namer, records: list[RecordChange]) -> None:
        assert names.annotator("MK") == own["mk"]
        assert names.mark(AnnotationDraft((Span(0, 1),), "quote", annotator=" Mk")).annotator_id == own["mk"]
        names.add_annotator(Annotator("x", "MK"))
        assert records == []
        new = names.annotator("Zoë")
        assert names.annotator("ZOË") == new
        assert len(records) == 1

    asked(project, ask)


class Everybody(tuple[Annotator, ...]):
    """The people of a file, who come with each of its articles."""

    __slots__ = ()
    looks = 0

    def __iter__(self) -> Iterator[Annotator]:
        type(self).looks += 1
        return super().__iter__()


def test_the_people_of_a_file_are_looked_at_once_and_again_where_initials_turn_out_to_be_two(made: Made) -> None:
    everybody = Everybody((Annotator("1", "AB", "Anna Berg"), Annotator("2", "CD", "Carl Dietz")))
    draft = ArticleDraft("We won.", annotators=everybody)
    tagged = replace(draft, annotations=(AnnotationDraft((Span(0, 2),), "quote", annotator="CD"),))

    def ask(names: Namer, records: list[RecordChange]) -> None:
        names.annotator("ab")
        for one in (draft, tagged, draft):
            names.expect(one)
            names.add_context(one)
        assert Everybody.looks == 2
        assert [one.after.key for one in records if isinstance(one.after, Annotator)] == ["ab", "CD"]
        names.expect(replace(draft, annotations=(AnnotationDraft((Span(0, 2),), "quote", annotator="ab"),)))
        names.add_context(draft)
        new = [one.after for one in records if isinstance(one.after, Annotator)]
        assert [one.name for one in new] == ["", "Carl Dietz", "Anna Berg"]

    asked(made(article("[quote:We] won.")), ask)
