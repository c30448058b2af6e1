"""What an import will find in the project already, told before it. Reads only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clipdesk.domain.draft import ArticleDraft
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.project import ProjectReader
from clipdesk.project.twins import Twins, marks_of


@dataclass(frozen=True, slots=True)
class Foreseen:
    """Of the articles of one file: how many are not new."""

    known: int = 0
    """In the project already."""
    repeated: int = 0
    """In the same import already: in a file before this one, or twice in it."""
    adding: int = 0
    """Not new, but with annotations, links or suggestions that fit the text that is there."""

    @property
    def old(self) -> int:
        """How many are not new."""
        return self.known + self.repeated


def foresee(
    reader: ProjectReader, files: Sequence[tuple[ArticleDraft, ...]], progress: Progress = silent
) -> tuple[Foreseen, ...]:
    """For the articles of each file, in the order of the import, what is there already. Safe in another thread."""
    every = [[marks_of(draft) for draft in drafts if draft.text] for drafts in files]
    found: list[Foreseen] = []
    with reader.open() as store:
        twins = Twins(store.articles, [one for marks in every for one in marks])
        new: dict[str, str] = {}
        for place, marks in enumerate(every):
            known = repeated = adding = 0
            for one in marks:
                twin = twins.of(one)
                if not twin:
                    twin = f"{place} {len(new)}"
                    new[twin] = one.draft.text
                    twins.add(one, twin)
                    continue
                repeated += twin in new
                known += twin not in new
                if one.draft.annotations or one.draft.suggestions:
                    adding += one.draft.text == (new[twin] if twin in new else store.articles.text(twin))
            found.append(Foreseen(known, repeated, adding))
            progress(place + 1, len(every), "")
    return tuple(found)
