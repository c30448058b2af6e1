"""What becomes of verdicts on suggestions when their label is merged into another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.change import RecordChange
from clipdesk.domain.suggestion import FROM_HIDDEN, FROM_MOVED, Verdict, suggestion_id
from clipdesk.project.commands.base import Situation, removals
from clipdesk.project.commands.moved_out import moved_back


def verdicts_merged(situation: Situation, old: str, new: str) -> list[RecordChange]:
    """Turn verdicts on suggestions of the label `old` into verdicts on `new`; a verdict that exists there stays.

    Those that were made because a passage went from one of the two labels to the other go: both are one label now.
    """
    suggestions = situation.store.suggestions
    there, here = suggestions.verdicts_on(old), suggestions.verdicts_on(new)
    gone = _together_again(situation, there, new) | _together_again(situation, here, old)
    known = {one.id for one in here} - gone
    changes = removals(one for one in here if one.id in gone)
    for one in there:
        found = one.suggestion
        moved = found._replace(id=suggestion_id(found.article_id, new, found.spans), label_id=new)
        changes.append(RecordChange(one, None))
        if one.id not in gone and moved.id not in known:
            known.add(moved.id)
            changes.append(RecordChange(None, one._replace(suggestion=moved)))
    return changes


def _together_again(situation: Situation, verdicts: Iterable[Verdict], other: str) -> set[str]:
    """The ids of those verdicts on one label that hold no longer when all of the label `other` gets it, too."""
    by_article = defaultdict[str, list[Verdict]](list)
    for one in verdicts:
        if one.suggestion.assistant in (FROM_MOVED, FROM_HIDDEN):
            by_article[one.article_id].append(one)
    gone: set[str] = set()
    for article_id, found in by_article.items():
        moved, rest = list[Annotation](), list[Annotation]()
        for each in situation.store.annotations.of_article(article_id):
            if each.spans:
                (moved if each.label_id == other else rest).append(each)
        gone.update(one.id for one in moved_back(found, moved, rest))
    return gone
