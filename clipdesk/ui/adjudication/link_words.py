"""Says where annotations lead, in words: “Said by: Mairi Kell”. Pure, but for the language of the window."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from clipdesk.domain.annotation import Annotation, Relation
from clipdesk.domain.codebook import Codebook
from clipdesk.ui.locale_words import isolated
from clipdesk.ui.record_words import field_title, quote_line


def link_words(
    relations: Iterable[Relation], annotations: Iterable[Annotation], codebook: Codebook
) -> Mapping[str, str]:
    """By id of an annotation, each of its links in a line, then what leads to it."""
    known = {one.id: one for one in annotations}
    lines: defaultdict[str, list[str]] = defaultdict(list)
    led: defaultdict[str, list[str]] = defaultdict(list)
    for one in relations:
        kind, head, child = codebook.relation_type(one.type_id), known.get(one.head), known.get(one.child)
        if kind is not None and head is not None and child is not None:
            lines[head.id].append(f"{field_title(kind.name)}: {isolated(quote_line(child))}")
            led[child.id].append(isolated(quote_line(head)))
    from_where = QCoreApplication.translate("LinkWords", "Linked from: {0}")
    for key, quotes in led.items():
        lines[key] += [from_where.format(quote) for quote in quotes]
    return {key: "\n".join(found) for key, found in lines.items()}
