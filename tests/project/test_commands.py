"""Every command, generated: what it does can be undone and redone, and it says exactly what it touched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import is_dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipdesk.domain.anchor import anchor
from clipdesk.domain.article import Cut
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.decision import CaseKey
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.filters import CorpusFilter
from clipdesk.domain.history import Title, import_title
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Suggestion, suggestion_id
from clipdesk.project.changes import Changes
from clipdesk.project.checking import check_store
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.commands.base import Batch, Command
from clipdesk.project.commands.decisions import RuleOn
from clipdesk.project.commands.people import GatherMentions
from clipdesk.project.commands.setting_aside import SetAside
from clipdesk.project.commands.suggestions import RefuseSuggestions, StoreSuggestions
from clipdesk.project.missed import missed
from clipdesk.project.project import Project
from tests.builders import article, codebook, hard_corpus, label
from tests.command_strategies import DRAWS, Holding, command_classes, command_of
from tests.project_builder import make_project
from tests.project_state import comparable, difference, state

KINDS = sorted(DRAWS, key=lambda kind: kind.__name__)


def labels() -> Codebook:
    """The usual labels, and two of them below another."""
    made = codebook(*(one.name for one in hard_corpus().codebook), "above", "left", "right")
    nested = [replace(one, parent="label-above") if one.name in {"left", "right"} else one for one in made.labels]
    return replace(made, labels=(*nested, label("deep", order=20, parent="label-left")))


def suggested(project: Project, texts: dict[str, str]) -> Iterator[Suggestion]:
    """Every second word of every article, by turns under each label; each is said by the one before."""
    labels, before = [one.id for one in project.codebook.labels], ""
    for article_id, text in texts.items():
        words = [Span(*one.span()) for one in re.finditer(r"\w+", text)]
        for number, span in enumerate(words[::2]):
            label_id = labels[number % len(labels)]
            own = suggestion_id(article_id, label_id, (span,))
            found = anchor(text, (span,))
            yield Suggestion(own, article_id, label_id, "words", found, 1 / (number + 1), "a word", said_by=before)
            before = own


def differences(project: Project) -> Iterator[CaseKey]:
    """One passage of every article, as what one annotator has and another has not."""
    people = [one.id for one in project.annotators]
    for item in project.queries.corpus("all", CorpusFilter()):
        for one in [one for one in item.annotations if one.spans][:1]:
            other = next(person for person in people if person != one.annotator_id)
            yield CaseKey(item.article.id, (one.annotator_id, other), (one.id,))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """A project of everything; every example leaves it as it found it."""
    cut = article(
        "[quote#1:One] and [quote#2:two ][quote#2@mk:three] and four.[policy:]",
        id="cut",
        number=4,
        cuts=(
            Cut(0, "Menu\n", "furniture"),
            Cut(4, "(really)", "furniture"),
            Cut(4, " ", "blank"),
            Cut(10, "!", "by hand"),
        ),
        relations=[("1", "said_by", "2")],
    )
    path: Path = tmp_path_factory.mktemp("commands") / "p.clipdesk"
    made = make_project(path, *hard_corpus().articles, cut, labels=labels())
    made.execute(GatherMentions("Ana Ruiz", ("Ana Ruiz",), id="ruiz"))
    texts = {one.article.id: one.article.text for one in made.queries.corpus("all", CorpusFilter())}
    with made._store.transaction():
        made._store.suggestions.add(suggested(made, texts))
    for one in list(made._store.suggestions.queue())[:4:2]:
        made.execute(RefuseSuggestions((one.id,)))
    for key in list(differences(made))[:4]:
        made.execute(RuleOn(key, key.annotation_ids[:1]))
        made.execute(RuleOn(key, own_label_id="label-policy", own_spans=(Span(2, 4),)))
    made.execute(SetAside(tuple(missed(made._store)[::3])))
    made.finish_history()
    yield made
    made.close()


def _is_counted_and_indexed(project: Project) -> bool:
    kept = {key: n for key, n in project._store.tallies.all().items() if n}
    return kept == project._store.tallies.recounted() and project._store.search.is_whole()


def _names(told: Changes, differing: Changes, kind: type) -> bool:
    """Whether what was told is what differs. Of several commands one may take back what another did."""
    if kind is Batch:
        return all(getattr(differing, field) <= getattr(told, field) for field in ("kinds", "articles", "annotations"))
    return comparable(told) == differing


def _is_called(called: Title | None, command: Command, came: int) -> bool:
    """Whether the history calls what was done by its title; of an import it counts only the articles that came."""
    if isinstance(command, AddArticles):
        return called == import_title(came) or (not came and called == import_title(0, is_adding=True))
    return called == command.title


def test_every_command_is_drawn() -> None:
    assert command_classes() == set(DRAWS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_command_is_a_frozen_value(kind: type) -> None:
    assert is_dataclass(kind)
    assert kind.__dataclass_params__.frozen  # type: ignore[attr-defined]  # there on every dataclass


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_command_is_undone_and_redone_and_names_exactly_what_differs(project: Project, kind: type) -> None:
    done: list[int] = []

    @settings(max_examples=15)
    @given(st.data())
    def run(data: st.DataObject) -> None:
        while project.undo() is not None:
            """An example that failed may have left something."""
        before, there = state(project), project.queries.counts().articles
        command = data.draw(command_of(kind, Holding(project)))
        heard: list[Changes] = []
        end = project.subscribe(lambda changes, _: heard.append(changes))
        try:
            changes = project.execute(command)
        except InvalidChangeError:
            assert state(project) == before
            assert heard == []
            return
        finally:
            end()
        after = state(project)
        assert _is_counted_and_indexed(project)
        assert _names(changes, difference(before, after), kind)
        assert heard == ([changes] if changes.kinds or changes.suggested else [])
        if not changes.kinds:
            assert before == after
            return
        done.append(1)
        came = project.queries.counts().articles - there
        assert _is_called(project.history_state.undo, command, came)
        undone = project.undo()
        assert state(project) == before
        assert undone is not None
        assert _names(undone, difference(after, before), kind)
        assert _is_called(project.history_state.redo, command, came)
        redone = project.redo()
        assert state(project) == after
        assert redone is not None
        assert _names(redone, difference(before, after), kind)
        project.undo()
        assert state(project) == before

    run()
    # What was drawn was not refused every time; storing suggestions is nothing to undo.
    assert len(done) >= 2 or kind is StoreSuggestions
    assert check_store(project._store).problems == ()
