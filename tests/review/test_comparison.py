"""What is gathered of two annotators, and the figures that come of it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipdesk.domain.agreement import Among, ArticleAgreement, Figure, PassageAgreement, Undefined
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.article import Article, Source
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.review.comparison import Tally
from tests.builders import annotator_id, article, label
from tests.review.pairs_of_sides import TEXT, tagged_by

LABELS = [label("x"), label("y", order=1), label("z", order=2), label("whole", order=3, whole_article=True)]
A, B = annotator_id("a"), annotator_id("b")


def silent(_done: int) -> None:
    pass


def tally(*marked: str, among: Among = Among.ANNOTATED, names: str = "") -> Tally:
    made = Tally(A, B, [one for one in LABELS if not names or one.name in names], among)
    for number, text in enumerate(marked):
        made.add(article(text, id=f"a{number}"))
    return made


def figures(made: Tally) -> tuple[dict[str, PassageAgreement], dict[str, ArticleAgreement]]:
    passages, articles = made.agreement(silent)
    return (
        {one.label_id.removeprefix("label-"): one for one in passages},
        {one.label_id.removeprefix("label-"): one for one in articles},
    )


def test_articles_that_both_annotated_are_compared_and_in_done_ones_nothing_is_an_answer() -> None:
    marked = ("[x@a,x@b:one]", "[x@a:one]", "[x@b:one]", "none")
    assert len(tally(*marked).lengths) == 1
    made = tally(*marked, among=Among.DONE)
    assert len(made.lengths) == 4
    assert figures(made)[0]["x"].exact.f1.value == 0.5


def test_who_annotated_is_known_from_all_labels_also_those_not_asked_for() -> None:
    made = tally("[x@a:one] [y@b:two]", names="x")
    assert len(made.lengths) == 1
    assert (figures(made)[0]["x"].count_a, figures(made)[0]["x"].count_b) == (1, 0)
    assert list(figures(made)[0]) == ["x", ""]


def test_counts_and_shares_of_each_label_and_of_all() -> None:
    passages, _ = figures(tally("[x@a,x@b:one] [x@a:two] [y@a:three [y@b:four]]"))
    x, y, every = passages["x"], passages["y"], passages[""]
    assert (x.count_a, x.count_b, x.exact.matched, x.exact.precision, x.exact.recall) == (2, 1, 1, 1, 0.5)
    assert (y.exact.f1.value, y.overlapping.f1.value) == (0, 1)
    assert (every.count_a, every.count_b, every.exact.matched, every.overlapping.matched) == (3, 2, 1, 2)
    assert every.overlapping.f1.value == pytest.approx(4 / 5)


def test_a_label_that_nobody_used_has_no_figures_and_says_so() -> None:
    unused = figures(tally("[x@a,x@b:one]"))[0]["y"]
    nothing = Figure(None, why=Undefined.UNUSED)
    assert {unused.exact.f1, unused.overlapping.f1, unused.percent, unused.kappa, unused.alpha} == {nothing}
    assert unused.exact.precision is None


def test_without_variation_there_is_no_kappa() -> None:
    x = figures(tally("[x@a,x@b:one]"))[0]["x"]
    assert x.kappa == Figure(None, why=Undefined.NO_VARIATION)
    assert x.percent == Figure(1, why=Undefined.FEW_ARTICLES)


def test_labels_of_whole_articles_have_a_table_of_their_own() -> None:
    made = tally(
        "[whole@a:][whole@b:][x@c:one]",
        "[whole@a:][x@b:one]",
        "[x@a:one][x@b:two][whole@c:]",
        "[x@c:one]",
        "[whole@c:][x@a:o]",
    )
    passages, articles = figures(made)
    assert "whole" not in passages
    whole = articles["whole"]
    assert (whole.count_a, whole.count_b) == (2, 1)
    assert whole.percent.value == pytest.approx(2 / 3)
    # By hand: p_o = 2/3, p_e = 2/3 · 1/3 + 1/3 · 2/3.
    assert whole.kappa.value == pytest.approx((2 / 3 - 4 / 9) / (1 - 4 / 9))
    assert made.everybody == {A, B, annotator_id("c")}
    assert len(made.judged) == 4
    assert set(articles) == {"whole", ""}


def test_a_label_for_passages_that_stands_on_articles_only_is_not_among_passages() -> None:
    passages, articles = figures(tally("[x@a:][x@b:]one [y@a:two]"))
    assert "x" not in passages
    assert "x" in articles


def test_differences_are_kept_in_the_order_of_articles() -> None:
    made = tally("[x@a:one] [x@b:two]", "[x@a:one [x@b:two]]")
    assert [(one.article_id, one.kind.value) for one in made.disagreements] == [
        ("a0", "only the first"), ("a0", "only the second"), ("a1", "edges differ"),
    ]  # fmt: skip


Articles = list[tuple[list[Annotation], list[Annotation]]]
ARTICLES = st.lists(st.tuples(tagged_by("a"), tagged_by("b")), min_size=1, max_size=3)


def taken(articles: Articles, a: str = A, b: str = B) -> Tally:
    made = Tally(a, b, LABELS, Among.DONE)
    for one, other in articles:
        made.add(AnnotatedArticle(Article("a1", TEXT, Source()), (*one, *other)))
    return made


def values(made: Tally) -> list[float | None]:
    passages, articles = made.agreement(silent)
    found = [
        figure for one in passages for figure in (one.exact.f1, one.overlapping.f1, one.percent, one.kappa, one.alpha)
    ]
    found += [figure for one in articles for figure in (one.percent, one.kappa, one.alpha)]
    return [one.value for one in found]


@settings(max_examples=15)
@given(ARTICLES)
def test_figures_are_bounded_and_the_same_with_the_annotators_exchanged(articles: Articles) -> None:
    found = values(taken(articles))
    assert values(taken(articles, B, A)) == pytest.approx(found, abs=1e-12)
    assert all(one is None or one <= 1 + 1e-12 for one in found)


@settings(max_examples=15)
@given(st.lists(tagged_by("a"), min_size=1, max_size=3))
def test_annotators_who_did_the_same_agree_wholly(articles: list[list[Annotation]]) -> None:
    copies = [(one, [each._replace(id=f"b{each.id}", annotator_id=B) for each in one]) for one in articles]
    assert set(values(taken(copies))) <= {1, None}
