"""What no file of annotations carries is said: rulings, and what is said of people."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from clipdesk.domain.filters import CorpusFilter, GoldOf
from clipdesk.domain.loss import LossCount, LossKind
from clipdesk.domain.splitting import SplitBy, SplitWish, parts_named
from clipdesk.project.adjudicating import cases
from clipdesk.project.commands.decisions import RuleOn, RuleOnAll
from clipdesk.project.commands.people import GatherMentions
from clipdesk.project.comparing import Asked
from clipdesk.project.exporting import ExportRequest, export, foreseen_losses
from clipdesk.project.exporting_in_parts import export_in_parts
from clipdesk.project.project import Project
from clipdesk.project.staying import REGISTER, RULINGS, staying
from tests.builders import article
from tests.project_builder import make_project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = make_project(
        tmp_path / "p.clipdesk",
        article("[policy@bo,statistic@cy:two] [quote@bo:three]"),
        article("[quote@bo:five [quote@cy:six]]", id="a2", number=2),
    )
    yield made
    made.close()


def gold(project: Project) -> GoldOf:
    ids = {one.key: one.id for one in project.annotators}
    return GoldOf(ids["bo"], ids["cy"])


def rule_and_gather(project: Project) -> None:
    with project.reader.open() as store:
        found = cases(store, Asked(*gold(project)[:2])).cases
    project.execute(RuleOnAll(tuple(RuleOn(one.key, one.key.annotation_ids[:1]) for one in found)))
    project.execute(GatherMentions("Ana Ruiz", ("ana ruiz", "ruiz")))


def said(losses: tuple[LossCount, ...]) -> dict[str, int]:
    assert {one.kind for one in losses if one.reason in (RULINGS, REGISTER)} <= {LossKind.DROPPED}
    return {one.reason: len(one.ids) for one in losses if one.reason in (RULINGS, REGISTER)}


def test_nothing_stays_where_nothing_was_ruled_or_said(project: Project) -> None:
    with project.reader.open() as store:
        assert staying(store, CorpusFilter()) == ()


def test_rulings_on_the_chosen_articles_stay_and_the_register_does(project: Project) -> None:
    rule_and_gather(project)
    with project.reader.open() as store:
        every = staying(store, CorpusFilter())
        assert [one.reason for one in every] == [*[RULINGS] * 3, REGISTER]
        assert {one.article_id for one in every} == {"a1", "a2", ""}
        of_one = staying(store, CorpusFilter(article_ids=("a2",)))
        assert [one.article_id for one in of_one if one.reason == RULINGS] == ["a2"]
        assert [one.reason for one in staying(store, CorpusFilter(gold=gold(project)))] == [REGISTER], (
            "gold follows them"
        )


def test_every_export_says_so_before_and_after(project: Project, tmp_path: Path) -> None:
    assert said(export(project.reader, ExportRequest(tmp_path / "before.json")).losses) == {}
    rule_and_gather(project)
    request = ExportRequest(tmp_path / "o.json")
    assert said(foreseen_losses(project.reader, request)) == {RULINGS: 3, REGISTER: 1}
    assert said(export(project.reader, request).losses) == {RULINGS: 3, REGISTER: 1}
    codebook = ExportRequest(tmp_path / "o.codebook.csv")
    assert said(export(project.reader, codebook).losses) == said(foreseen_losses(project.reader, codebook)) == {}
    wish = SplitWish(parts_named("50/50"), SplitBy.ARTICLE, 1)
    in_parts = export_in_parts(project.reader, ExportRequest(tmp_path / "o.jsonl", split=wish))
    assert said(in_parts.losses) == {RULINGS: 3, REGISTER: 1}
