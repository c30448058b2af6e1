"""What is told before an import is what the import then reports."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from clipdesk.domain.article import Cut, Source
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft
from clipdesk.domain.label import Label
from clipdesk.domain.report import Outcome
from clipdesk.domain.span import Span
from clipdesk.formats.registry import ImportOptions, SourceFile
from clipdesk.formats.standoff.exporter import StandoffExporter
from clipdesk.formats.standoff.importer import StandoffImporter
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.commands.articles import RemoveArticles
from clipdesk.project.foreseeing import Foreseen, foresee
from clipdesk.project.importing import SMALL
from clipdesk.project.preparing import prepare
from clipdesk.project.project import Project
from clipdesk.project.starter import starter_codebook
from tests.builders import article, corpus
from tests.formats.exchange.round_trips import written
from tests.project_builder import Made

HERE = "The board voted on Thursday."


@pytest.fixture
def project(made: Made) -> Project:
    return made(article(HERE))


def tagged(text: str) -> ArticleDraft:
    return ArticleDraft(text=text, annotations=(AnnotationDraft((Span(0, 3),), "policy"),))


def test_an_article_of_another_project_is_known_though_other_pieces_were_cut_from_it(made: Made) -> None:
    project = made(article(HERE, cuts=(Cut(0, "Menu\n", "furniture"),)), article("It rained.", id="a2"), name="mine")
    project.execute(RemoveArticles(("a2",)))
    theirs_of_mine = ArticleDraft(f"Menu\n{HERE}", annotations=(AnnotationDraft((Span(5, 8),), "policy"),))
    theirs = (
        replace(theirs_of_mine, id="a1", is_of_project=True),
        ArticleDraft("It rained.", id="a2", is_of_project=True),
    )
    told = foresee(project.reader, [tuple(map(prepare, theirs))])
    assert told == (Foreseen(known=2, adding=1),)
    report = project.transfer(AddArticles(theirs))
    assert (report.taken, report.known) == (0, 2)


def test_known_repeated_and_new_are_told_apart(project: Project) -> None:
    files = [
        (ArticleDraft(text=HERE), ArticleDraft(text="The ferry sails.")),
        (ArticleDraft(text="The ferry sails!"),),
        (tagged(HERE),),
        (tagged("The board VOTED on Thursday."),),
        (tagged("The ferry sails."),),
        (),
        (ArticleDraft(text="Nobody knew."),),
    ]
    told = foresee(project.reader, [tuple(map(prepare, file)) for file in files])
    assert told == (
        Foreseen(known=1),
        Foreseen(repeated=1),
        Foreseen(known=1, adding=1),
        Foreseen(known=1),
        Foreseen(repeated=1, adding=1),
        Foreseen(),
        Foreseen(),
    )
    report = project.transfer(AddArticles(tuple(one for file in files for one in file)))
    assert report.known == sum(one.old for one in told)
    assert report.count(Outcome.JOINED) == sum(one.adding for one in told)


def test_articles_without_their_texts_are_met_or_not_and_never_new(project: Project) -> None:
    sent = corpus(article("The board [quote:voted] on Thursday.", id="x"), article("[quote:Gone]", id="y"))
    file = SourceFile("s.standoff.json", written(StandoffExporter(), sent)[0])
    drafts = tuple(one for one in StandoffImporter().read(file, ImportOptions()) if isinstance(one, ArticleDraft))
    assert foresee(project.reader, [tuple(map(prepare, drafts))]) == (Foreseen(known=1, adding=1, unmet=1),)
    report = project.transfer(AddArticles(drafts))
    assert (report.taken, report.known, report.skipped) == (0, 1, 1)


@pytest.mark.parametrize(
    ("coming", "is_met"),
    [
        pytest.param(ArticleDraft("The ferry sails."), True, id="its text"),
        pytest.param(ArticleDraft("The  ferry SAILS!"), True, id="its words"),
        pytest.param(ArticleDraft("Other words.", id="x"), True, id="its id"),
        pytest.param(ArticleDraft("Other words.", Source(url="http://a.example/1/")), True, id="its address"),
        pytest.param(ArticleDraft("Other words."), False, id="none of these"),
    ],
)
def test_annotations_without_the_text_are_met_by_an_article_of_the_same_import(
    project: Project, coming: ArticleDraft, *, is_met: bool
) -> None:
    sent = corpus(article("The [quote:ferry] sails.", id="x", url="https://a.example/1"))
    file = SourceFile("s.standoff.json", written(StandoffExporter(), sent)[0])
    drafts = tuple(one for one in StandoffImporter().read(file, ImportOptions()) if isinstance(one, ArticleDraft))
    told = foresee(project.reader, [(prepare(coming),), tuple(map(prepare, drafts))])
    assert told == (Foreseen(), Foreseen(repeated=1, adding=1) if is_met else Foreseen(unmet=1))
    report = project.transfer(AddArticles((coming, *drafts)))
    assert (report.taken, report.known) == (1, int(is_met))


def test_labels_that_the_project_began_with_are_foreseen_to_give_way_to_the_first_codebook(tmp_path: Path) -> None:
    starter = starter_codebook()
    brought = prepare(ArticleDraft("", codebook=Codebook((starter.labels[0], Label("x", "harm")))))
    other = prepare(ArticleDraft("", codebook=Codebook((Label("y", "help"),))))
    many = tuple(prepare(ArticleDraft(f"Day {number}.")) for number in range(SMALL.articles))
    project = Project.create(tmp_path / "new.clipdesk", starter)
    told = foresee(project.reader, [many[1:], (brought,), (other,)])
    assert [one.giving_way for one in told] == [(), ("statistic", "policy", "official"), ()]
    assert not any(one.giving_way for one in foresee(project.reader, [many, (brought,)])), "it comes too late"
    project.transfer(AddArticles((brought,), starter))
    assert [one.name for one in project.codebook] == ["quote", "harm"]
    assert not any(one.giving_way for one in foresee(project.reader, [(other,)])), "something was done"
    project.close()


def test_labels_give_way_to_the_codebook_of_annotations_without_the_text_only_where_a_text_comes(
    tmp_path: Path,
) -> None:
    theirs = Codebook((Label("label-harm", "harm"),))
    sent = corpus(article("The board [harm:voted] on Thursday."), labels=theirs)
    file = SourceFile("s.standoff.json", written(StandoffExporter(), sent)[0])
    notes = tuple(
        prepare(one) for one in StandoffImporter().read(file, ImportOptions()) if isinstance(one, ArticleDraft)
    )
    text = (prepare(ArticleDraft(HERE)),)
    starter = starter_codebook()
    for files in ([notes], [text, notes]):
        project = Project.create(tmp_path / f"{len(files)}.clipdesk", starter)
        foreseen = [name for one in foresee(project.reader, files) for name in one.giving_way]
        project.transfer(AddArticles(tuple(one for file in files for one in file), starter))
        assert foreseen == [one.name for one in starter if project.codebook.named(one.name) is None]
        assert bool(foreseen) == (len(files) > 1)
        project.close()


def test_what_is_foreseen_of_several_files_is_added_up() -> None:
    assert Foreseen(1, 2, 3, 4).plus(Foreseen(4, 3, 2, 1)) == Foreseen(5, 5, 5, 5)
