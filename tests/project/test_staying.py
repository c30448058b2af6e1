"""What no file of annotations carries is said: rulings, stories put together by hand, and what is said of people."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipdesk.domain.filters import CorpusFilter, GoldOf
from clipdesk.domain.loss import LossCount, LossKind
from clipdesk.domain.splitting import SplitBy, SplitWish, parts_named
from clipdesk.project.adjudicating import cases
from clipdesk.project.commands.decisions import RuleOn, RuleOnAll
from clipdesk.project.commands.people import GatherMentions
from clipdesk.project.commands.stories import BeginStory, PlaceInStory, TakeOutOfStory
from clipdesk.project.comparing import Asked
from clipdesk.project.exporting import ExportRequest, export, foreseen_losses
from clipdesk.project.exporting_in_parts import export_in_parts, foreseen_split
from clipdesk.project.project import Project
from clipdesk.project.staying import REGISTER, RULINGS, STORIES, staying
from tests.builders import article
from tests.project_builder import Made


@pytest.fixture
def project(made: Made) -> Project:
    return made(
        article("[policy@bo,statistic@cy:two] [quote@bo:three]"),
        article("[quote@bo:five [quote@cy:six]]", id="a2", number=2),
        article("Seven.", id="a3", number=3),
    )


def gold(project: Project) -> GoldOf:
    ids = {one.key: one.id for one in project.annotators}
    return GoldOf(ids["bo"], ids["cy"])


def rule_and_gather(project: Project) -> None:
    with project.reader.open() as store:
        found = cases(store, Asked(*gold(project)[:2])).cases
    project.execute(RuleOnAll(tuple(RuleOn(one.key, one.key.annotation_ids[:1]) for one in found)))
    project.execute(GatherMentions("Ana Ruiz", ("ana ruiz", "ruiz")))


def said(losses: tuple[LossCount, ...]) -> dict[str, int]:
    found = [one for one in losses if one.reason in (RULINGS, STORIES, REGISTER)]
    assert {one.kind for one in found} <= {LossKind.DROPPED}
    return {one.reason: len(one.ids) for one in found}


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


def test_stories_put_together_by_hand_stay_and_an_export_says_of_how_many_articles(
    project: Project, tmp_path: Path
) -> None:
    project.execute(BeginStory(("a1", "a2")))
    project.execute(TakeOutOfStory(("a3",)))
    for name in ("o.json", "o.jsonl"):
        request = ExportRequest(tmp_path / name)
        assert said(export(project.reader, request).losses) == said(foreseen_losses(project.reader, request))
        assert said(foreseen_losses(project.reader, request)) == {STORIES: 2}
    listed = (tmp_path / "o.json.loss.json").read_text("utf-8")
    assert STORIES in listed
    with project.reader.open() as store:
        assert [(one.reason, one.article_id) for one in staying(store, CorpusFilter())] == [
            (STORIES, "a2"), (STORIES, "a3"),
        ]  # fmt: skip
        chosen = CorpusFilter(article_ids=("a1", "a3"))
        assert [one.article_id for one in staying(store, chosen)] == ["a3"], "only of articles that are exported"
        assert [one.article_id for one in staying(store, CorpusFilter(gold=gold(project)))] == ["a2"]


def test_articles_that_one_which_is_not_exported_holds_together_go_to_one_part(tmp_path: Path, made: Made) -> None:
    project = made(*(article(f"[quote:Text {n}.]", id=f"a{n}", number=n) for n in range(1, 9)), name="s")
    project.execute(BeginStory(("a1", "a2")))
    project.execute(PlaceInStory(("a3",), "a2"))
    rest = tuple(f"a{n}" for n in range(1, 9) if n != 2)
    for seed in range(6):
        target = tmp_path / f"o{seed}.jsonl"
        wish = SplitWish(parts_named("50/50"), SplitBy.STORY, seed)
        chosen = ExportRequest(target, chosen=CorpusFilter(article_ids=rest), split=wish)
        assert foreseen_split(project.reader, chosen).groups == 6
        export_in_parts(project.reader, chosen)
        train = target.with_name(f"o{seed}.train.jsonl").read_text("utf-8")
        assert ('"a1"' in train) == ('"a3"' in train), seed
