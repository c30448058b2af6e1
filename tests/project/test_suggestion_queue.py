"""A queue that follows is the queue that a new look would find."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.anchor import Anchor
from clipdesk.domain.article import Status
from clipdesk.domain.listing import ListedArticle
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import QueueOrder, Suggestion
from clipdesk.project.commands.suggestions import RefuseSuggestions
from clipdesk.project.suggestion_queue import QueueChoice, SuggestionQueue, queue_of
from tests.builders import article, label_id
from tests.project_builder import Made
from tests.ui.suggested import store, suggestion

ARTICLES = {f"a{n}": ListedArticle(n, f"a{n}", f"No. {n}", "", "", Status.TODO, False, 0, ()) for n in range(4)}
SCORES = st.sampled_from([0.1, 0.4, 0.5, 0.6, 0.9])
HERE = st.lists(st.tuples(st.sampled_from("pqr"), SCORES), max_size=4)
WORLDS = st.fixed_dictionaries(dict.fromkeys(ARTICLES, HERE))
CHOICES = st.builds(
    QueueChoice,
    st.sampled_from(QueueOrder),
    st.sampled_from(["", "p"]),
    st.frozensets(st.sampled_from("qr")),
    st.integers(1, 20),
    st.sampled_from(["", "no. 2", "W"]),
)


def here(article_id: str, made: list[tuple[str, float]]) -> list[Suggestion]:
    """Suggestions of these labels and scores, one behind the other."""
    return [
        Suggestion(f"{article_id}:{n}:{label}:{score}", article_id, label, "x", Anchor((Span(n, n + 1),), "w", "", ""), score)
        for n, (label, score) in enumerate(made)
    ]  # fmt: skip


def sought(choice: QueueChoice, world: dict[str, list[tuple[str, float]]]) -> list[Suggestion]:
    """All that have the words; every suggestion has a “w”."""
    among = ["a2"] if choice.words == "no. 2" else list(world)
    return [one for article_id in among for one in here(article_id, world[article_id])]


def in_order(choice: QueueChoice, found: Iterable[Suggestion]) -> list[Suggestion]:
    """What a look at everything lists, written down apart."""
    chosen = [one for one in found if choice.label_id in ("", one.label_id) and one.label_id not in choice.off]
    chosen.sort(key=lambda one: (one.article_id, one.start))
    if choice.order is QueueOrder.LEAST:
        return sorted(chosen, key=lambda one: one.score)
    chosen.sort(key=lambda one: one.score, reverse=True)
    return chosen if choice.order is QueueOrder.SUREST else sorted(chosen, key=lambda one: abs(one.score - 0.5))


@given(WORLDS, CHOICES, st.lists(WORLDS.flatmap(lambda world: st.fixed_dictionaries({}, optional={key: st.just(made) for key, made in world.items()})), max_size=5))  # fmt: skip
def test_it_follows_as_if_it_looked_anew(
    world: dict[str, list[tuple[str, float]]], choice: QueueChoice, steps: list[dict[str, list[tuple[str, float]]]]
) -> None:
    counts = Counter((one.article_id, one.label_id) for one in sought(choice, world))
    first = in_order(choice, sought(choice, world))[: choice.most]
    queue = SuggestionQueue(choice, first, [(*key, n) for key, n in counts.items()], ARTICLES)
    for step in steps:
        world = {**world, **step}
        queue.follow(step, [one for key, made in step.items() for one in here(key, made)], ARTICLES)
        every = in_order(choice, sought(choice, world))
        assert queue.total == len(every)
        assert queue.rows == every[: len(queue.rows)]
        assert len(queue.rows) <= choice.most
        assert +queue.waiting == Counter(one.label_id for one in sought(choice, world))
        assert queue.is_short == (len(queue.rows) < len(every) and 2 * len(queue.rows) <= choice.most)


def test_what_a_project_holds_is_looked_up_with_its_headlines(made: Made) -> None:
    one, two = "Mayor Ana Ruiz said it rose 3%.", "Shares fell."
    project = made(article(one, headline="Rates"), article(two, id="a2", number=2, headline="Shares"))
    policy, official = label_id("policy"), label_id("official")
    ruiz, said = suggestion(one, "Ana Ruiz", official, score=0.5), suggestion(one, "said", policy, score=0.7)
    shares = suggestion(two, "Shares", policy, article_id="a2", score=0.9)
    store(project, one, [ruiz, said])
    store(project, two, [shares], article_id="a2")
    found = queue_of(project._store, QueueChoice())
    assert found.rows == [shares, said, ruiz]
    assert {key: listed.headline for key, listed in found.articles.items()} == {"a1": "Rates", "a2": "Shares"}
    assert found.waiting == {policy: 2, official: 1}
    assert queue_of(project._store, QueueChoice(QueueOrder.GAIN)).rows == [ruiz, said, shares]
    only = queue_of(project._store, QueueChoice(label_id=policy, most=1))
    assert (only.rows, only.total) == ([shares], 2)
    assert queue_of(project._store, QueueChoice(off=frozenset({policy}))).rows == [ruiz]
    assert queue_of(project._store, QueueChoice(words=" RUIZ")).rows == [ruiz]
    rates = queue_of(project._store, QueueChoice(words="rates", most=1))
    assert (rates.rows, rates.total, rates.waiting) == ([said], 2, {policy: 1, official: 1})

    changes = project.execute(RefuseSuggestions((said.id,)))
    found.follow(changes.articles, project.queries.suggestions_in(changes.articles), {})
    assert found.rows == queue_of(project._store, QueueChoice()).rows == [shares, ruiz]
    assert project.queries.suggestion_figures(found.waiting) == project.queries.suggestion_figures()
