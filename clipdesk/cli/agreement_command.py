"""`clipdesk agreement`: how two annotators agree, in figures, and where they do not."""

from __future__ import annotations

import argparse
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clipdesk.cli.opening import open_existing
from clipdesk.cli.output import DONE, ProgressBar, counted, print_json, print_rows
from clipdesk.cli.targets import refuse_taken
from clipdesk.cli.two_annotators import add_options, annotation_json, two_annotators
from clipdesk.domain.adjudication import CaseState
from clipdesk.domain.agreement import Among, DisagreementKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from clipdesk.cli.verbs import Verbs
    from clipdesk.domain.agreement import ArticleAgreement, Comparison, Disagreement, Figure, Matching, PassageAgreement
    from clipdesk.domain.annotation import Annotation

_NONE = "–"
_WORDS = 60


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    verb = verbs.add_parser("agreement", help="how two annotators agree: F1, kappa, alpha, and where they differ")
    verb.add_argument("project", metavar="PROJECT", help="a .clipdesk file")
    add_options(verb)
    verb.add_argument("--list", action="store_true", help="list every place where they differ")
    verb.add_argument("--csv", default="", metavar="OUT", help="save the figures as a table")
    verb.add_argument("--force", action="store_true", help="replace OUT if it exists")
    verb.add_argument("--json", action="store_true", help="print figures and differences as JSON")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Compare, and print or save what was found."""
    from clipdesk.project.adjudicating import states
    from clipdesk.project.agreement_table import how_to_cite, write_csv
    from clipdesk.project.comparing import compare

    if arguments.csv:
        refuse_taken(arguments.csv, arguments)
    with closing(open_existing(Path(arguments.project))) as project, ProgressBar() as bar:
        names = {one.id: one.name for one in project.codebook}
        asked = two_annotators(project, arguments)
        with project.reader.open() as store:
            found = compare(store, asked, bar)
            ruled = states(store, found)
    if arguments.csv:
        write_csv(found, names, Path(arguments.csv))
    if arguments.json:
        print_json(_json(found, ruled, names) | {"how_to_cite": how_to_cite(found)})
        return DONE
    _print_figures(found, names)
    _print_differences(found, ruled, names, is_listed=arguments.list)
    print(f"\nHow to cite: {how_to_cite(found)}")
    if arguments.csv:
        print(f"Figures written to {arguments.csv}.")
    return DONE


# ------------------------------------------------------------ for people


def _print_figures(found: Comparison, names: Mapping[str, str]) -> None:
    a, b = found.a.key, found.b.key
    which = "both have annotated" if found.among is Among.ANNOTATED else "are marked as done"
    print(f"{a} and {b}: {counted(found.articles, 'article')} that {which}, {found.characters:,} characters")
    if found.passages:
        print("\nPassages (figure, 95 % interval)")
        titles = ("label", a, b, "F1 exact", "F1 overlapping", "same characters", "Cohen’s κ", "Krippendorff’s α_U")
        print_rows([titles, *(_passage_row(one, names) for one in found.passages)])
        print(f"\nShare of {a}’s annotations that {b} has, and of {b}’s that {a} has")
        sides = (f"{a}’s, exact", f"{b}’s, exact", f"{a}’s, overlapping", f"{b}’s, overlapping")
        print_rows([("label", *sides), *(_shares_row(one, names) for one in found.passages)])
    if found.whole_articles:
        everybody = ", ".join(one.key for one in found.everybody)
        print("\nWhole articles (figure, 95 % interval)")
        print_rows(
            [
                ("label", a, b, "same articles", "Cohen’s κ", f"Krippendorff’s α of {everybody}"),
                *(_article_row(one, names) for one in found.whole_articles),
            ]
        )
    for reason in dict.fromkeys(one.why.value for one in _every_figure(found) if one.why is not None):
        print(f"{_NONE}  {reason}")


def _passage_row(one: PassageAgreement, names: Mapping[str, str]) -> tuple[object, ...]:
    figures = (one.exact.f1, one.overlapping.f1, one.percent, one.kappa, one.alpha)
    return _name(one.label_id, names), one.count_a, one.count_b, *map(_shown, figures)


def _shares_row(one: PassageAgreement, names: Mapping[str, str]) -> tuple[str, ...]:
    shares = (one.exact.recall, one.exact.precision, one.overlapping.recall, one.overlapping.precision)
    return _name(one.label_id, names), *(_NONE if share is None else f"{share:.2f}" for share in shares)


def _article_row(one: ArticleAgreement, names: Mapping[str, str]) -> tuple[object, ...]:
    return _name(one.label_id, names), one.count_a, one.count_b, *map(_shown, (one.percent, one.kappa, one.alpha))


def _every_figure(found: Comparison) -> list[Figure]:
    figures = [
        figure
        for one in found.passages
        for figure in (one.exact.f1, one.overlapping.f1, one.percent, one.kappa, one.alpha)
    ]
    return figures + [figure for one in found.whole_articles for figure in (one.percent, one.kappa, one.alpha)]


def _name(label_id: str, names: Mapping[str, str]) -> str:
    return names[label_id] if label_id else "all labels"


def _shown(figure: Figure) -> str:
    if figure.value is None:
        return _NONE
    if figure.low is None or figure.high is None:
        return f"{_number(figure.value)} [{_NONE}]"
    return f"{_number(figure.value)} [{_number(figure.low)}, {_number(figure.high)}]"


def _number(value: float) -> str:
    return f"{round(value, 3) + 0.0:.3f}"  # without a minus before a zero


def _print_differences(
    found: Comparison, ruled: Sequence[CaseState], names: Mapping[str, str], *, is_listed: bool
) -> None:
    counts = Counter(one.kind for one in found.disagreements)
    more = "" if is_listed or not found.disagreements else " (--list shows all)"
    done = f", {ruled.count(CaseState.RULED)} ruled on" if found.disagreements else ""
    print(f"\n{counted(len(found.disagreements), 'difference')}{done}{more}")
    print_rows([(_kind(kind, found), counts[kind]) for kind in DisagreementKind if counts[kind]])
    if is_listed and found.disagreements:
        print()
        print_rows(
            [
                (
                    _kind(one.kind, found),
                    state.value,
                    _passage(one.a, names),
                    _passage(one.b, names),
                    one.headline[:_WORDS],
                )
                for one, state in zip(found.disagreements, ruled, strict=True)
            ]
        )


def _kind(kind: DisagreementKind, found: Comparison) -> str:
    alone = {DisagreementKind.ONLY_A: found.a.key, DisagreementKind.ONLY_B: found.b.key}
    return f"only {alone[kind]}" if kind in alone else kind.value


def _passage(one: Annotation | None, names: Mapping[str, str]) -> str:
    if one is None:
        return _NONE
    if not one.spans:
        return f"{names[one.label_id]} (whole article)"
    places = ", ".join(f"{start}–{end}" for start, end in one.spans)
    return f"{names[one.label_id]} {places}: {' '.join(one.anchor.quote.split())[:_WORDS]}"


# ------------------------------------------------------------ for programs


def _json(found: Comparison, ruled: Sequence[CaseState], names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "annotators": [found.a.key, found.b.key], "among": found.among.value, "articles": found.articles,
        "characters": found.characters, "resamples": found.resamples,
        "passages": [
            {"label": names.get(one.label_id), "counts": [one.count_a, one.count_b],
             "exact": _matching(one.exact), "overlapping": _matching(one.overlapping),
             "percent": one.percent._asdict(), "kappa": one.kappa._asdict(), "alpha_u": one.alpha._asdict()}
            for one in found.passages
        ],
        "whole_articles": {
            "annotators_of_alpha": [one.key for one in found.everybody], "articles_of_alpha": found.articles_of_everybody,
            "labels": [
                {"label": names.get(one.label_id), "counts": [one.count_a, one.count_b],
                 "percent": one.percent._asdict(), "kappa": one.kappa._asdict(), "alpha": one.alpha._asdict()}
                for one in found.whole_articles
            ],
        },
        "ruled": ruled.count(CaseState.RULED),
        "differences": [
            _difference(one, names) | {"state": state.value}
            for one, state in zip(found.disagreements, ruled, strict=True)
        ],
    }  # fmt: skip


def _matching(one: Matching) -> dict[str, Any]:
    return {"matched": one.matched, "f1": one.f1._asdict(), "precision": one.precision, "recall": one.recall}


def _difference(one: Disagreement, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "kind": one.kind.value, "article": one.article_id, "headline": one.headline, "a": annotation_json(one.a, names),
        "b": annotation_json(one.b, names),
    }  # fmt: skip
