"""Cleaning of a plain-text clipping: its body, its source, and every character that was cut."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from clipdesk.domain.article import Cut, Source
from clipdesk.formats.news import furniture
from clipdesk.formats.news import language as languages
from clipdesk.formats.news.body.foot_lines import REASONS
from clipdesk.formats.news.body.reader import Body, read_body
from clipdesk.formats.news.cards import paper_in_cut, paper_said_again
from clipdesk.formats.news.cutting import take_out, trim
from clipdesk.formats.news.findings import Findings
from clipdesk.formats.news.head.headline import BULLETS
from clipdesk.formats.news.head.reader import Head, read_head
from clipdesk.formats.news.lines import Line
from clipdesk.formats.news.page import Part, article_part
from clipdesk.formats.news.sentences import is_sentence
from clipdesk.formats.news.source.calendar_words import WEEKDAYS_AND_MONTHS
from clipdesk.formats.news.source.credits import read_credit
from clipdesk.formats.news.source.dateline import Dateline, read_dateline, read_local_dateline, read_lone_dateline
from clipdesk.formats.news.source.dates import date_in_name
from clipdesk.formats.news.source.desks import Byline
from clipdesk.formats.news.source.fields import stacked_fields
from clipdesk.formats.news.source.names import is_person, tidy
from clipdesk.formats.news.source.sections import labeled_section
from clipdesk.formats.news.transcript import is_transcript
from clipdesk.formats.news.units import Layout, Unit, layout


class Cleaned(NamedTuple):
    """A body, what was cut to get it, and what the cut lines said.

    `text` holds the paragraphs unchanged and in order; `uncut(text, cuts)` is the text given.
    `notes` are sentences for the user about what was left in doubt.
    """

    text: str
    cuts: tuple[Cut, ...]
    source: Source
    notes: tuple[str, ...] = ()


_ENOUGH = 1.0
"""Weight of evidence from which a text is taken for a news clipping; a transcript or verse needs twice as much."""
_SURE = 2.0
"""Weight of a head that leaves no doubt."""
_SOURCED = frozenset(("copyright", "agency", "byline", "date"))
_HOST = re.compile(r"(?:www\.)?(?P<name>[a-z0-9-]{5,40})(?:\.[a-z]{2,8}){1,2}")
"""The address of a site in small letters, with its name of so many that no other words have them all in a row."""
_BELOW_SIGNATURE = frozenset(("comments", "share"))
_FILED_FIRST = frozenset("tTpPfF")
_FILED = re.compile(r"(?:this entry was )?(?:posted|filed) (?:in|under)\b", re.IGNORECASE)
_MOST_TITLES = 3
_MOST_POINTS = 8
"""Points in which a wire sums up its story, and the paragraph below them."""
_FEWEST_LINES, _LINES_TO_SENTENCE = 8, 50
"""Lines of a text that may be made of nothing else, and those among which one may happen to be a sentence."""
_WINDOW = 30
"""Lines above the article of a whole page that may speak of it."""
_SAMPLE = 4000
_DAY_IN_SIGNS = re.compile(r"\d[月월] ?\d{1,2}[日일]")
"""A month and a day as papers in Chinese, Japanese and Korean write them."""
_REPORTED: dict[str, tuple[str, ...]] = {
    language: tuple(words.split("|"))
    for language, words in (
        ("", " said| told|according to"),
        ("en", " said| says| told |ccording to| announced| reported"),
        ("es", " dijo| según |Según | afirmó| aseguró| señaló| explicó| anunció| declaró"),
        ("de", " sagte| erklärte| laut |Laut | teilte| zufolge| betonte| kündigte"),
        ("fr", " a déclaré| selon |Selon | a annoncé| a indiqué| affirme|-t-il|-t-elle| a expliqué"),
        ("it", " ha detto| secondo |Secondo | ha spiegato| ha dichiarato| ha annunciato"),
        ("pt", " disse| segundo |Segundo | afirmou| anunciou| declarou| explicou"),
        ("ar", "قال|أضاف|أعلن|أكد|وفقا|بحسب"),
        ("nl", " zei | zegt | volgens |Volgens | aldus | verklaarde| liet weten"),
        ("ru", " сказал| сообщил| заявил| рассказал| отметил|о словам"),
        ("uk", " сказа| повідоми| заяви| розпові|а словами"),
        ("bg", " каза| съобщи| заяви|поред"),
        ("el", " είπε| δήλωσε| ανακοίνωσε| τόνισε|ύμφωνα με"),
        ("he", " אמר| הודיע| מסר|לדברי|לפי"),
        ("ja", "発表した|述べた|話した|話す|語った|によると"),
        ("zh", "表示|宣布|指出|据|稱|称|說|说"),
        ("ko", "말했|밝혔|전했|따르면"),
    )
}


def clean(text: str, *, file_name: str = "", laid: Layout | None = None) -> Cleaned:
    """Take everything out of a clipping that is not the article, and read its source from it.

    Conservative: a text that does not look like a clipping only loses the white space around
    it. `file_name` is searched for a date. `laid` is the layout of the text, where it is known.

    >>> clean("Share\\n\\nBy Jo Field\\n\\nVEGA — The bridge closed.\\n\\n© 2025 Vega Times").text
    'VEGA — The bridge closed.'
    """
    found = laid or layout(text)
    units = found.units
    findings = Findings()
    tongue = languages.guess(_middle(text))
    part = article_part(units)
    first = max(0, part.start - _WINDOW) if part else 0
    last = part.end if part else len(units)
    head = read_head(units[first:last], tongue, findings, body=part.start - first if part else 0)
    body = read_body(units[first:last], head.end, findings, wrapped=found.wrapped, sure=_is_sure(head))
    weight = head.weight + _weight_of_foot(head, body)
    start = first + head.end
    dateline = read_dateline(units[start].text, tongue) if start < len(units) else None
    if dateline is None and start < len(units) and units[start].text.startswith(BULLETS):
        dateline = _below_points(units[start : start + _MOST_POINTS], tongue)
    if dateline is None and head.end and not _is_credit(head):
        dateline = read_lone_dateline(units[start - 1].text, tongue)
    if dateline is None and start < len(units):
        dateline = read_local_dateline(units[start].text, text, tongue)
    if dateline is not None and tidy(dateline.place) not in findings.names:
        findings.offer_dateline(dateline.place, dateline.agency, dateline.day)
        findings.offer_outlet(dateline.station, "dateline", 1)
        weight += 1
    spoken = weight < 2 * _ENOUGH and not _is_sure(head) and ((found.verse and not part) or is_transcript(units, start))
    if not spoken and weight < _ENOUGH and 1 <= head.titles <= _MOST_TITLES and _reports(text, tongue):
        weight += 1
    if not units or weight < (2 * _ENOUGH if spoken else _ENOUGH):
        return _untouched(text, found, file_name, spoken=spoken)
    reasons = dict.fromkeys([*range(first), *range(last, len(units))], "furniture")
    reasons.update((first + index, reason) for index, reason in _reasons(head, body).items())
    if part is None and _is_made_of_lines(units, reasons, is_headed=head.weight >= _ENOUGH):
        return _untouched(text, found, file_name, spoken=spoken)
    findings.offer("language", tongue, languages.ORIGIN, 5)
    findings.offer("published", date_in_name(file_name), "file name", 6)
    _offer_page(text, units, Part(first, last), head, body, findings)
    trimmed = take_out(text, units, reasons)
    return Cleaned(trimmed.text, trimmed.cuts, findings.source(), tuple(findings.notes))


def _below_points(units: Sequence[Unit], tongue: str) -> Dateline | None:
    """The dateline of the first paragraph below the points in which a wire sums up its story."""
    told = next((unit.text for unit in units if not unit.text.startswith(BULLETS)), "")
    return read_dateline(told, tongue) if told else None


def _is_made_of_lines(units: Sequence[Unit], reasons: Mapping[int, str], *, is_headed: bool) -> bool:
    """Whether a text is a list, a poem or the like: hardly a line is running text, and most are unknown.

    Below the head of a clipping it is one only where most lines would be cut.
    """
    if len(units) < _FEWEST_LINES or (is_headed and 2 * len(reasons) < len(units)):
        return False
    unknown = {
        index
        for index, unit in enumerate(units)
        if reasons.get(index) != "copyright" and furniture.match(unit.text) is None
    }
    if _LINES_TO_SENTENCE * sum(is_sentence(units[index].text) for index in unknown) > len(units):
        return False
    return 2 * len(unknown & reasons.keys() if is_headed else unknown) > len(units)


def _offer_page(text: str, units: Sequence[Unit], part: Part, head: Head, body: Body, findings: Findings) -> None:
    """Take what the lines around an article say together: `part` are the units that head and body were read from."""
    foot = [unit.text for unit in units[part.end :]]
    cut = [units[part.start + index].text for index in sorted(body.reasons)]
    for index in range(part.end, len(units)):
        findings.offer_outlet(*paper_in_cut(units, index, findings.names))
    _offer_signature(foot, findings)
    _read_footer(cut, foot, findings)
    holder = findings.best("copyright")
    held = holder.value if holder is not None and holder.value not in findings.names else ""
    findings.offer_outlet(*paper_said_again(head.lines, head.headline, (*cut, *foot), held))
    _offer_spelled(text, findings)


def _is_credit(head: Head) -> bool:
    """Whether the last line of the head says who took the picture whose words stand right above it, or is its caption."""
    *_, above, last = (Line("", ""), *head.lines[: head.end])
    return last.kind == "caption" or (above.kind in {"sentence", "caption"} and not last.gap)


def _is_sure(head: Head) -> bool:
    """Whether a head leaves no doubt: it has weight, or a headline with a writer and a day below it."""
    below = {line.kind for line in head.lines[head.below : head.end] if line.weight >= _ENOUGH / 2}
    return head.weight >= _SURE or (head.headline >= 0 and {"byline", "date"} <= below)


def _offer_signature(foot: Sequence[str], findings: Findings) -> None:
    """Take the name right below a letter to the editor, or above a button, for the writer, where no line above says who wrote it."""
    if findings.names or not foot or not is_person(foot[0]):
        return
    section = findings.best("section")
    below = next((text for text in foot if text != foot[0]), "")
    phrase = furniture.match(below) if below else None
    is_signed = phrase is not None and phrase.reason in _BELOW_SIGNATURE
    if is_signed or (section is not None and "letters" in section.value.casefold()):
        findings.offer_byline(Byline((foot[0],)), "last lines")


def _offer_spelled(text: str, findings: Findings) -> None:
    """Take the paper as the text spells it where only the address of its site is known: "Midi Libre" for midilibre.fr."""
    known = findings.best("outlet")
    host = _HOST.fullmatch(known.value) if known is not None else None
    if known is None or host is None:
        return
    letters = r"[ '’-]?".join(map(re.escape, host["name"].replace("-", "")))
    names = (
        found[0] for found in re.finditer(rf"(?<![\w.@/-])(?:the )?{letters}(?![\w@/-]|\.\w)", text, re.IGNORECASE)
    )
    if name := next((name for name in names if name[0].isupper()), ""):
        findings.offer_outlet(name, f"{known.origin}, as the text spells it", known.rank - 1)


def _read_footer(cut: Sequence[str], foot: Sequence[str], findings: Findings) -> None:
    """Take the copyright line below an article in the text of a whole page, and what a catalog says there."""
    for text in foot:
        credit = read_credit(text) if "©" in text or "opyright" in text else None
        if credit is not None:
            findings.offer_credit(credit)
        if text[0] in _FILED_FIRST and _FILED.match(text):
            findings.offer("section", labeled_section(text), "line at the foot", 4)
    for told in stacked_fields((*cut, *foot)):
        findings.offer_field(*told)


def _weight_of_foot(head: Head, body: Body) -> float:
    """How much the foot speaks for a clipping: half, when it would cost unknown lines above and names no source."""
    is_alone = head.titles > 0 and not head.weight and _SOURCED.isdisjoint(body.reasons.values())
    return body.weight / 2 if is_alone else body.weight


def _untouched(text: str, found: Layout, file_name: str, *, spoken: bool) -> Cleaned:
    """The text with only white space taken away: around it, and where prose has more than one blank line."""
    trimmed = trim(text, found.units) if spoken else take_out(text, found.units, {}, keep_indents=True)
    findings = Findings()
    findings.offer("published", date_in_name(file_name), "file name", 6)
    return Cleaned(trimmed.text, trimmed.cuts, findings.source())


def _middle(text: str) -> str:
    """The part of a text that is most likely the article's own words."""
    return text[len(text) // 4 :] if len(text) > _SAMPLE // 4 else text


def _reports(text: str, tongue: str) -> bool:
    """Whether a text attributes, counts and dates as a news story does, and is not told by an "I"."""
    sample = text[:_SAMPLE]
    if not any(map(str.isdigit, sample)):
        return False
    words = sample.casefold().replace(",", " ").replace(".", " ").split()
    if WEEKDAYS_AND_MONTHS.isdisjoint(words) and not _DAY_IN_SIGNS.search(sample):
        return False
    reported = sum(sample.count(words) for words in _REPORTED.get(tongue, _REPORTED[""]))
    return reported >= 2 and reported >= sample.count(" I ") - sample.count("“I ")


def _reasons(head: Head, body: Body) -> dict[int, str]:
    """Why each unit is cut, by its index."""
    reasons = {index: _reason(line, index, head) for index, line in enumerate(head.lines[: head.end])}
    reasons.update(body.reasons)
    return reasons


def _reason(line: Line, index: int, head: Head) -> str:
    """The reason under which a line of the head is cut."""
    if head.headline <= index < head.below:
        return "headline"
    if line.kind in {"title", "sentence"}:
        return "standfirst" if index > head.headline >= 0 and line.text.count(" ") >= 4 else "furniture"
    return "byline" if line.kind == "name" else REASONS.get(line.kind, line.kind)
