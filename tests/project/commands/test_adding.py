"""What importers read becomes part of the project: whole, once, and with a report on what could not."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import Source
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft, RelationDraft, SuggestionDraft
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.filters import ArticleFilter, CorpusFilter
from clipdesk.domain.label import Label, RelationType
from clipdesk.domain.proof import Proof, prove_text
from clipdesk.domain.report import Outcome, TransferReport
from clipdesk.domain.span import Span
from clipdesk.domain.text import digest, digest_bytes
from clipdesk.project.checking import check_store
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.commands.articles import RemoveArticles
from clipdesk.project.commands.codebook import AddLabel
from clipdesk.project.preparing import prepare
from clipdesk.project.project import Project
from clipdesk.project.starter import starter_codebook
from tests.builders import NOW, MemoryCorpus, article, codebook, draft_of, hard_corpus, label_id
from tests.project_builder import Made
from tests.strategies import corpora


def add(project: Project, *drafts: ArticleDraft, known: Codebook | None = None) -> TransferReport:
    return project.transfer(AddArticles(drafts, known or Codebook()))


def whole(project: Project) -> MemoryCorpus:
    found = project.queries.corpus("p", CorpusFilter())
    return MemoryCorpus(found.name, found.codebook, found.annotators, tuple(found))


# ------------------------------------------------------------------ whole


def without_numbers(made: MemoryCorpus) -> list[object]:
    return [(replace(item.article, number=0, added_at=""), item.annotations, item.relations) for item in made.articles]


@settings(max_examples=15)
@given(put=corpora())
def test_an_exported_corpus_comes_in_as_it_went_out(
    tmp_path_factory: pytest.TempPathFactory, put: MemoryCorpus
) -> None:
    project = Project.create(tmp_path_factory.mktemp("adding") / "p.clipdesk")
    drafts = tuple(
        replace(draft_of(item, put), codebook=put.codebook, annotators=put.annotators) for item in put.articles
    )
    report = add(project, *drafts)
    # Two examples may hold the same words twice; the second is a double.
    if report.count(Outcome.TAKEN) == len(put.articles):
        got = whole(project)
        assert without_numbers(got) == without_numbers(put)
        if put.articles:
            assert {one.name for one in got.codebook} == {one.name for one in put.codebook}
            assert got.annotators == put.annotators
    project.close()


def test_the_hard_corpus_comes_in_with_its_ids_and_times(made: Made) -> None:
    project, put = made(), hard_corpus()
    report = add(project, *(draft_of(item, put) for item in put.articles))
    assert report.taken == 3
    got = whole(project)
    assert [item.article.id for item in got.articles] == ["hard", "bare", "plain"]
    keys = {one.id: one.key for one in got.annotators}
    for one, other in zip(got.articles, put.articles, strict=True):
        assert [(a.id, a.anchor, a.note, dict(a.attributes), a.created_at, keys[a.annotator_id]) for a in one.annotations] == [
            (a.id, a.anchor, a.note, dict(a.attributes), a.created_at, a.annotator_id.removeprefix("person-"))
            for a in other.annotations
        ]  # fmt: skip
        assert [(r.id, r.head, r.child) for r in one.relations] == [(r.id, r.head, r.child) for r in other.relations]


def test_what_the_file_held_is_kept(made: Made) -> None:
    project = made()
    data = b"%PDF and so on"
    add(project, ArticleDraft("Words.", original=data, source_file="a.pdf", media_type="application/pdf"))
    (item,) = whole(project).articles
    assert (item.article.source_file, item.article.original_hash) == ("a.pdf", digest_bytes(data))
    assert project._store.originals.get(item.article.original_hash) == data
    add(project, ArticleDraft("Others.", original_hash=digest("far away")))
    assert project._store.originals.get(whole(project).articles[1].article.original_hash) is None


def test_a_prepared_draft_is_the_draft(made: Made) -> None:
    draft = ArticleDraft(
        "Words.", Source("Title"), original=b"x", annotations=(AnnotationDraft((Span(0, 5),), "quote"),)
    )
    plain, ready = made(), made()
    add(plain, draft)
    ready.execute(AddArticles((prepare(draft),)))
    one, other = whole(plain).articles[0], whole(ready).articles[0]
    assert replace(one.article, id="", added_at="") == replace(other.article, id="", added_at="")
    assert [a.anchor for a in one.annotations] == [a.anchor for a in other.annotations]


# ------------------------------------------------------------------ once


def test_the_same_words_are_not_taken_twice(made: Made) -> None:
    project = made(article("“We won,” she said.", headline="First"))
    report = add(
        project,
        ArticleDraft("We won — she said", source_file="again.txt"),
        ArticleDraft("New words.", source_file="new.txt"),
        ArticleDraft("NEW  words", source_file="newer.txt", annotations=(AnnotationDraft((), "quote"),) * 2),
    )
    taken = report.items[1].article_id
    assert [(item.name, item.outcome, item.article_id) for item in report.items] == [
        ("again.txt", Outcome.DUPLICATE, "a1"), ("new.txt", Outcome.TAKEN, taken), ("newer.txt", Outcome.DUPLICATE, taken),
    ]  # fmt: skip
    assert report.items[2].reason == (
        "The project has this article already. "
        "Its text is not the same to the letter, so that its 2 annotations were not taken."
    )


def test_clipdesks_own_articles_are_doubles_only_when_the_text_is_the_same(made: Made) -> None:
    project = made(article("We won.", id="a1"))
    report = add(
        project,
        ArticleDraft("We won.", id="a1"),
        ArticleDraft("We won!", id="a1"),
        ArticleDraft("We won!", id="b1"),
    )
    assert [item.outcome for item in report.items] == [Outcome.DUPLICATE, Outcome.TAKEN, Outcome.DUPLICATE]
    assert report.items[1].article_id not in {"a1", "b1"}
    assert report.items[2].article_id == report.items[1].article_id


def test_what_was_removed_comes_again_under_another_id(made: Made) -> None:
    project = made(article("[quote#1:We] won."))
    project.execute(RemoveArticles(("a1",)))
    report = add(
        project, ArticleDraft("We won.", id="a1", annotations=(AnnotationDraft((Span(0, 2),), "quote", id="a1-1"),))
    )
    assert report.taken == 1
    (item,) = whole(project).articles
    assert (item.article.id == "a1", item.article.number) == (False, 2)
    # The old annotation is gone, so its id is free.
    assert [one.id for one in item.annotations] == ["a1-1"]
    project.undo()
    project.undo()
    assert [one.article.id for one in whole(project).articles] == ["a1"]


def test_a_file_without_times_is_of_the_moment_it_came(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "p.clipdesk", now=lambda: NOW)
    project.use_annotator("mk")
    add(project, ArticleDraft("Words.", annotations=(AnnotationDraft((), "quote", created_at="2024-01-01T00:00:00Z"),)))
    (item,) = whole(project).articles
    (one,) = item.annotations
    assert (item.article.added_at, one.created_at, one.modified_at) == (NOW, *["2024-01-01T00:00:00Z"] * 2)
    project.close()


# ------------------------------------------------------------------ codebook and people


def test_labels_that_the_project_lacks_are_added_and_named(made: Made) -> None:
    project = made()
    marks = tuple(AnnotationDraft((), name) for name in ("QUOTE", "topic", " topic ", "", "Topic"))
    report = add(project, ArticleDraft("Words.", annotations=marks))
    assert report.items[0].reason == "2 labels were added to the codebook: topic, unnamed."
    new = [one for one in project.codebook if one.name in {"topic", "unnamed"}]
    assert [one.name for one in new] == ["topic", "unnamed"]
    assert len({one.shortcut for one in project.codebook}) == len(project.codebook.labels)
    assert len({one.color for one in project.codebook}) == len(project.codebook.labels)
    names = {one.id: one.name for one in project.codebook}
    got = [names[one.label_id] for one in whole(project).articles[0].annotations]
    assert sorted(got) == ["quote", "topic", "topic", "topic", "unnamed"]
    project.undo()
    assert project.codebook.labels == codebook().labels


def test_a_known_codebook_says_what_a_label_means(made: Made) -> None:
    project = made()
    known = Codebook((Label("far", "Topic", "plum", "1", "What it is about."),), ())
    add(project, ArticleDraft("Words.", annotations=(AnnotationDraft((), "topic"),)), known=known)
    found = project.codebook.named("topic")
    assert found is not None
    # The key 1 is quote's.
    assert (found.id, found.name, found.color, found.shortcut, found.definition) == (
        "far", "Topic", "plum", "", "What it is about.",
    )  # fmt: skip


def test_a_file_brings_its_own_codebook_once(made: Made) -> None:
    project = made()
    brought = Codebook(
        (Label("n1", "news"), Label("n2", "Quote"), Label("n3", "left", parent="n1")),
        (RelationType("t1", "answers", ("n2", "n1", "gone")), RelationType("t2", "said_by")),
    )
    drafts = [ArticleDraft(f"Words {n}.", codebook=brought) for n in range(3)]
    add(project, *drafts)
    assert [one.name for one in project.codebook] == ["quote", "statistic", "policy", "official", "news", "left"]
    left, answers = project.codebook.named("left"), project.codebook.relation_named("answers")
    assert left is not None
    assert answers is not None
    assert left.parent == "n1"
    assert answers.heads == (label_id("quote"), "n1")
    assert len(project.codebook.relation_types) == 2


def test_kinds_of_link_that_the_project_lacks_are_added(made: Made) -> None:
    project = made()
    marks = (AnnotationDraft((Span(0, 1),), "quote", id="x"), AnnotationDraft((Span(1, 2),), "official", id="y"))
    links = (RelationDraft("x", "y", " answers "), RelationDraft("y", "x", "answers"), RelationDraft("x", "y", ""))
    report = add(project, ArticleDraft("Words.", annotations=marks, relations=links))
    assert [one.name for one in project.codebook.relation_types] == ["answers", "said_by", "unnamed"]
    assert len(whole(project).articles[0].relations) == 3
    assert report.items[0].reason.count("was added to the codebook") == 2


def test_people_are_known_by_their_key(made: Made) -> None:
    project = made()
    me = project.annotator
    assert me is not None
    people = (Annotator(me.id, "bo", "Bo Li"), Annotator("x", "an", "somebody else"))
    marks = tuple(
        AnnotationDraft((Span(n, n + 1),), "quote", annotator=key) for n, key in enumerate(("bo", "an", "", "zz"))
    )
    add(project, ArticleDraft("Words.", annotations=marks, annotators=people))
    keys = {one.id: one.key for one in project.annotators}
    assert [keys[one.annotator_id] for one in whole(project).articles[0].annotations] == ["bo", "an", "an", "zz"]
    assert {one.key: one.name for one in project.annotators} == {"an": "Ada Nwosu", "bo": "Bo Li", "zz": ""}


def test_annotations_of_nobody_need_somebody(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "p.clipdesk")
    draft = ArticleDraft("Words.", annotations=(AnnotationDraft((), "quote"),))
    with pytest.raises(InvalidChangeError, match="Nobody is named") as found:
        add(project, draft)
    assert found.value.remedy == "First enter who annotates."
    assert whole(project).articles == ()
    assert add(project, replace(draft, annotations=())).taken == 1
    project.close()


# ------------------------------------------------------------------ annotations of what is there

THERE = "The project has this article already."


@settings(max_examples=15)
@given(put=corpora(max_articles=1, min_articles=1))
def test_annotations_that_come_later_are_those_that_come_along(
    tmp_path_factory: pytest.TempPathFactory, put: MemoryCorpus
) -> None:
    (item,) = put.articles
    draft = replace(draft_of(item, put), codebook=put.codebook, annotators=put.annotators)
    bare = replace(draft, annotations=(), relations=(), codebook=None, annotators=())
    found = []
    for drafts in ((draft,), (bare, draft)):
        with closing(Project.create(tmp_path_factory.mktemp("joining") / "p.clipdesk")) as project:
            for one in drafts:
                add(project, one)
            before = whole(project)
            (again,) = add(project, draft).items
            assert again.outcome is Outcome.DUPLICATE
            assert "added to it" not in again.reason
            assert whole(project) == before
            found.append((before.articles[0].annotations, before.articles[0].relations))
    links = tuple(one for one in item.relations if one.head != one.child)
    assert found[0] == found[1] == (item.annotations, links)


def test_only_what_is_new_is_added_to_an_article_that_is_there(made: Made) -> None:
    project = made(article("[quote#1:We won], said [official#2:Kell]."))
    marks = (
        AnnotationDraft((Span(0, 6),), "quote", id="x"),
        AnnotationDraft((Span(13, 17),), "official", id="y", annotator="bo"),
        AnnotationDraft((Span(0, 2),), "claim", id="z"),
    )
    links = (RelationDraft("x", "y", "said_by"),)
    report = add(project, ArticleDraft("We won, said Kell.", annotations=marks, relations=links))
    assert [(item.outcome, item.article_id, item.reason) for item in report.items] == [
        (
            Outcome.JOINED, "a1",
            f"{THERE} 2 annotations were added to it. One link was added to it. The label “claim” was added to the codebook.",
        )
    ]  # fmt: skip
    (item,) = whole(project).articles
    names = {one.id: one.name for one in project.codebook.labels}
    keys = {one.id: one.key for one in project.annotators}
    assert sorted((one.anchor.quote, names[one.label_id], keys[one.annotator_id]) for one in item.annotations) == [
        ("Kell", "official", "an"), ("Kell", "official", "bo"), ("We", "claim", "an"), ("We won", "quote", "an"),
    ]  # fmt: skip
    ends = {one.id: one.anchor.quote for one in item.annotations}
    assert [(one.head, ends[one.child]) for one in item.relations] == [("a1-1", "Kell")]
    project.undo()
    (item,) = whole(project).articles
    assert [one.id for one in item.annotations] == ["a1-1", "a1-2"]
    assert project.codebook.named("claim") is None


def test_what_stands_otherwise_in_the_file_stays_as_it_is_here_and_is_told(made: Made) -> None:
    project = made(article("[quote#1:We won], said [official#2:Kell]."))
    moved = AnnotationDraft((Span(0, 2),), "quote", id="a1-1", annotator="an")
    noted = AnnotationDraft((Span(13, 17),), "official", note="Which?", annotator="an")
    before = whole(project)
    report = add(project, ArticleDraft("We won, said Kell.", annotations=(moved,)))
    assert report.items[0].reason == (
        f"{THERE} One annotation is there with other edges, words or values, and stays as it is."
    )
    report = add(project, ArticleDraft("We won, said Kell.", annotations=(moved, noted)))
    assert report.items[0].outcome is Outcome.DUPLICATE
    assert "2 annotations are there with other edges" in report.items[0].reason
    assert whole(project) == before


def test_annotations_of_several_people_on_one_text_come_together(made: Made) -> None:
    project = made()
    lines = [
        ArticleDraft("Kell won.", annotations=(AnnotationDraft((Span(0, 4),), "official", annotator=key),), source_file=key)
        for key in ("bo", "cy", "bo")
    ]  # fmt: skip
    report = add(project, *lines)
    assert [item.outcome for item in report.items] == [Outcome.TAKEN, Outcome.JOINED, Outcome.DUPLICATE]
    (item,) = whole(project).articles
    assert len(item.annotations) == 2


def test_what_a_model_proposes_on_an_article_that_is_there_waits_on_it(made: Made) -> None:
    project = made(article("We won, said Kell."))
    proposed = SuggestionDraft((Span(13, 17),), "official", "my-model", 0.7)
    draft = ArticleDraft("We won, said Kell.", suggestions=(proposed,))
    told: list[bool] = []
    project.subscribe(lambda changes, *_: told.append(changes.touches_suggestions("a1")))
    assert add(project, draft).items[0].reason == f"{THERE} One suggestion was added to it."
    assert [(one.anchor.quote, one.assistant) for one in project.queries.suggestions("a1")] == [("Kell", "my-model")]
    assert told == [True]
    assert add(project, draft).items[0].reason == THERE


def test_an_article_of_another_project_that_was_removed_here_does_not_come_back(made: Made) -> None:
    project = made(article("We won, said Kell."))
    project.execute(RemoveArticles(("a1",)))
    marks = (AnnotationDraft((Span(0, 6),), "quote", id="x"), AnnotationDraft((Span(13, 17),), "official", id="y"))
    draft = ArticleDraft("We won, said Kell.", id="a1", annotations=marks, is_of_project=True)
    report = add(project, draft)
    (item,) = report.items
    assert (item.outcome, item.reason) == (Outcome.DUPLICATE, "It was removed here, and was not brought back.")
    assert report.merged.removed == 2
    assert whole(project).articles == ()
    assert add(project, replace(draft, is_of_project=False)).count(Outcome.TAKEN) == 1


# ------------------------------------------------------------------ the rest


def test_the_history_counts_only_articles_that_are_new(made: Made) -> None:
    project = made(article("We won, said Kell."))
    known, brought = ArticleDraft("We won, said Kell."), AnnotationDraft((Span(13, 17),), "official")
    for step, drafts in (
        ("one", (known, ArticleDraft("One."))),
        ("two", (known, ArticleDraft("Two."), ArticleDraft("Three."))),
        ("tagged", (replace(known, annotations=(brought,)),)),
        ("labels", (ArticleDraft("", codebook=Codebook((Label("l1", "claim"),))),)),
    ):
        project.execute(AddArticles(drafts), step=step)
    titles = [str(one.title) for one in reversed(project.queries.history())]
    assert titles[-4:] == ["Import article", "Import 2 articles", "Import annotations", "Import codebook"]


def test_an_import_is_called_by_its_number(made: Made) -> None:
    assert str(AddArticles((ArticleDraft("One."),)).title) == "Import article"
    assert str(AddArticles(tuple(ArticleDraft(str(n)) for n in range(3))).title) == "Import 3 articles"
    of_project = (ArticleDraft("", codebook=Codebook()), ArticleDraft("One."), ArticleDraft("Two."))
    assert str(AddArticles(of_project).title) == "Import 2 articles"
    project = made()
    changes = project.execute(AddArticles((ArticleDraft("One."), ArticleDraft("Two."))))
    assert changes.is_list_changed
    assert len(changes.articles) == 2


def test_an_undone_import_is_gone_from_lists_search_and_doubles(made: Made) -> None:
    project = made()
    add(project, ArticleDraft("Ferry words.", Source("Ferry")))
    project.undo()
    assert project.queries.article_numbers(ArticleFilter(words="ferry")) == []
    assert project.queries.counts().articles == 0
    assert add(project, ArticleDraft("Ferry words.")).taken == 1
    assert project.queries.article_numbers(ArticleFilter(words="ferry")) == [2]


def test_labels_that_an_article_adds_are_told_in_one_sentence(made: Made) -> None:
    marks = tuple(AnnotationDraft((Span(0, 1),), name) for name in ("claim", "place", "claim"))
    report = add(made(), ArticleDraft("Words.", annotations=marks), ArticleDraft("More.", annotations=marks[:1]))
    assert [one.reason for one in report.items] == ["2 labels were added to the codebook: claim, place.", ""]


# ------------------------------------------------------------ codebooks


def test_a_project_without_articles_takes_the_codebook_that_comes_and_later_ones_are_only_told(tmp_path: Path) -> None:
    starter = starter_codebook()
    other = replace(starter.labels[0], id="x", definition="All speech.", attributes=())
    later = replace(other, definition="No speech.")
    project = Project.create(tmp_path / "p.clipdesk", starter)
    first = ArticleDraft("One.", codebook=Codebook((other,)))
    report = project.transfer(AddArticles((first,), starter))
    assert report.items[0].reason == (
        "Labels that every project begins with gave way to these: statistic, policy, official."
        " Labels are described as they are there from now on: 1."
    )
    assert project.codebook.labels == (replace(starter.labels[0], definition="All speech."),)
    assert project.codebook.relation_types == ()
    report = project.transfer(AddArticles((ArticleDraft("Two.", codebook=Codebook((later,))), first), starter))
    assert [one.reason for one in report.items] == [
        "These labels are described otherwise there, and stay as they are: quote.",
        "The project has this article already.",
    ]
    alone = project.transfer(AddArticles((ArticleDraft("", codebook=Codebook((later,))),), starter))
    (told,) = alone.items
    assert (told.outcome, told.reason.partition(". ")[2]) == (Outcome.DUPLICATE, report.items[0].reason)
    project.undo()
    project.undo()
    assert project.codebook.labels == starter.labels
    again = project.transfer(AddArticles((first,), starter))
    assert "gave way" in again.items[0].reason, "nothing of what was undone counts"
    project.undo()
    project.execute(AddLabel(Label("own", "mine")))
    kept = project.transfer(AddArticles((first,), starter))
    assert "gave way" not in kept.items[0].reason
    assert [one.name for one in project.codebook] == ["quote", "statistic", "policy", "official", "mine"]
    project.close()


def test_labels_that_the_codebook_of_an_article_brings_are_told_with_it(made: Made) -> None:
    theirs = codebook("quote", "claim", "place")
    report = add(
        made(),
        ArticleDraft("One.", annotations=(AnnotationDraft((Span(0, 1),), "claim"),), codebook=theirs),
        ArticleDraft("Two.", codebook=theirs),
    )
    assert [one.reason for one in report.items] == ["2 labels were added to the codebook: claim, place.", ""]


def test_what_gave_way_is_told_also_where_its_article_comes_a_second_time(tmp_path: Path) -> None:
    starter = starter_codebook()
    project = Project.create(tmp_path / "p.clipdesk", starter)
    theirs = Codebook((Label("x", "claim"),))
    report = project.transfer(AddArticles((ArticleDraft("One."), ArticleDraft("One!", codebook=theirs)), starter))
    assert "gave way to these: quote, statistic, policy, official." in report.items[1].reason
    project.close()


def test_what_gave_way_is_told_where_the_codebook_comes(tmp_path: Path) -> None:
    starter = starter_codebook()
    theirs = Codebook((Label("x", "claim"), Label("y", "quote", definition="All speech.")))
    project = Project.create(tmp_path / "p.clipdesk", starter)
    report = project.transfer(AddArticles((ArticleDraft("One."), ArticleDraft("", codebook=theirs)), starter))
    assert [one.reason for one in report.items] == [
        "",
        (
            "Labels were added to the codebook: 1."
            " Labels that every project begins with gave way to these: statistic, policy, official."
            " Labels are described as they are there from now on: 1."
        ),
    ]
    project.close()


def test_annotations_without_their_texts_change_no_labels_where_no_article_is(tmp_path: Path) -> None:
    starter = starter_codebook()
    lost = ArticleDraft(
        "", codebook=Codebook((Label("x", "claim"),)), proof=Proof(prove_text("Elsewhere it rained.", b"salt"))
    )
    project = Project.create(tmp_path / "p.clipdesk", starter)
    report = project.transfer(AddArticles((lost,), starter))
    assert [one.outcome for one in report.items] == [Outcome.SKIPPED]
    assert project.codebook.labels == starter.labels
    report = project.transfer(AddArticles((lost, ArticleDraft("One.")), starter))
    assert ["gave way" in one.reason for one in report.items] == [False, True]
    project.close()


def test_a_kind_of_link_that_stays_names_no_label_that_gave_way(tmp_path: Path) -> None:
    starter = starter_codebook()
    said_by = RelationType("k", "said_by")
    project = Project.create(tmp_path / "p.clipdesk", starter)
    theirs = Codebook((Label("x", "claim", shortcut="1"), Label(starter.labels[0].id, "speech")), (said_by,))
    project.transfer(AddArticles((ArticleDraft("", codebook=theirs),), starter))
    assert [(one.name, one.shortcut) for one in project.codebook] == [("claim", "1"), ("speech", "")]
    assert [(one.name, one.heads, one.children) for one in project.codebook.relation_types] == [("said_by", (), ())]
    assert check_store(project._store).problems == ()
    project.undo()
    assert (project.codebook.labels, project.codebook.relation_types) == (starter.labels, starter.relation_types)
    project.close()
