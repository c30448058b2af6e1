"""Assistants read an article once, and what they propose waits in the project with the labels of its codebook."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from clipdesk.assist.learner.learning import learn
from clipdesk.assist.proposal import Assistant, Proposal, Reading
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.errors import CancelledError, UserError
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Proposed
from clipdesk.project import assisting
from clipdesk.project.apart import StoppedError
from clipdesk.project.assisting import Assisting, assist_project, propose_aside, propose_on_project
from clipdesk.project.changes import Changes
from clipdesk.project.commands.articles import CutPassage
from clipdesk.project.commands.codebook import ChangeLabel
from clipdesk.project.commands.suggestions import AcceptSuggestions, RefuseSuggestions, StoreSuggestions
from clipdesk.project.evidence import evidence_of
from clipdesk.project.lessons_file import Kept
from clipdesk.project.project import Project
from clipdesk.project.starter import starter_codebook
from tests.assist.learner.taught import VESSEL, tagged_words
from tests.assist.learner.taught import article as taught
from tests.builders import article, codebook, label, label_id
from tests.project.taught_project import taught_project
from tests.project_builder import Made


class Words:
    """Proposes every word of four letters as a policy, said by the word before it, and “topic” on the first letter."""

    key = "words"
    name = "Words"
    labels = ("policy", "official", "topic")

    def propose(self, reading: Reading) -> Iterable[Proposal]:
        """Made of the words."""
        yield Proposal((Span(0, 1),), "topic", 0.9, "first", self.key)
        at, before = 0, Span(0, 0)
        for word in reading.text.split():
            start = reading.text.index(word, at)
            span = Span(start, start + len(word))
            if len(word) == 4:
                yield Proposal(
                    (span,), "policy", 0.5, "four letters", self.key, {"name": word, "unit": ""}, before, "she"
                )
            else:
                yield Proposal((span,), "official", 0.5, "others", self.key)
            at, before = start, span


class Dying(Words):
    """Takes its process down, as a system short of memory would."""

    def propose(self, reading: Reading) -> Iterable[Proposal]:
        """Nothing."""
        os._exit(9)


class Slow(Words):
    """Takes a minute for an article."""

    def propose(self, reading: Reading) -> Iterable[Proposal]:
        """Nothing."""
        time.sleep(60)
        return ()


class Beating(Words):
    """Takes a minute for an article, and writes all the while."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def propose(self, reading: Reading) -> Iterable[Proposal]:
        """Nothing."""
        end = time.monotonic() + 60
        while time.monotonic() < end:
            self._path.write_text(str(time.monotonic()))
            time.sleep(0.05)
        return ()


def read_for_a_minute(path: Path, beats: Path) -> None:
    """Run in a child: read a project in children of its own."""
    assisting._ALONE_LETTERS = 0
    project = Project(path, read_only=True)
    list(propose_on_project(project.reader, asked(project.codebook, lambda: (Beating(beats),))))


def words() -> tuple[Assistant, ...]:
    return (Words(),)


def asked(labels: Codebook, make: Callable[[], tuple[Assistant, ...]] = words) -> Assisting:
    return Assisting.for_codebook(labels, make=make)


@pytest.fixture
def project(made: Made) -> Project:
    """A project of two articles."""
    return made(article("Anna said more."), article("Nothing.", id="a2", number=2))


def propose(project: Project, *, again: bool = False) -> list[Proposed]:
    found = propose_on_project(project.reader, asked(project.codebook), again=again)
    return [one for batch in found for one in batch]


def test_proposals_become_suggestions_of_labels_that_the_codebook_has(project: Project) -> None:
    (first, second) = propose(project)
    assert (first.article_id, second.article_id) == ("a1", "a2")
    assert first.assistants == ("words", "learned")
    assert [(one.label_id, one.anchor.quote) for one in first.suggestions] == [
        (label_id("policy"), "Anna"), (label_id("policy"), "said"), (label_id("official"), "more."),
    ]  # fmt: skip
    anna, said, _ = first.suggestions
    assert dict(said.attributes) == {"name": "said", "speaker": "she"}
    assert (said.reason, said.score, said.assistant) == ("four letters", 0.5, "words")
    assert anna.said_by == ""
    assert {one.article_id for one in first.suggestions} == {"a1"}


def test_a_quote_knows_the_suggestion_of_its_speaker(made: Made) -> None:
    project = made(article("Mayor Ruiz said more."), name="said")
    (found,) = propose(project)
    mayor, ruiz, said, _ = found.suggestions
    assert ruiz.said_by == mayor.id
    # A speaker of the same label is none.
    assert said.said_by == ""


def test_what_is_kept_waits_and_is_announced_and_is_no_step_of_the_history(project: Project) -> None:
    heard: list[Changes] = []
    project.subscribe(lambda changes, _: heard.append(changes))
    before = project.queries.history()
    project.execute(StoreSuggestions(tuple(propose(project))))
    assert heard == [Changes(suggested=frozenset({"a1", "a2"}))]
    assert heard[0].touches_suggestions("a1")
    assert not heard[0].touches_suggestions("a3")
    assert project.queries.history() == before
    assert len(project.queries.suggestions("a1")) == 3
    assert project.queries.suggestion_figures()[label_id("policy")].waiting == 2
    assert project.queries.suggestion_queue()[0].score == 0.5


def test_articles_are_read_again_only_when_text_assistants_or_labels_are_others(project: Project) -> None:
    project.execute(StoreSuggestions(tuple(propose(project))))
    assert propose(project) == []
    version = asked(project.codebook).version
    assert project.queries.is_read_by_assistants("a1", version)
    assert len(propose(project, again=True)) == 2
    project.execute(CutPassage("a1", Span(0, 5)))
    assert [one.article_id for one in propose(project)] == ["a1"]
    assert not project.queries.is_read_by_assistants("a1", version)
    more = codebook("topic")
    assert asked(more).version != version
    assert Assisting.for_codebook(project.codebook, ["words"], make=words).version == ""


def test_what_was_proposed_on_another_text_is_not_kept(project: Project) -> None:
    late = propose(project)
    project.execute(CutPassage("a1", Span(0, 5)))
    assert project.execute(StoreSuggestions(tuple(late))).suggested == {"a2"}
    assert project.queries.suggestions("a1") == []


def test_what_nobody_asked_for_does_not_wait_for_the_disk(project: Project) -> None:
    told: list[str] = []
    project._store._database.connection().set_trace_callback(told.append)
    command = StoreSuggestions(tuple(propose(project)))
    project.execute(command, is_work=False)
    assert "PRAGMA synchronous = 1" in told
    told.clear()
    project.execute(command, waits=False)
    assert "PRAGMA synchronous = 1" not in told


def test_a_refused_one_does_not_come_back(project: Project) -> None:
    project.execute(StoreSuggestions(tuple(propose(project))))
    first = project.queries.suggestions("a1")[0]
    project.execute(RefuseSuggestions((first.id,)))
    project.execute(StoreSuggestions(tuple(propose(project, again=True))))
    assert first.id not in {one.id for one in project.queries.suggestions("a1")}
    assert project.queries.suggestion_figures()[first.label_id].refused == 1


def test_it_tells_how_far_it_is_and_stops_when_asked_to(project: Project) -> None:
    seen: list[tuple[int, int]] = []
    list(propose_on_project(project.reader, asked(project.codebook), lambda done, total, _: seen.append((done, total))))
    assert seen == [(0, 2), (2, 2)]

    def stop(done: int, _total: int, _what: str) -> None:
        if done:
            raise CancelledError

    with pytest.raises(CancelledError):
        list(propose_on_project(project.reader, asked(project.codebook), stop))


def test_child_processes_propose_the_same(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = propose(project)
    monkeypatch.setattr(assisting, "_ALONE_LETTERS", 0)
    monkeypatch.setattr(assisting, "_BATCH_ARTICLES", 1)
    found = propose(project)
    assert [one._replace(suggestions=()) for one in found] == [one._replace(suggestions=()) for one in alone]
    assert [[one.id for one in made.suggestions] for made in found] == [
        [one.id for one in made.suggestions] for made in alone
    ]


def test_it_stops_at_once_even_while_children_are_at_work(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assisting, "_ALONE_LETTERS", 0)
    before, looks = set(multiprocessing.active_children()), 0

    def stop(_done: int, _total: int, _what: str) -> None:
        nonlocal looks
        looks += 1
        if looks == 4:
            raise CancelledError

    begun = time.monotonic()
    with pytest.raises(CancelledError):
        list(propose_on_project(project.reader, asked(project.codebook, lambda: (Slow(),)), stop))
    assert time.monotonic() - begun < 30
    end = time.monotonic() + 30
    for child in set(multiprocessing.active_children()) - before:
        child.join(30)
        # The thread of the pool waits for it too, and may have heard first: until it says so, it counts as running here.
        while child.exitcode is None and time.monotonic() < end:
            time.sleep(0.01)
        assert child.exitcode is not None, "it went on reading, and the program could not end"


def test_children_end_when_the_program_is_killed(project: Project, tmp_path: Path) -> None:
    """The program is a child here, and is killed while its own children read."""
    beats = tmp_path / "beats"
    program = multiprocessing.get_context("spawn").Process(target=read_for_a_minute, args=(project.path, beats))
    program.start()
    end = time.monotonic() + 60
    while not beats.exists() and time.monotonic() < end:
        time.sleep(0.1)
    assert beats.exists()
    program.kill()
    program.join()
    end, last = time.monotonic() + 20, ""
    while last != (last := beats.read_text()) and time.monotonic() < end:
        time.sleep(1)
    assert time.monotonic() < end, "a child lives on"


def test_a_child_that_is_ended_is_told_in_a_sentence(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assisting, "_ALONE_LETTERS", 0)
    with pytest.raises(UserError, match="stopped by the system"):
        list(propose_on_project(project.reader, asked(project.codebook, lambda: (Dying(),))))


def test_the_assistants_that_ship_read_a_project(made: Made) -> None:
    text = "“We won,” said Mayor Ana Ruiz. Shares fell 3%."
    labels = Codebook(tuple(label(one) for one in ("quote", "statistic", "official")), codebook().relation_types)
    project = made(article(text, language="en"), labels=labels, name="real")
    assert assist_project(project) == 1
    found = {one.anchor.quote: one for one in project.queries.suggestions("a1")}
    assert found["“We won,”"].said_by == found["Mayor Ana Ruiz"].id
    assert {one.label_id for one in found.values()} == {one.id for one in labels}
    assert assist_project(project) == 0


def test_what_was_learned_is_proposed_in_the_place_of_rules(tmp_path: Path) -> None:
    made = taught_project(tmp_path / "taught.clipdesk", taught=8, untouched=3)
    kept = Kept(learn(evidence_of(made._store)), label_ids={VESSEL: label_id(VESSEL)})
    before = Assisting.for_codebook(made.codebook)
    assisting = Assisting.for_codebook(made.codebook, kept=kept)
    assert assisting.version != before.version
    assert assist_project(made, kept=kept) == 11
    waiting = made.queries.suggestions("taught 8")
    assert [one.anchor.quote for one in waiting] == tagged_words(taught(8))
    assert {one.assistant for one in waiting} == {"learned"}
    assert assist_project(made, kept=kept) == 0
    assert assist_project(made) == 11, "what was forgotten is not proposed any more"
    assert made.queries.suggestions("taught 8") == []
    assert assist_project(made, ["quotes"], kept=kept) == 11
    assert made.queries.suggestions("taught 8") == []
    assert assist_project(made, ["learned"], kept=kept) == 11
    assert len(made.queries.suggestions("taught 8")) == len(waiting)
    vessel = made.codebook.label(label_id(VESSEL))
    assert vessel is not None
    made.execute(ChangeLabel(replace(vessel, name="boat")))
    assert assist_project(made, kept=kept, again=True) == 11
    assert len(made.queries.suggestions("taught 8")) == len(waiting), "a label that was renamed is still known"
    made.close()


def test_assistants_are_asked_for_by_name_and_travel(project: Project) -> None:
    with pytest.raises(UserError, match="no assistant “none”"):
        Assisting.for_codebook(project.codebook, ["none"])
    whole = Assisting.for_codebook(project.codebook)
    assert pickle.loads(pickle.dumps(whole)).keys == whole.keys  # noqa: S301 - what it just wrote


def test_what_is_accepted_has_the_values_that_the_starter_codebook_asks_for(made: Made) -> None:
    text = "Prime Minister Jon Kell of Vega said: “At least 30 percent of voters stayed away from us.”"
    project = made(article(text), labels=starter_codebook(), name="s")
    assert assist_project(project) == 1
    project.execute(AcceptSuggestions(tuple(one.id for one in project.queries.suggestions("a1"))))
    names = {one.id: one.name for one in project.codebook}
    found = {names[one.label_id]: dict(one.attributes) for one in project.queries.annotations("a1")}
    assert found["statistic"] == {"value": "30", "unit": "percent", "qualifier": "At least", "of": "voters"}
    assert found["official"] == {"name": "Jon Kell", "role": "Prime Minister", "body": "Vega"}
    assert found["quote"]["kind"] == "direct"
    for name, attributes in found.items():
        label = project.codebook.named(name)
        assert label is not None
        assert set(attributes) - {"speaker"} <= {one.name for one in label.attributes}


@pytest.mark.parametrize("letters", [0, 990, 993, 995, 999, 1_000, 2_500])
def test_a_speaker_is_found_wherever_it_stands(made: Made, letters: int) -> None:
    project = made(article("x" * letters + " Mayor Ruiz said more."), name="far")
    (found,) = propose(project)
    by_quote = {one.anchor.quote: one for one in found.suggestions}
    assert by_quote["Ruiz"].said_by == by_quote["Mayor"].id


@pytest.mark.parametrize(("front", "is_linked"), [("", True), ("A spokesman for ", False)])
def test_who_speaks_for_an_official_is_not_linked_to_them(front: str, *, is_linked: bool) -> None:
    text = f"{front}Attorney General Ana Ruiz said the road would open."
    official, quote = Assisting.for_codebook(starter_codebook()).propose(article(text).article).suggestions
    assert official.attributes["name"] == "Ana Ruiz"
    assert quote.said_by == (official.id if is_linked else "")
    assert quote.attributes.get("speaker", "") == ("" if is_linked else "unnamed official")


def test_a_large_article_is_read_in_a_child_with_the_same_proposals(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = project.queries.article("a1")
    assert read is not None
    asking = asked(project.codebook)
    here = propose_aside(asking, read)
    monkeypatch.setattr(assisting, "LARGE_LETTERS", len(read.text))
    in_child = propose_aside(asking, read)
    found, same = ([one._replace(created_at="") for one in made.suggestions] for made in (here, in_child))
    assert found == same
    assert len(found) == 3
    with pytest.raises(StoppedError):
        propose_aside(asked(project.codebook, lambda: (Dying(),)), read)
