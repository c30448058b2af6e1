"""What of a project no file of annotations carries, so that an export can say that it stays behind."""

from __future__ import annotations

from clipdesk.domain.filters import CorpusFilter
from clipdesk.domain.loss import Loss, LossKind
from clipdesk.store.store import Store

RULINGS = "Rulings on differences stay in the project: export the gold, or hand on the project file."
REGISTER = "What you said of people and bodies stays in the project: hand on the project file."
_CHUNK = 500


def staying(store: Store, chosen: CorpusFilter) -> tuple[Loss, ...]:
    """Rulings on the chosen articles, which an export of gold follows, and the entries of the register of people."""
    rulings: list[Loss] = []
    if not chosen.gold and store.decisions.is_any():
        numbers = store.lists.corpus_numbers(chosen)
        for first in range(0, len(numbers), _CHUNK):
            found = store.decisions.of_numbers(numbers[first : first + _CHUNK])
            rulings += [Loss(LossKind.DROPPED, RULINGS, one.id, one.article_id) for one in found]
    register = [Loss(LossKind.DROPPED, REGISTER, one.id) for one in store.people.all()]
    return (*rulings, *register)
