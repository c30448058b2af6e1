"""The mentions of an article: once where two annotators tagged them, and names that stand only as a value of a quote."""

from __future__ import annotations

from dataclasses import replace

from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.project.mentions import Mention, labels_of_people, mentions_in
from tests.builders import article, codebook, corpus

_RUIZ = {"name": "Ana Ruiz", "role": "mayor"}


def found(built: AnnotatedArticle) -> list[Mention]:
    made = corpus(built)
    (item,) = made
    return mentions_in(item, made.codebook)


def test_what_two_annotators_tagged_is_one_mention_and_one_quote() -> None:
    (ruiz,) = found(
        article(
            "[official#1:Mayor [official#2@bo:Ana Ruiz]] said [quote#3:“So [quote#4@bo:yes]”].",
            attributes={"1": _RUIZ, "2": {"name": "Ana Ruiz"}},
            relations=[("3", "said_by", "1"), ("4", "said_by", "2")],
        )
    )
    assert (ruiz.name, ruiz.role, ruiz.quotes, ruiz.said) == ("Ana Ruiz", "mayor", ("a1-3",), ("“So yes”",))
    assert ruiz.ids == ("a1-1", "a1-2")


def test_what_one_annotator_tagged_twice_is_two_mentions() -> None:
    made = found(article("[official#1:Mayor [official#2:Ana Ruiz]] came.", attributes={"1": _RUIZ}))
    assert [one.annotation_id for one in made] == ["a1-1", "a1-2"]


def test_two_of_one_annotator_within_one_of_the_other_stay_two() -> None:
    made = found(article("[official#3@bo:Both [official#1:Ana Ruiz] and [official#2:Tom Lee]] came."))
    assert [one.ids for one in made] == [("a1-3", "a1-1"), ("a1-2",)]


def test_a_name_that_is_the_value_of_a_quote_is_who_is_quoted() -> None:
    made = found(
        article(
            "Kim Ode said [quote#1:“Yes”]. [quote#2:“No,”] Ode said. [quote#3:“Well,”] a broker said. [quote#4:“Oh.”]",
            attributes={
                "1": {"speaker": "Kim  Ode"}, "2": {"speaker": "Ode"}, "3": {"speaker": "a broker"}, "4": {"kind": "direct"},
            },
        )
    )  # fmt: skip
    assert [(one.name, one.is_named, one.is_tagged, one.said) for one in made] == [
        ("Kim Ode", True, False, ("“Yes”",)),
        ("Kim Ode", True, False, ("“No,”",)),
        ("broker", False, False, ("“Well,”",)),
    ]


def test_a_link_of_either_annotator_counts_more_than_a_value() -> None:
    (ruiz,) = found(
        article(
            "[official#1:Mayor Ana Ruiz] said [quote#2:“So [quote#3@bo:yes]”].",
            attributes={"1": _RUIZ, "3": {"speaker": "the mayor"}},
            relations=[("2", "said_by", "1")],
        )
    )
    assert (ruiz.name, ruiz.quotes) == ("Ana Ruiz", ("a1-2",))


def test_the_outlet_is_told() -> None:
    assert [one.outlet for one in found(article("[official:Ana Ruiz] came.", outlet="The Herald"))] == ["The Herald"]


def test_what_one_calls_a_quote_and_the_other_a_statistic_is_said_once() -> None:
    (ruiz,) = found(
        article(
            "[official#1@a,official#2@b:Mayor Ana Ruiz] said [quote#3@a,statistic#4@b:“Four of five.”]",
            attributes={"1": _RUIZ},
            relations=[("3", "said_by", "1"), ("4", "said_by", "2")],
        )
    )
    assert ruiz.quotes == ("a1-3",)


def test_people_are_tagged_with_labels_that_have_roles_or_may_be_a_speaker() -> None:
    known = codebook("body")
    official, body = known.labels[3], known.labels[4]
    assert labels_of_people(known) == {official.id}
    said_by = replace(known.relation_types[0], children=(body.id,))
    assert labels_of_people(replace(known, relation_types=(said_by,))) == {official.id, body.id}
    bare = tuple(replace(one, attributes=()) for one in known)
    assert labels_of_people(replace(known, labels=bare)) == set()
