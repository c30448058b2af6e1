"""Words for what records hold as keys: statuses, origins, titles of commands, names with underscores, how a field was found."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import Status
from clipdesk.domain.history import Title
from clipdesk.domain.suggestion import Suggestion

_LONGEST = 240
"""Code points of a passage that lists show: two lines of a wide panel."""
_MOST_TYPED = 160
"""Code points of typed words that are shown in a sentence."""


_OF_NAMES = frozenset({"Add link {0}", "Change link {0}", "Link {0}", "Remove link {0}", "Set {0}"})
"""Titles that name an attribute or a kind of link."""


class _Counts(QObject):
    """Numbers with the word they count. Plurals are collected for translation from `tr` alone, not `translate`."""

    def tags(self, number: int) -> str:
        return self.tr("%Ln tag(s)", "", number)

    def more(self, number: int) -> str:
        return self.tr("and %Ln more", "", number)


_COUNTS = _Counts()


def status_word(status: Status) -> str:
    """A status as a word within a line: "to do", "done", "skipped"."""
    translate = QCoreApplication.translate
    words = {
        Status.TODO: translate("Status", "to do"),
        Status.DONE: translate("Status", "done"),
        Status.SKIPPED: translate("Status", "skipped"),
    }
    return words[status]


def tag_count(number: int) -> str:
    """How many tags there are, in words: "1 tag", "3 tags"."""
    return _COUNTS.tags(number)


def more_count(number: int) -> str:
    """How many are not shown: "and 3 more"."""
    return _COUNTS.more(number)


def origin_word(origin: str) -> str:
    """How an annotation came about."""
    translate = QCoreApplication.translate
    words = {
        "manual": translate("Origin", "by hand"),
        "import": translate("Origin", "imported"),
        "suggestion": translate("Origin", "from a suggestion"),
    }
    return words.get(origin, origin)


def source_field_title(name: str) -> str:
    """The caption of a field of `Source`."""
    translate = QCoreApplication.translate
    titles = {
        "headline": translate("Source", "Headline"),
        "byline": translate("Source", "Byline"),
        "outlet": translate("Source", "Outlet"),
        "published": translate("Source", "Published"),
        "url": translate("Source", "Address"),
        "section": translate("Source", "Section"),
        "dateline": translate("Source", "Dateline"),
        "language": translate("Source", "Language"),
        "copyright": translate("Source", "Copyright"),
        "agency": translate("Source", "Agency"),
    }
    return titles[name]


def provenance_word(provenance: str) -> str:
    """How a field of the source was found. What importers call by other names is told as it is."""
    translate = QCoreApplication.translate
    page = translate("Provenance", "from the page’s own data")
    words = {
        "json-ld": page,
        "opengraph": page,
        "meta": page,
        "script": page,
        "record": translate("Provenance", "from the imported record"),
        "file name": translate("Provenance", "from the file’s name"),
        "typed": translate("Provenance", "typed"),
        "guessed from words": translate("Provenance", "guessed from the words"),
    }
    if provenance.endswith(" line"):
        return translate("Provenance", "from a line of the text")
    if provenance.endswith(" element"):
        return translate("Provenance", "from what the page shows")
    return words.get(provenance, provenance)


def spoken_name(name: str) -> str:
    """The name of an attribute or of a kind of link as a person says it.

    The kind of link that every project begins with is named in the language of the window.

    >>> spoken_name("said_by")
    'said by'
    """
    spoken = " ".join(name.replace("_", " ").split())
    return QCoreApplication.translate("Names", "said by") if spoken == "said by" else spoken


def field_title(name: str) -> str:
    """The same, as the caption of a field.

    >>> field_title("said_by")
    'Said by'
    """
    spoken = spoken_name(name)
    return spoken[:1].upper() + spoken[1:]


def quote_line(one: Annotation | Suggestion, most: int = _LONGEST) -> str:
    """The words of a passage on one line, cut to `most` code points."""
    quote = one.anchor.quote
    line = " ".join(quote[: most + 1].split())
    return line if len(quote) <= most else f"{line[:most].rstrip()}…"


def typed_line(typed: str) -> str:
    """What was typed, on one line and cut to what a sentence has room for."""
    line = " ".join(typed.split())
    return line if len(line) <= _MOST_TYPED else f"{line[: _MOST_TYPED - 1].rstrip()}…"


def history_title(title: Title) -> str:
    """What a command is called, translated, with its arguments put in; a link or an attribute as a person says it."""
    words = QCoreApplication.translate("History", title.template)
    arguments = map(spoken_name, title.arguments) if title.template in _OF_NAMES else title.arguments
    return words.format(*arguments)


def person_name(annotator: Annotator) -> str:
    """What a person is called: the name, else the initials."""
    return annotator.name or annotator.key


def escaped(text: str) -> str:
    """`text` for a place where Qt reads markup. Python's `html` costs 2 ms of the start for its table of names."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def plain_tip(text: str) -> str:
    """`text` as a tool tip that is never read as markup, and wraps."""
    lines = escaped(text).replace("\n", "<br>")
    return f"<qt>{lines}</qt>" if text else ""


_LONGEST_WORD = 25
"""So many characters are given up at most for the sake of a whole word."""


def shortened(words: str, length: int) -> str:
    """The first words up to this length, with an ellipsis; amid what may be a whole text without a space."""
    kept = words[:length]
    if length < len(words) and not words[length].isspace():
        end = kept.rfind(" ", max(0, length - _LONGEST_WORD))
        kept = kept[:end] if end > 0 else kept
    return f"{kept.rstrip(' ,;·')}…"


_NAME_END = 16
"""Characters of the end of a file's name that tell it from the others where it is named for the second time."""


def with_short_name(sentence: str, name: str) -> str:
    """`sentence` with the end of `name` only, for a cell beside the whole name: what is said of it comes into view.

    >>> with_short_name("“pages/ferries-of-the-winter.html” is empty.", "pages/ferries-of-the-winter.html")
    '“…the-winter.html” is empty.'
    """
    return sentence.replace(name, "…" + name[-_NAME_END + 1 :]) if len(name) > _NAME_END else sentence
