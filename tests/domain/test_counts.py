"""What a table of counts is asked for."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from clipdesk.domain.article import Status
from clipdesk.domain.counts import OTHER_VALUES, CountAsked
from clipdesk.domain.text import canonical
from clipdesk.project.counting import counts_apart
from tests.builders import article
from tests.project_builder import make_project


def test_fields_that_are_empty_do_not_restrict(tmp_path: Path) -> None:
    with closing(
        make_project(
            tmp_path / "p.clipdesk",
            article("[quote@bo:One] [policy@bo:two]"),
            article("[quote@cy:Three]", id="a2", number=2, status=Status.DONE),
        )
    ) as project:

        def tagged(asked: CountAsked) -> int:
            return counts_apart(project.reader, asked).whole.tagged

        assert tagged(CountAsked()) == 3
        by_person = {one.key: tagged(CountAsked(annotator_id=one.id)) for one in project.annotators}
        assert (by_person["bo"], by_person["cy"]) == (2, 1)
        assert [tagged(CountAsked(statuses=(one,))) for one in (Status.TODO, Status.DONE)] == [2, 1]


def test_no_value_is_called_as_the_column_of_those_that_are_not_frequent() -> None:
    assert canonical(OTHER_VALUES).text != OTHER_VALUES
