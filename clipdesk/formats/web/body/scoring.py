"""Finds the part of a page that holds the article: paragraphs vote for the elements around them.

The method is that of Arc90's Readability, as Mozilla keeps it for Firefox's reader view.
"""

from __future__ import annotations

import re

from clipdesk.formats.web.body.boxes import Box

_SCORED = frozenset(("section", "h2", "h3", "h4", "h5", "h6", "p", "td", "pre"))
_START = {"div": 5, "pre": 3, "td": 3, "blockquote": 3, "th": -5} | dict.fromkeys(
    ("address", "ol", "ul", "dl", "dd", "dt", "li", "form"), -3
) | dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), -5)  # fmt: skip
_CANDIDATES = 5
_SHORTEST = 25
_SENTENCE_END = re.compile(r"[.!?…。](?:\s|$)")
_PARAGRAPH = 100
_HALF = 0.5


def score(root: Box, *, weigh_names: bool) -> list[Box]:
    """Let the paragraphs of a measured copy vote; every box that got a vote, with its `score` set."""
    candidates: list[Box] = []
    for box in root.walk():
        if box.tag not in _SCORED or box.figures.length < _SHORTEST:
            continue
        vote = 1 + (box.figures.commas + 1) + min(box.figures.length // 100, 3)
        for level, around in enumerate(box.ancestors()):
            if level == 5 or around.parent is None:
                break
            if around.score is None:
                around.score = _START.get(around.tag, 0) + (around.weight if weigh_names else 0)
                candidates.append(around)
            around.score += vote / (1 if level == 0 else 2 if level == 1 else level * 3)
    for box in candidates:
        assert box.score is not None
        box.score *= 1 - box.link_density
    return candidates


def best_of(candidates: list[Box]) -> Box | None:
    """The box that holds the article; None when nothing but the whole page does."""
    ranked = sorted(candidates, key=_score, reverse=True)[:_CANDIDATES]
    if not ranked or ranked[0].tag in ("body", "html"):
        return None
    best = _shared(ranked)
    best = _column(_wider(best))
    while best.parent is not None and best.parent.tag != "body" and len(best.parent.boxes) == 1:
        best = best.parent
    return best


def _column(row: Box) -> Box:
    """The one cell of a row that has paragraphs, where a page is laid out in columns by a table; else the row itself."""
    if row.tag != "tr":
        return row
    cells = [cell for cell in row.boxes if cell.tag == "td"]
    written = [cell for cell in cells if _has_paragraph(cell)]
    is_most = len(written) == 1 < len(cells) and written[0].figures.length >= _HALF * row.figures.length
    return written[0] if is_most else row


def _has_paragraph(box: Box) -> bool:
    return any(one.tag == "p" and one.figures.length >= _PARAGRAPH for one in box.walk())


def _score(box: Box) -> float:
    return box.score or 0.0


def _shared(ranked: list[Box]) -> Box:
    """The lowest box around the best one that also holds three others nearly as good."""
    best = ranked[0]
    rivals = [set(box.ancestors()) for box in ranked[1:] if _score(best) and _score(box) / _score(best) >= 0.75]
    if len(rivals) >= 3:
        for around in best.ancestors():
            if around.tag in ("body", "html"):
                break
            if sum(around in rival for rival in rivals) >= 3:
                return around
    return best


def _wider(best: Box) -> Box:
    """A box around the best one that scores higher, if the scores do not fall off on the way."""
    last = _score(best)
    threshold = last / 3
    for around in best.ancestors():
        if around.tag in ("body", "html") or around.parent is None:
            break
        if around.score is None:
            continue
        if around.score < threshold:
            break
        if around.score > last:
            return around
        last = around.score
    return best


def with_siblings(best: Box) -> list[Box]:
    """The best box and those beside it that read as parts of the same article, in order."""
    if best.parent is None:
        return [best]
    threshold = max(10.0, _score(best) * 0.2)
    own_class = best.node.get("class")
    chosen: list[Box] = []
    for box in best.parent.boxes:
        bonus = _score(best) * 0.2 if own_class and box.node.get("class") == own_class else 0.0
        if box is not best and (box.tag in ("footer", "aside", "nav") or (box.tag == "td" and not _has_paragraph(box))):
            continue
        if box is best or (box.score is not None and box.score + bonus >= threshold) or _is_prose(box):
            chosen.append(box)
    return chosen


def _is_prose(box: Box) -> bool:
    """Whether a paragraph beside the best box is long and hardly linked, or a whole sentence."""
    if box.tag != "p" or not box.figures.length:
        return False
    if box.figures.length > 80:
        return box.link_density < 0.25
    return box.link_density == 0 and bool(_SENTENCE_END.search(box.text))
