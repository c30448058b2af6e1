"""What mail programs set above an article that was passed on as a message: who sent it to whom, when, and under which subject."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipdesk.formats.news.lines import Line

_LABELED = re.compile(r"[*>\s]*(?P<label>[^\W\d_]{1,12})\*?\s?:\*?\s+\S", re.IGNORECASE)
_SURE = frozenset(
    "subject sent betreff gesendet datum asunto enviado objet envoyé oggetto inviato assunto enviada onderwerp verzonden ämne skickat emne sendt temat wysłano тема отправлено надіслано konu gönderildi".split()
)
"""Labels, lower case, that stand in no article above its text."""
_OTHERS = frozenset(
    "from to cc bcc date von an de para a à da per van aan från till fra til od do от кому дата fecha data від копія gönderen kimden kime tarih bilgi".split()
)
"""Labels beside them, lower case, that alone say nothing."""
_REPLY = re.compile(
    r"[*>\s]*(?:subject|betreff|asunto|objet|oggetto|assunto|onderwerp|ämne|emne|temat|тема|konu)\*?\s?:\*?\s+(?:(?:fwd?|fw|wg|aw|re|rv|tr|i|enc|vs|vb|doorst|ilt|ynt)\s?:\s*)*",
    re.IGNORECASE,
)
"""What stands before a subject: its label, and that it was passed on or answered."""
_NEAR = 8
_WRITTEN = frozenset(("title", "sentence", "name"))
"""Kinds of lines in which somebody says why they pass an article on: its paper and day are none of these."""
_FEWEST = 3
_HIGHEST = 30
"""Lines from the first on among which such a head begins."""


def without_mail_heads(lines: Sequence[Line]) -> list[Line]:
    """The lines with those of the heads of messages as furniture: their sender and day are not the article's."""
    settled = list(lines)
    labels = [_label(line.text) for line in lines[: 2 * _HIGHEST]]
    start = 0
    while start < min(len(labels), _HIGHEST):
        end = start
        while end < len(labels) and labels[end]:
            end += 1
        if end - start >= _FEWEST and not _SURE.isdisjoint(labels[start:end]):
            settled[start:end] = [Line("furniture", line.text, 0.5) for line in lines[start:end]]
            for index in range(end, _at_subject(lines, start, end)):
                if lines[index].kind in _WRITTEN:
                    settled[index] = Line("furniture", lines[index].text)
        start = end + 1
    return settled


def _at_subject(lines: Sequence[Line], start: int, end: int) -> int:
    """Index of the line close below a head that says its subject again, the headline: between stand words to whom it was sent; `end` for none."""
    subjects = {_REPLY.sub("", line.text).casefold() for line in lines[start:end] if _REPLY.match(line.text)}
    return next(
        (index for index in range(end, min(len(lines), end + _NEAR)) if lines[index].text.casefold() in subjects), end
    )


def _label(text: str) -> str:
    """The label of a line of such a head, lower case; empty for other lines."""
    found = _LABELED.match(text) if ":" in text[:20] else None
    label = found["label"].casefold() if found is not None else ""
    return label if label in _SURE or label in _OTHERS else ""
