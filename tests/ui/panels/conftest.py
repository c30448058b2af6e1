"""A project to show in the panels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from clipdesk.domain.article import Status
from clipdesk.domain.codebook import Codebook
from clipdesk.project.project import Project
from tests.builders import article, codebook, label
from tests.project_builder import make_project, opened_copy


def harbour_codebook() -> Codebook:
    """The four labels and, below "topic", which is meant for whole articles, two more."""
    made = codebook()
    topic = label("topic", order=4, whole_article=True)
    below = [label(name, order=place, parent=topic.id) for place, name in enumerate(("economy", "sea"))]
    said_by = replace(made.relation_types[0], children=("label-official",))
    return Codebook((*made.labels, topic, *below), (said_by,))


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four articles; in "ferry" two quotes, one of them split and said by Kell, a figure and two officials."""
    path = tmp_path_factory.mktemp("harbour") / "harbour.clipdesk"
    ferry = article(
        "Ferries stop. [quote#vote:“That ends with this vote,”] said [official#kell:Mairi Kell]. "
        "[quote#pound:“Pound for pound,”] said [official#harrow:Joan Harrow], [quote#pound:“as long as needed.”] "
        "It costs [statistic#cost:£3.2 million].",
        id="ferry",
        number=1,
        headline="Board votes to double ferry subsidy",
        byline=("Ana Ruiz", "Tom Beck"),
        outlet="The Larkport Courier",
        published="2025-06-12",
        provenance={"headline": "json-ld", "outlet": "typed"},
        notes={"vote": "Threat or promise?"},
        attributes={"vote": {"kind": "direct"}, "cost": {"value": "3.2", "rounded": "true", "source": "audit"}},
        relations=[("pound", "said_by", "kell")],
    )
    others = (
        article("Who pays for the night boat?", id="night", number=2, headline="Night ferry", outlet="Coast Weekly",
                published="2025-06-11", status=Status.DONE),
        article("Dues rise in October.", id="dues", number=3, headline="Dues rise", outlet="Coast Weekly", flagged=True),
        article("اتفاق جديد", id="arabic", number=4, headline="اتفاق جديد للعبّارات", outlet="صحيفة المرسى"),
    )  # fmt: skip
    made = make_project(path, ferry, *others, labels=harbour_codebook())
    made.close()
    return path


@pytest.fixture
def project(harbour: Path, tmp_path: Path) -> Iterator[Project]:
    """A copy of that project of the test's own, opened for the annotator "an"."""
    with opened_copy(harbour, tmp_path) as made:
        yield made
