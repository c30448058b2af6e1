"""Makes the file of the current schema version, a project with something of everything, and the JSON of what is in it.

    .venv/bin/python -m tests.data.projects.make

To be run only as long as the version is not released: after that its file is kept as it is for ever. Whoever adds a step
to the schema puts in what is new with it.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

from clipdesk.domain.anchor import anchor
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import Status
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.decision import CaseKey
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.filters import CorpusFilter
from clipdesk.domain.label import Attribute, AttributeKind
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Proposed, Suggestion, suggestion_id
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.commands.annotations import AddAnnotation, RemoveAnnotations, SetNote
from clipdesk.project.commands.articles import PutBackCut, RemoveArticles, SetStatus
from clipdesk.project.commands.codebook import AddLabel
from clipdesk.project.commands.decisions import RuleOn, RuleOnAll, WithdrawRulings
from clipdesk.project.commands.people import GatherMentions
from clipdesk.project.commands.stories import PlaceInStory, TakeOutOfStory
from clipdesk.project.commands.suggestions import AcceptSuggestion, RefuseSuggestions, StoreSuggestions
from clipdesk.project.project import Project
from clipdesk.store.schema import upgrades
from tests.builders import codebook, draft_of, hard_corpus, label, label_id
from tests.project_content import content

FOLDER = Path(__file__).parent


def ticking() -> Callable[[], str]:
    """A clock that goes on by a second whenever it is asked."""
    seconds = count()
    return lambda: f"2025-06-12T10:00:{next(seconds):02}Z"


def labels() -> Codebook:
    """The usual labels, one with every kind of attribute, one below another."""
    made = codebook(*(one.name for one in hard_corpus().codebook))
    kinds = tuple(
        Attribute(kind.value, kind, ("a", "b") if kind is AttributeKind.CHOICE else ()) for kind in AttributeKind
    )
    more = (
        label("above", order=20, definition="What it means.", include="This.", exclude="That.", attributes=kinds),
        label("below", order=0, parent=label_id("above"), whole_article=True),
    )
    return replace(made, labels=(*made.labels, *more))


def suggest(project: Project) -> list[str]:
    """Propose the first words of every article under several labels; the ids, in the order of labels."""
    made: list[Suggestion] = []
    for item in project.queries.corpus("all", CorpusFilter()):
        article = item.article
        for number, name in enumerate(("policy", "official", "quote")):
            spans = (Span(number, number + 1), Span(number + 2, number + 4)) if number else (Span(0, 3),)
            own = suggestion_id(article.id, label_id(name), spans)
            found = anchor(article.text, spans)
            before = made[-1].id if name == "quote" else ""
            values = {"kind": "direct"} if name == "quote" else {}
            made.append(
                Suggestion(own, article.id, label_id(name), "first", found, 0.5 + number / 8, "why", values, before)
            )
    texts = {item.article.id: item.article.text_hash for item in project.queries.corpus("all", CorpusFilter())}
    project.execute(
        StoreSuggestions(
            tuple(
                Proposed(key, text_hash, ("first",), tuple(one for one in made if one.article_id == key), "1")
                for key, text_hash in texts.items()
            )
        )
    )
    return [one.id for one in made if one.article_id == "bare"]


def rule(project: Project) -> None:
    """Rule on what each of two annotators has and the other has not: once more on one, and then not at all on another."""
    people = {one.key: one.id for one in project.annotators}
    two = (people["mk"], people["an"])
    mine = tuple(one.id for one in project.queries.annotations("plain"))
    hard = [one.id for one in project.queries.annotations("hard") if one.spans and one.annotator_id in two]
    project.execute(RuleOn(CaseKey("plain", two, mine[:1]), mine[:1], note="both read it so 👍"), step="rule")
    rulings = [RuleOn(CaseKey("hard", two, (one,)), (one,)) for one in hard[:2]]
    project.execute(RuleOnAll(tuple(rulings)), step="rule on two")
    spans = (Span(0, 5), Span(8, 10))
    instead = RuleOn(CaseKey("hard", two, (hard[0],)), (), label_id("policy"), spans, "other edges")
    project.execute(instead, step="rule again")
    project.execute(WithdrawRulings((rulings[1].key.id,)), step="withdraw")


def place(project: Project) -> None:
    """Put articles into a story, take them out of theirs, and leave one where it is found again."""
    project.execute(PlaceInStory(("hard",), "plain"), step="put together")
    project.execute(TakeOutOfStory(("plain", "bare")), step="take out")
    project.execute(PlaceInStory(("bare",), ""), step="as found")


def make(path: Path) -> None:
    """Make the project."""
    project = Project.create(path, labels(), now=ticking())
    project.set_meta("id", "0123456789abcdef0123456789abcdef")
    put = hard_corpus()
    people = (*put.annotators, Annotator("person-finder", "!quotes", "Quotation finder", is_assistant=True))
    drafts = [draft_of(item, put) for item in put.articles]
    drafts[0] = replace(drafts[0], annotators=people, original=b"<html>Mayor Ana Ruiz</html>", media_type="text/html")
    drafts[0] = replace(drafts[0], extractor="extractor 1", encoding="utf-8")
    project.execute(AddArticles(tuple(drafts)), step="import")
    project.use_annotator("an")
    project.execute(AddArticles((ArticleDraft("A secret article.", id="removed"),)), step="import of one")
    quote = AddAnnotation("removed", label_id("quote"), (Span(2, 8),), "secret", id="gone", label_name="quote")
    project.execute(quote, step="tag")
    project.execute(RemoveArticles(("removed",)), step="remove")
    project.execute(SetStatus(("bare",), Status.SKIPPED), step="skip")
    project.execute(PutBackCut("hard", 0), step="put back")
    policy, official, words = suggest(project)
    project.execute(AcceptSuggestion(official, id="accepted", label_name="official"), step="accept")
    project.execute(AcceptSuggestion(words, spans=(Span(1, 5),), id="corrected"), step="correct")
    project.execute(RefuseSuggestions((policy,)), step="refuse")
    project.execute(GatherMentions("Ana Ruiz", ("Ana Ruiz", "Mayor Ruiz"), ("accepted",), "ruiz"), step="gather")
    for note in ("so", "so far"):
        project.execute(SetNote("plain-n1", note), step="typing")
    rule(project)
    place(project)
    project.execute(AddLabel(label("final", order=30)), step="final")
    project.undo()
    project.execute(RemoveAnnotations(("hard-fell",)), step="remove passage")
    project.execute(AddLabel(label("undone", order=31)), step="undone")
    project.undo()
    project.close()


def main() -> None:
    """Replace the file and what is written down of it."""
    name = f"v{upgrades.CURRENT:04}"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{name}.clipdesk"
        make(path)
        project = Project(path, read_only=True)
        known = content(project)
        project.close()
        shutil.copyfile(path, FOLDER / path.name)
    text = json.dumps(known, ensure_ascii=False, indent=1) + "\n"
    (FOLDER / f"{name}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
