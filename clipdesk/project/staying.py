"""What of a project no file of annotations carries, so that an export can say that it stays behind."""

from __future__ import annotations

from clipdesk.domain.filters import CorpusFilter
from clipdesk.domain.loss import Loss, LossKind
from clipdesk.store.store import Store

RULINGS = "Rulings on differences stay in the project: export the gold, or hand on the project file."
REGISTER = "What you said of people and bodies stays in the project: hand on the project file."
STORIES = "That articles were put into one story by hand, or taken out of one, stays in the project: hand on the project file."
_CHUNK = 500


def staying(store: Store, chosen: CorpusFilter) -> tuple[Loss, ...]:
    """What no export of the chosen articles has.

    Rulings on them, which an export of gold follows, what was said of their stories, and the register of people.
    """
    rulings: list[Loss] = []
    said = store.stories.said()
    follows_rulings = chosen.gold is not None or not store.decisions.is_any()
    numbers = store.lists.corpus_numbers(chosen) if said or not follows_rulings else []
    if not follows_rulings:
        for first in range(0, len(numbers), _CHUNK):
            found = store.decisions.of_numbers(numbers[first : first + _CHUNK])
            rulings += [Loss(LossKind.DROPPED, RULINGS, one.id, one.article_id) for one in found]
    known = store.articles.numbers(said)
    taken = {*known.values()}.intersection(numbers)
    stories = [Loss(LossKind.DROPPED, STORIES, one, one) for one in said if known[one] in taken]
    register = [Loss(LossKind.DROPPED, REGISTER, one.id) for one in store.people.all()]
    return (*rulings, *stories, *register)
