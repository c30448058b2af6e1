"""`Findings`: what the lines of a clipping say of its source, weighed against each other."""

from __future__ import annotations

import re
from operator import itemgetter
from types import MappingProxyType
from typing import NamedTuple

from clipdesk.domain.article import Source
from clipdesk.domain.letters import latin_pattern
from clipdesk.formats.news.lines import Line
from clipdesk.formats.news.source.agency import RELEASE_WIRES, agency_named, agency_within
from clipdesk.formats.news.source.byline import read_byline
from clipdesk.formats.news.source.credits import Credit
from clipdesk.formats.news.source.dates import DateLine, month_and_day, read_dates
from clipdesk.formats.news.source.desks import Byline
from clipdesk.formats.news.source.fields import read_field
from clipdesk.formats.news.source.names import is_person
from clipdesk.formats.news.source.outlet import (
    is_aggregator,
    is_company,
    is_outlet,
    is_station,
    paper_of_company,
    tidy_outlet,
)
from clipdesk.formats.news.source.sites import paper_of_house, paper_of_site


class _Offer(NamedTuple):
    rank: int
    value: str
    origin: str


_RANK = itemgetter(0)


class Findings:
    """Collects what is said of a source and settles which word counts.

    A lower rank is the better word; at the same rank the first one counts.
    """

    def __init__(self) -> None:
        self._offers: dict[str, list[_Offer]] = {}
        self._names: list[str] = []
        self._names_origin = ""
        self._reporters: tuple[str, ...] = ()
        self.year = ""
        self.notes: list[str] = []

    @property
    def names(self) -> tuple[str, ...]:
        """The writers known so far."""
        return tuple(self._names)

    def offer(self, field: str, value: str, origin: str, rank: int = 3) -> None:
        """Say that `field` may be `value`, found in `origin`."""
        value = value.strip()
        if value:
            self._offers.setdefault(field, []).append(_Offer(rank, value, origin))

    def offer_line(self, line: Line) -> None:
        """Take what a line says by itself, wherever it stands: a labeled field, a byline, a date, a credit."""
        if line.field:
            first, *others = line.pieces[0].split(" | ")
            self.offer_field(line.field, first)
            for told in filter(None, map(read_field, others)):
                self.offer_field(*told)
            return
        if line.byline is not None and line.kind == "byline":
            self.offer_byline(line.byline)
        if line.kind == "date" and _DAY_ALONE.fullmatch(line.text):
            self.offer("_day", line.text, "date line", 2)
        if line.date is not None:
            self.offer_date(line.date)
            for paper in line.pieces:
                self.offer_outlet(paper, "date line", 1 if is_station(paper) else 3)
        if line.credit is not None:
            self.offer_credit(line.credit)

    def offer_byline(self, byline: Byline, origin: str = "byline line") -> None:
        """Take the writers, the paper and the agency of a byline."""
        if not self._names_origin or self._names_origin == origin:
            self._names += [name for name in byline.names if name not in self._names]
            self._names_origin = origin if self._names else ""
        self.offer_outlet(byline.outlet, origin, 1)
        self.offer("agency", byline.agency, origin, 2)

    def offer_outlet(self, name: str, origin: str, rank: int) -> None:
        """Say that the paper may be `name`; aggregators are never taken."""
        if ")" in (name := name.removesuffix(" Logo").removesuffix(" logo")):
            name = _STATE.sub("", name)
        if name and not is_aggregator(name) and (rank == AGENCY or not agency_named(name)):
            self.offer("outlet", paper_of_site(name) or tidy_outlet(name), origin, rank)

    def offer_date(self, date: DateLine, origin: str = "date line") -> None:
        """Take the dates of a line: the day of publication before the one of the last change."""
        self.offer("published", date.published, origin, 1 if date.labeled else 2)
        self.offer("published", date.updated, f"{origin} (last change)", 4)
        if date.doubtful and not date.published:
            self.notes.append("A date that can be read in two ways was left out.")

    def offer_dateline(self, place: str, agency: str, day: str) -> None:
        """Take a dateline; its day counts when a copyright line gives the year."""
        self.offer("dateline", place, "dateline", 1)
        self.offer("agency", agency, "dateline", 1)
        if day:
            self.offer("_day", day, "dateline", 1)

    def offer_field(self, field: str, value: str) -> None:
        """Take a labeled line, where the label names the field."""
        if field == "byline":
            byline = read_byline(f"By {_OTHER_LABEL.split(value, maxsplit=1)[0]}")
            if byline is not None:
                self.offer_byline(byline, _LABELED)
            if any(map(str.isdigit, value)) and (date := read_dates(value)):
                self.offer_date(date, _LABELED)
        elif field == "published":
            if date := read_dates(value):
                self.offer_date(date, _LABELED)
        elif field == "updated":
            if date := read_dates(value):
                self.offer("published", date.published or date.updated, "date line (last change)", 4)
        elif field == "outlet":
            self._offer_labeled_paper(value)
        elif field == "url":
            self.offer(field, value if "://" in value or value.startswith("www.") else "", _LABELED, 0)
        elif field == "section":
            self.offer(field, value.partition(";")[0], _LABELED, 0)
        elif field in _FIELDS:
            self.offer(field, value, _LABELED, 0)

    def _offer_labeled_paper(self, value: str) -> None:
        """Take what a line names as its source: a paper, or an agency and perhaps its office, "dpa Bayern"."""
        first, blank, _ = value.partition(" ")
        agency = agency_named(first) if blank else ""
        self.offer("agency", agency or agency_within(value), _LABELED, 2)
        if not agency:
            self.offer_outlet(_ISSUE.sub("", value), _LABELED, 0)

    def offer_credit(self, credit: Credit) -> None:
        """Take a line of rights or origin."""
        origin = "copyright line" if credit.reason == "copyright" else "agency line"
        if credit.holder in _STATES:
            self.offer("copyright", credit.holder, origin, 1)
            return
        if not _is_collector(credit.holder):
            is_of_picture = not credit.year and is_person(credit.holder)
            self.offer("copyright", credit.holder, origin, 3 if is_of_picture else 1)
        self.offer("agency", credit.agency, origin, 0 if "," in credit.agency else 1)
        self.offer_outlet(credit.outlet, origin, 1)
        self.offer("published", credit.published, "date line", 2)
        self.year = self.year or credit.year
        self._reporters = self._reporters or credit.byline
        holder = tidy_outlet(credit.holder)
        if is_outlet(paper := holder.partition(", ")[0]):  # "The Vega Times, Nigeria"
            holder = paper
        if paper := paper_of_house(holder):
            self.offer_outlet(paper, origin, 5)
        elif is_outlet(holder) and not holder.endswith(("Broadcasting", "Interactive")):
            self.offer_outlet(holder, origin, 2)
        elif holder and not agency_named(holder) and not is_person(holder) and not is_company(holder):
            self.offer_outlet(_SELF_DESCRIBED.split(holder, maxsplit=1)[0], origin, 4)
        elif paper := paper_of_company(holder):
            self.offer_outlet(paper, origin, 5)

    def best(self, field: str) -> _Offer | None:
        """The word that counts for `field`, None when nothing was said."""
        offers = self._offers.get(field)
        if not offers:
            return None
        best = min(offers, key=_RANK)
        if field == "outlet":
            # "the Gazette" in a byline and "The Harbor Gazette" at the top are one paper.
            fuller = [offer for offer in offers if best.origin != _SHOWN and offer.value.endswith(f" {best.value}")]
            best = max(fuller, key=lambda offer: len(offer.value), default=best)
            # "Vega Times (Florida)" above, and "Vega Times" where it is named again.
            bare = best.value.partition(" (")[0]
            best = next((offer for offer in offers if offer.value == bare), best)
            # The house that publishes a paper is named after it: "Ediciones El País".
            if best.origin == _RIGHTS:
                house = best.value.casefold()
                shown = (one for one in offers if one.origin == _SHOWN and house.endswith(f" {one.value.casefold()}"))
                best = next(shown, best)
        return best

    def source(self) -> Source:
        """The source as far as it is known, with the origin of each field."""
        self._complete()
        known = {field: best for field in _FIELDS if (best := self.best(field))}
        values = {field: best.value for field, best in known.items()}
        origins = {field: best.origin for field, best in known.items()}
        names, names_origin = self._writers(values.get("outlet", "")), self._names_origin
        if not names and self._reporters:
            names, names_origin = self._reporters, "agency line"
        if names:
            origins["byline"] = names_origin
        return Source(byline=names, provenance=MappingProxyType(origins), **values)

    def _writers(self, outlet: str) -> tuple[str, ...]:
        """The writers, without a paper in the shape of a name behind theirs: "Jo Field, Vega Illuminator"."""
        return tuple(name for name in self._names if name != outlet or len(self._names) == 1)

    def _complete(self) -> None:
        """Conclude what no line says alone: the year of a dateline, the agency as the paper of its own story."""
        day = self.best("_day")
        if day and (found := month_and_day(day.value)):
            year = next((word for word in day.value.replace(",", " ").split() if len(word) == 4 and word.isdigit()), "")
            if year or self.year:
                origin = day.origin if year else f"{day.origin} and copyright line"
                self.offer("published", f"{year or self.year}-{found[0]:02}-{found[1]:02}", origin, 5)
        address = self.best("url")
        if address is not None:
            self.offer_outlet(paper_of_site(address.value), f"{address.origin} (site)", _SITE)
        if not self.best("outlet"):
            # A story "with material of" an agency, or spread by one, is not the agency's own.
            holder = self.best("copyright")
            own = [offer for offer in self._offers.get("agency", ()) if offer.origin in _OWN]
            own += [holder] if holder is not None else []
            top = self.best("_top")
            for offer in own:
                name = agency_named(offer.value)
                if name and top is not None:  # the paper above the headline printed what the agency wrote
                    self.offer_outlet(top.value, top.origin, AGENCY)
                self.offer_outlet("" if name in RELEASE_WIRES else name, offer.origin, AGENCY)
        self._complete_section()

    def _complete_section(self) -> None:
        """Take the few words alone above the headline for the section, where paper and writers are others.

        Words in the shape of a person's name need a writer besides, words in that of a paper's one that is no agency.
        """
        kicker, outlet = self.best("_kicker"), self.best("outlet")
        if kicker is None or outlet is None:
            return
        words, paper = kicker.value.casefold(), outlet.value.casefold()
        is_writer = kicker.value in self.names or (not self.names and is_person(kicker.value))
        is_paper = words in paper or paper in words or (outlet.rank == AGENCY and " " in words)
        if not is_writer and not is_paper:
            self.offer("section", kicker.value, kicker.origin, 6)


def _is_collector(holder: str) -> bool:
    """Whether a holder of rights is a site that only collects or spreads what others wrote: it holds none in a story."""
    name = tidy_outlet(holder).partition(" by ")[0]
    return is_aggregator(name) or agency_named(name) in RELEASE_WIRES


_DAY_ALONE = re.compile(
    r"(?:[A-Z][a-z]+day, )?(?:[^\W\d_]{3,9}\.? \d{1,2}|\d{1,2}(?:\.|st|nd|rd|th)? (?:de )?[^\W\d_]{3,9}\.?)"
)
"""A day without its year, as newsletters set it below the writer: "May 8"."""
_SELF_DESCRIBED = latin_pattern(r" (?=[a-zß-ÿ]{4,}(?: [a-zß-ÿ]{4,})+$)")
"""What follows the name of a holder: what it is, "Vega Oggi quotidiano telematico"."""
_STATES = frozenset(("Crown", "Commonwealth of Australia", "European Union"))
"""Holders of the rights in what ministries and offices print; none of them is a paper."""
_OTHER_LABEL = re.compile(r"\s+(?=(?:Posted|Published|Updated|Last (?:Modified|Updated)|Date):)")
"""Where the next label stands in a line that names the writer: "Jo Field Posted: 3:44 PM"."""
_OWN = frozenset(("byline line", "dateline"))
_ISSUE = re.compile(r",?\s+(?:Nr\.|No\.|n°|Ausgabe|Heft|issue)\s*\d.*$", re.IGNORECASE)
"""The number of the issue behind the name of a paper."""
_STATE = re.compile(r"(?:, The)? \((?:[^(),]{2,40}, )?[A-Z]{2}\)$")
"""The place and the state behind a paper, as catalogs set them."""
_LABELED = "labeled line"
_SHOWN, _RIGHTS = "masthead line", "copyright line"
_SITE = 6
"""Rank of the paper whose site an address is of."""
AGENCY = 9
"""Rank of an agency as the paper: when no paper is known."""
_FIELDS = ("headline", "outlet", "published", "url", "section", "dateline", "language", "copyright", "agency")
