"""Hypothesis strategies for every command of the project, drawn from what the project holds at the moment.

Most of what is drawn can be done; now and then something cannot, as when two windows are at odds.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st

from clipdesk.domain.annotation import Annotation, Relation
from clipdesk.domain.article import SOURCE_FIELDS, Article, Source, Status
from clipdesk.domain.codebook import LABEL_COLORS, Codebook
from clipdesk.domain.decision import CaseKey, Decision
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft, RelationDraft, SuggestionDraft
from clipdesk.domain.filters import CorpusFilter
from clipdesk.domain.history import Title
from clipdesk.domain.label import Label, RelationType
from clipdesk.domain.missed import Missed, MissedKind
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Proposed, Suggestion
from clipdesk.project import commands
from clipdesk.project.commands import (
    adding,
    articles,
    codebook,
    decisions,
    moving,
    people,
    setting_aside,
    stories,
    suggestions,
)
from clipdesk.project.commands import annotations as tagging
from clipdesk.project.commands.base import Batch, Command
from clipdesk.project.commands.deferred import Deferred
from clipdesk.project.missed import missed
from clipdesk.project.project import Project
from tests.builders import draft_of
from tests.strategies import corpora, names, notes, sources, span_lists, texts

GONE = "an id of nothing"


class Holding:
    """What a project holds, to draw from."""

    def __init__(self, project: Project) -> None:
        items = list(project.queries.corpus("all", CorpusFilter()))
        self.articles: list[Article] = [item.article for item in items]
        self.annotations: list[Annotation] = [one for item in items for one in item.annotations]
        self.relations: list[Relation] = [one for item in items for one in item.relations]
        self.suggestions: list[Suggestion] = [one for item in items for one in item.suggestions]
        self.decisions: list[Decision] = project._store.decisions.every()
        self.missed: list[Missed] = missed(project._store)
        self.codebook = project.codebook
        self.annotators = project.annotators

    def article(self, draw: st.DrawFn) -> Article:
        return draw(st.sampled_from(self.articles))

    def label(self, draw: st.DrawFn) -> Label:
        return draw(st.sampled_from(self.codebook.labels))

    def label_id(self, draw: st.DrawFn) -> str:
        return draw(_mostly(st.sampled_from([one.id for one in self.codebook.labels] or [GONE])))

    def type_id(self, draw: st.DrawFn) -> str:
        return draw(_mostly(st.sampled_from([one.id for one in self.codebook.relation_types] or [GONE])))

    def article_ids(self, draw: st.DrawFn) -> tuple[str, ...]:
        ids = st.sampled_from([one.id for one in self.articles] or [GONE])
        return tuple(draw(st.lists(ids, min_size=1, max_size=3)))

    def annotation(self, draw: st.DrawFn, wanted: Callable[[Annotation], bool] = lambda _: True) -> Annotation | None:
        """One that fits, if there is any."""
        found = [one for one in self.annotations if wanted(one)] or self.annotations
        return draw(st.sampled_from(found)) if found else None

    def annotation_id(self, draw: st.DrawFn, wanted: Callable[[Annotation], bool] = lambda _: True) -> str:
        found = self.annotation(draw, wanted)
        return found.id if found else GONE

    def annotation_ids(self, draw: st.DrawFn) -> tuple[str, ...]:
        ids = st.sampled_from([one.id for one in self.annotations] or [GONE])
        return tuple(draw(st.lists(ids, min_size=1, max_size=3)))

    def places(self, draw: st.DrawFn, *, is_set_aside: bool) -> tuple[Missed, ...]:
        """Places that may have been missed, mostly those that were set aside or, as is said, those that were not."""
        gone = Missed(MissedKind.SAME_WORDS, GONE, "", "x", span=Span(0, 1))
        chosen = [one for one in self.missed if one.is_set_aside == is_set_aside] or self.missed or [gone]
        found = st.lists(st.sampled_from(chosen), min_size=1, max_size=3)
        return tuple(draw(st.one_of(found, found, found, st.just([*self.missed[:3], gone]))))

    def suggestion_ids(self, draw: st.DrawFn) -> tuple[str, ...]:
        ids = st.sampled_from([one.id for one in self.suggestions] or [GONE])
        return tuple(draw(st.lists(ids, min_size=1, max_size=3)))


def _mostly(ids: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.integers(0, 19).flatmap(lambda n: st.just(GONE) if n == 0 else ids)


# ------------------------------------------------------------------ one by one


def _add_annotation(draw: st.DrawFn, held: Holding) -> Command:
    article = held.article(draw)
    spans = draw(span_lists(len(article.text)))
    return tagging.AddAnnotation(
        article.id, held.label_id(draw), spans, draw(notes()), draw(st.dictionaries(names(), notes(), max_size=1))
    )


def _tag_occurrences(draw: st.DrawFn, held: Holding) -> Command:
    passages: list[tuple[str, Span]] = []
    for _ in range(draw(st.integers(0, 3))):
        article = held.article(draw)
        passages += [(article.id, span) for span in draw(span_lists(len(article.text)))]
    return tagging.TagOccurrences(held.label_id(draw), tuple(passages * draw(st.integers(1, 2))), "quote")


def _resize(draw: st.DrawFn, held: Holding) -> Command:
    found = held.annotation(draw)
    length = next((len(one.text) for one in held.articles if found and one.id == found.article_id), 1)
    return tagging.ResizeAnnotation(found.id if found else GONE, draw(span_lists(length)))


def _add_piece(draw: st.DrawFn, held: Holding) -> Command:
    found = held.annotation(draw, lambda one: not one.is_whole_article)
    length = next((len(one.text) for one in held.articles if found and one.id == found.article_id), 1)
    start = draw(st.integers(0, length - 1))
    return tagging.AddPiece(found.id if found else GONE, Span(start, draw(st.integers(start + 1, length))))


def _remove_piece(draw: st.DrawFn, held: Holding) -> Command:
    found = held.annotation(draw, lambda one: len(one.spans) > 1)
    offsets = [span.start for span in found.spans] if found else []
    return tagging.RemovePiece(found.id if found else GONE, draw(st.sampled_from(offsets or [0])))


def _relate(draw: st.DrawFn, held: Holding) -> Command:
    """Mostly a link that the codebook allows; of any two annotations, few are."""
    type_id = held.type_id(draw)
    kind = held.codebook.relation_type(type_id) if draw(st.integers(0, 3)) else None
    heads, children = (kind.heads, kind.children) if kind else ((), ())
    head = held.annotation(draw, lambda one: not heads or one.label_id in heads)
    child = held.annotation(
        draw,
        lambda one: (
            head is not None
            and one.article_id == head.article_id
            and (kind is None or one.id != head.id)
            and (not children or one.label_id in children)
        ),
    )
    return tagging.Relate(
        head.id if head else GONE, child.id if child else GONE, type_id, replacing=draw(st.booleans())
    )


def _remove_relation(draw: st.DrawFn, held: Holding) -> Command:
    return tagging.RemoveRelation(draw(st.sampled_from([one.id for one in held.relations] or [GONE])))


def _set_attribute(draw: st.DrawFn, held: Holding) -> Command:
    found = held.annotation(draw)
    known = [*found.attributes] if found else []
    name = draw(st.sampled_from([*known, *known, draw(names())]))
    return tagging.SetAttribute(found.id if found else GONE, name, draw(notes()))


def _describe(draw: st.DrawFn, held: Holding) -> Command:
    article = held.article(draw)
    other: Source = draw(sources())
    fields = draw(st.sets(st.sampled_from(SOURCE_FIELDS)))
    return articles.DescribeArticle(
        article.id, replace(article.source, **{name: getattr(other, name) for name in fields})
    )


def _place_in_story(draw: st.DrawFn, held: Holding) -> Command:
    into = draw(st.sampled_from(["", *held.article_ids(draw)]))
    return stories.PlaceInStory(held.article_ids(draw), into, held.article_ids(draw))


def _put_back(draw: st.DrawFn, held: Holding) -> Command:
    cut = [one for one in held.articles if one.cuts]
    if not cut:
        return articles.PutBackCut(held.article_ids(draw)[0], 0)
    article = draw(st.sampled_from(cut))
    return articles.PutBackCut(article.id, draw(st.integers(0, len(article.cuts) - 1)))


def _cut(draw: st.DrawFn, held: Holding) -> Command:
    article = held.article(draw)
    tagged = [span for one in held.annotations if one.article_id == article.id for span in one.spans]
    free = [n for n in range(len(article.text)) if not any(n in range(*span) for span in tagged)]
    if not free or draw(st.integers(0, 9)) == 0:
        start = draw(st.integers(0, len(article.text)))
        return articles.CutPassage(article.id, Span(start, draw(st.integers(start, len(article.text) + 1))))
    start = draw(st.sampled_from(free))
    furthest = start
    while furthest in free:
        furthest += 1
    return articles.CutPassage(article.id, Span(start, draw(st.integers(start + 1, furthest))))


def _new_label(draw: st.DrawFn, held: Holding) -> Label:
    parent = draw(st.sampled_from(["", "", *(one.id for one in held.codebook.labels), GONE]))
    return Label(
        f"label-{draw(st.integers(0, 99))}", draw(names()), draw(st.sampled_from(LABEL_COLORS)),
        draw(st.sampled_from(["", "", "7", "8", "9", "1"])), draw(notes()), parent=parent,
        whole_article=draw(st.booleans()),
    )  # fmt: skip


def _change_label(draw: st.DrawFn, held: Holding) -> Command:
    before, other = held.label(draw), _new_label(draw, held)
    fields = draw(st.sets(st.sampled_from(["name", "color", "shortcut", "definition", "parent", "whole_article"])))
    return codebook.ChangeLabel(replace(before, **{name: getattr(other, name) for name in fields}))


def _change_relation_type(draw: st.DrawFn, held: Holding) -> Command:
    name = draw(st.sampled_from(["answers", " replies ", "said_by", ""]))
    heads, children = ((held.label_id(draw),) if draw(st.booleans()) else () for _ in range(2))
    return codebook.ChangeRelationType(RelationType(held.type_id(draw), name, heads, children))


def _move_label(draw: st.DrawFn, held: Holding) -> Command:
    parent = draw(st.sampled_from(["", "", *(one.id for one in held.codebook.labels)]))
    return codebook.MoveLabel(held.label_id(draw), parent, draw(st.integers(-1, 9)))


def _rename_annotator(draw: st.DrawFn, held: Holding) -> Command:
    before = draw(st.sampled_from(held.annotators))
    return codebook.RenameAnnotator(replace(before, key=draw(st.sampled_from([before.key, "zz", "mk", ""])), name="Z."))


def _add_articles(draw: st.DrawFn, held: Holding) -> Command:
    made = draw(corpora())
    drafts = [
        replace(draft_of(item, made), codebook=made.codebook, annotators=made.annotators, original=b"a file")
        for item in made.articles
    ]
    drafts += [ArticleDraft(one.text, one.source) for one in held.articles[:1] if draw(st.booleans())]
    text = draw(texts())
    odd = (
        AnnotationDraft((Span(0, 1),), draw(st.sampled_from([" padded ", "", "quote"])), id="x"),
        AnnotationDraft((Span(0, 1), Span(0, 1)), "quote", annotator="new"),
        AnnotationDraft((Span(0, len(text) + 1),), "quote", id="y"),
        AnnotationDraft((), "topic", id="z", note="about all of it"),
    )
    links = (
        RelationDraft("x", "z", " said_by "),
        RelationDraft("x", "", "said_by"),
        RelationDraft("x", "y", "said_by"),
    )
    proposed = (
        SuggestionDraft((Span(0, 1),), "policy", "a model", 0.7, id="p", said_by="q"),
        SuggestionDraft((Span(0, len(text)),), "official", "a model", 7.0, id="q"),
        SuggestionDraft((), "policy"),
    )
    drafts.append(
        ArticleDraft(
            text, original=b"another", source_file="odd.txt", annotations=odd, relations=links, suggestions=proposed
        )
    )
    known = made.codebook if draw(st.booleans()) else Codebook()
    return adding.AddArticles(tuple(drafts), known)


def _store(draw: st.DrawFn, held: Holding) -> Command:
    """What is proposed again, some of it; on a text that is another one now and then."""
    made = [
        Proposed(one.id, draw(st.sampled_from([one.text_hash, one.text_hash, GONE])), ("words",), tuple(again), "1")
        for one in held.articles[:2]
        for again in [[found for found in held.suggestions if found.article_id == one.id][:: draw(st.integers(1, 3))]]
    ]
    return suggestions.StoreSuggestions(tuple(made))


def _accept(draw: st.DrawFn, held: Holding) -> Command:
    found = draw(st.sampled_from(held.suggestions)) if held.suggestions else None
    length = next((len(one.text) for one in held.articles if found and one.id == found.article_id), 1)
    spans = draw(st.one_of(st.just(()), span_lists(length)))
    label = draw(st.sampled_from(["", held.label_id(draw)]))
    return suggestions.AcceptSuggestion(found.id if found else GONE, label, spans, draw(st.sampled_from(["", "quote"])))


def _gather(draw: st.DrawFn, held: Holding) -> Command:
    named = draw(st.lists(st.sampled_from(["Ana Ruiz", "ANA  RUIZ", "Ruiz", "Kell", ""]), max_size=3))
    ids = held.annotation_ids(draw) if draw(st.booleans()) else ()
    return people.GatherMentions(draw(names()), tuple(named), ids, draw(st.sampled_from(["ruiz", "kell"])))


def _move_passages(draw: st.DrawFn, held: Holding) -> Command:
    """Of one label, or of a label that they have not; to one that is there, or to a new one."""
    label = held.codebook.label(held.label_id(draw)) if draw(st.booleans()) else None
    return moving.MovePassages(held.label_id(draw), held.annotation_ids(draw), label or _new_label(draw, held))


def _rule(draw: st.DrawFn, held: Holding) -> decisions.RuleOn:
    """On what one annotator has, or two at once; on a case that was ruled on before now and then."""
    if held.decisions and draw(st.integers(0, 3)) == 0:
        key = draw(st.sampled_from(held.decisions)).key
    else:
        a = held.annotation(draw)
        b = held.annotation(draw, lambda one: a is not None and one.article_id == a.article_id and one is not a)
        people = [one.id for one in held.annotators]
        mine = a.annotator_id if a else GONE
        other = draw(st.sampled_from([one for one in people if one != mine] or [GONE]))
        both = [one for one in (a, b if draw(st.booleans()) else None) if one is not None]
        if len(both) == 2:
            other = both[1].annotator_id
        key = CaseKey(a.article_id if a else GONE, (mine, other), tuple(one.id for one in both))
    length = next((len(one.text) for one in held.articles if one.id == key.article_id), 1)
    if draw(st.booleans()):
        kept = draw(st.sampled_from([(), key.annotation_ids[:1], key.annotation_ids]))
        return decisions.RuleOn(key, kept, note=draw(notes()))
    whole = draw(st.booleans())
    return decisions.RuleOn(key, (), held.label_id(draw), () if whole else draw(span_lists(length)), draw(notes()))


def _withdraw(draw: st.DrawFn, held: Holding) -> Command:
    """A ruling, or several; where there is none, one is made first."""
    ids = st.sampled_from([one.id for one in held.decisions] or [GONE])
    return decisions.WithdrawRulings(tuple(draw(st.lists(ids, min_size=1, max_size=3))))


DRAWS: dict[type, Callable[[st.DrawFn, Holding], Command]] = {
    adding.AddArticles: _add_articles,
    tagging.AddAnnotation: _add_annotation,
    tagging.TagOccurrences: _tag_occurrences,
    tagging.RemoveAnnotations: lambda draw, held: tagging.RemoveAnnotations(held.annotation_ids(draw)),
    tagging.Relabel: lambda draw, held: tagging.Relabel(held.annotation_ids(draw), held.label_id(draw), "x"),
    tagging.ResizeAnnotation: _resize,
    tagging.AddPiece: _add_piece,
    tagging.RemovePiece: _remove_piece,
    tagging.SetNote: lambda draw, held: tagging.SetNote(held.annotation_id(draw), draw(notes())),
    tagging.SetAttribute: _set_attribute,
    tagging.Relate: _relate,
    tagging.RemoveRelation: _remove_relation,
    articles.RemoveArticles: lambda draw, held: articles.RemoveArticles(held.article_ids(draw)),
    articles.DescribeArticle: _describe,
    articles.SetStatus: lambda draw, held: articles.SetStatus(held.article_ids(draw), draw(st.sampled_from(Status))),
    articles.SetFlag: lambda draw, held: articles.SetFlag(held.article_ids(draw), draw(st.booleans())),
    articles.SetArticleNote: lambda draw, held: articles.SetArticleNote(held.article(draw).id, draw(notes())),
    articles.PutBackCut: _put_back,
    articles.CutPassage: _cut,
    codebook.AddLabel: lambda draw, held: codebook.AddLabel(_new_label(draw, held)),
    codebook.ChangeLabel: _change_label,
    codebook.MoveLabel: _move_label,
    codebook.RemoveLabel: lambda draw, held: codebook.RemoveLabel(held.label_id(draw), "quote"),
    codebook.MergeLabel: lambda draw, held: codebook.MergeLabel(held.label_id(draw), held.label_id(draw), "policy"),
    moving.MovePassages: _move_passages,
    codebook.AddRelationType: lambda draw, held: codebook.AddRelationType(
        draw(st.sampled_from(["answers", " answers ", "said_by", ""])), (held.label_id(draw),)
    ),
    codebook.ChangeRelationType: _change_relation_type,
    codebook.RemoveRelationType: lambda draw, held: codebook.RemoveRelationType(held.type_id(draw), "answers"),
    codebook.RenameAnnotator: _rename_annotator,
    suggestions.StoreSuggestions: _store,
    suggestions.AcceptSuggestion: _accept,
    suggestions.AcceptSuggestions: lambda draw, held: suggestions.AcceptSuggestions(held.suggestion_ids(draw)),
    suggestions.RefuseSuggestions: lambda draw, held: suggestions.RefuseSuggestions(held.suggestion_ids(draw)),
    decisions.RuleOn: _rule,
    decisions.RuleOnAll: lambda draw, held: decisions.RuleOnAll(
        tuple(_rule(draw, held) for _ in range(draw(st.integers(1, 3))))
    ),
    decisions.WithdrawRulings: _withdraw,
    stories.PlaceInStory: _place_in_story,
    stories.BeginStory: lambda draw, held: stories.BeginStory(held.article_ids(draw)),
    stories.TakeOutOfStory: lambda draw, held: stories.TakeOutOfStory(held.article_ids(draw), held.article_ids(draw)),
    setting_aside.SetAside: lambda draw, held: setting_aside.SetAside(held.places(draw, is_set_aside=False)),
    setting_aside.BringBack: lambda draw, held: setting_aside.BringBack(held.places(draw, is_set_aside=True)),
    people.GatherMentions: _gather,
    people.ReleasePerson: lambda draw, held: people.ReleasePerson(draw(st.sampled_from(["ruiz", "ruiz", GONE]))),
    Deferred: lambda draw, held: _deferred(draw, held),
    Batch: lambda draw, held: Batch(
        tuple(_simple(draw, held) for _ in range(draw(st.integers(0, 3)))), Title("Several")
    ),
}
"""How to draw each command."""

_SIMPLE = [tagging.AddAnnotation, tagging.SetNote, articles.SetStatus, codebook.AddLabel, adding.AddArticles]


def _simple(draw: st.DrawFn, held: Holding) -> Command:
    return DRAWS[draw(st.sampled_from(_SIMPLE))](draw, held)


def _deferred(draw: st.DrawFn, held: Holding) -> Command:
    drawn = DRAWS[codebook.AddLabel](draw, held)
    return Deferred(lambda _: drawn)


@st.composite
def command_of(draw: st.DrawFn, kind: type, held: Holding) -> Command:
    """A command of this class that suits what the project holds."""
    return DRAWS[kind](draw, held)


@st.composite
def any_command(draw: st.DrawFn, held: Holding) -> Command:
    """Any command that suits what the project holds."""
    kinds = list(DRAWS)
    if not held.articles:
        kinds = [adding.AddArticles, codebook.AddLabel]
    if not held.codebook.labels:
        kinds = [adding.AddArticles, codebook.AddLabel]
    return DRAWS[draw(st.sampled_from(kinds))](draw, held)


def command_classes() -> set[type]:
    """Every class below `project.commands` that can be planned and named, as the program finds them itself."""
    found: set[type] = set()
    for module in pkgutil.iter_modules(commands.__path__, f"{commands.__name__}."):
        for _, one in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if one.__module__ == module.name and hasattr(one, "plan") and hasattr(one, "title") and one is not Command:
                found.add(one)
    return found
