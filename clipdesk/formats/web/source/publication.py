"""Chooses the date of publication, the address, the outlet and the language of a page from what it claims."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from urllib.parse import urljoin, urlsplit

from clipdesk.formats.news import language as text_language
from clipdesk.formats.news.source.names import is_person
from clipdesk.formats.news.source.outlet import is_aggregator, is_outlet
from clipdesk.formats.web.claims import CHANGE, NOTHING, ORIGINAL, Claim, grouped, of_field
from clipdesk.formats.web.likeness import plain
from clipdesk.formats.web.roles import RESERVED
from clipdesk.formats.web.source.bylines import unique
from clipdesk.formats.web.source.dates import address_date, machine_date
from clipdesk.formats.web.source.title_parts import PARTING, SEPARATOR
from clipdesk.formats.web.tree import fold

_DATE_TRUST = {
    "json-ld": 5.0, "opengraph": 4.5, "meta": 4.0, "microdata": 4.0, "time element": 3.0, "date element": 2.5,
    "address": 2.5, "date line": 2.0, "dateline": 1.5, "date label": 1.4, "data attribute": 1.6,
    "script": 1.2, "distant element": 0.7,
}  # fmt: skip
_EXACT = frozenset(("json-ld", "opengraph", "meta", "microdata", "time element"))
"""Written for machines: a time of day printed elsewhere may be that of a later change."""

_PRINTED = frozenset(("date element", "date line", "date label"))
_DAY, _NOON = 10, "12"
_SURE = 2.5
_LISTED_URLS = "link element | opengraph | json-ld | saved page | meta | microdata | printed address | permalink | base element | script"
_URL_ORDER = tuple(_LISTED_URLS.split(" | "))
_OUTLET_ORDER = ("json-ld", "opengraph", "microdata", "meta", "title element", "byline line", "script")
_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,12}", re.IGNORECASE)
"""A name that is an address: only good enough when there is no other."""
_HOLDER = re.compile(
    r"(?:(?:©|ⓒ|\(c\)|copyright)\s*){1,2}(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?,?\s+(?:by )?(?P<name>[^\W\d_][^.,;|©·•\n]{2,60}?)"
    r"(?=[.,;|]|\s+(?:[·•|–—-]\s|all rights|tous droits|alle rechte|todos los)|\s*$)",
    re.IGNORECASE,
)
"""A line on rights with the year, and whose they are."""
_COMPANY = re.compile(
    r"(?:\b(?:GmbH|KGaA|KG|AG|UG|oHG|Ltd\.?|Limited|LLC|L\.L\.C\.|Inc\.?|plc|S\.?A\.?S\.?|S\.?A\.?|S\.?L\.?U?\.?|S\.?r\.?l\.?|S\.?p\.?A\.?|B\.?V\.?|N\.?V\.?|Corporation|Oy|A/S"
    r"|Sp\. z o\.\s?o\.|Pty))$"
)
"""How the names of companies end, which publish papers and are none."""
_LANGUAGE_ORDER = ("html element", "json-ld", "opengraph", "meta", "microdata")
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{2,8})*(?![a-zA-Z])")
_ARCHIVED = re.compile(r"\Ahttps?://web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(?=https?://)")
"""What the Wayback Machine sets before the addresses of a page that it keeps."""
_SHORTEST_LABEL = 5
_WORDS_OF_SITE, _PAIR = 4, 2
_LABELS_BELOW = frozenset(("co", "com", "org", "net", "gov", "ac", "edu", "or", "gob", "gouv"))


def best_date(claims: Sequence[Claim], url: str, language: str) -> Claim:
    """The day that the weightier claims agree on, with its time where one of them gives it with an offset."""
    dated: list[Claim] = []
    for (origin, name), group in grouped(of_field(claims, "published")).items():
        dates = unique(date for claim in group if (date := machine_date(claim.value, language)))
        if len({date[:10] for date in dates}) > 2 and origin in ("meta", "microdata"):
            continue
        dated += [Claim("published", date, origin, name) for date in dates[:1]]
    if day := address_date(url):
        dated.append(Claim("published", day, "address"))
    dated = _without_changes(dated)
    if not dated:
        return NOTHING
    trust: dict[str, dict[str, float]] = {}
    for claim in dated:
        trust.setdefault(claim.value[:10], {})[claim.origin] = _DATE_TRUST.get(claim.origin, 1.0)
    day = max(trust, key=lambda one: sum(trust[one].values()))
    if (evening := _evening_before(day, dated)) is not None:
        return evening
    fitting = [claim for claim in dated if claim.value[:10] == day]
    return max(fitting, key=lambda claim: (claim.origin in _EXACT, len(claim.value) > 10, _DATE_TRUST[claim.origin]))


def _without_changes(dated: Sequence[Claim]) -> list[Claim]:
    """The claims without days that are said to be those of a change, where a claim of weight gives a day before that."""
    sure = [claim.value[:_DAY] for claim in dated if claim.name != CHANGE and _DATE_TRUST[claim.origin] >= _SURE]
    return [claim for claim in dated if claim.name != CHANGE or not any(day < claim.value[:_DAY] for day in sure)]


def _evening_before(day: str, dated: Sequence[Claim]) -> Claim | None:
    """The day printed beside the headline, if it is the one before `day` and all stamps of `day` are early hours of UTC.

    West of Greenwich that is the evening on which the story came out; no change of a story is older than the story.
    """
    stamps = [claim.value for claim in dated if claim.value[:10] == day and len(claim.value) > _DAY]
    if not stamps or not all(stamp.endswith("+00:00") and stamp[11:13] < _NOON for stamp in stamps):
        return None
    before = (dt.date.fromisoformat(day) - dt.timedelta(days=1)).isoformat()
    return next((claim for claim in dated if claim.origin in _PRINTED and claim.value[:10] == before), None)


def best_url(claims: Sequence[Claim]) -> Claim:
    """The page's own address, absolute; the canonical one before the one for sharing, any before a front page."""
    said = of_field(claims, "url")
    base = next((claim.value for claim in said if claim.value.startswith(("http://", "https://"))), "")
    found = [
        claim._replace(value=address)
        for origin in _URL_ORDER
        for claim in said
        if claim.origin == origin and (address := _absolute(base, claim.value))
    ]
    return next((claim for claim in found if urlsplit(claim.value).path.strip("/")), found[0] if found else NOTHING)


def _absolute(base: str, address: str) -> str:
    try:
        joined = _ARCHIVED.sub("", urljoin(base, address))
        is_web = urlsplit(joined).scheme in ("http", "https") and bool(urlsplit(joined).hostname)
    except ValueError:
        return ""
    return joined if is_web and not re.search(r"\s", joined) else ""


def host_of(url: str) -> str:
    """The host of an address without "www."; empty when it has none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def site_names(claims: Sequence[Claim], url: str) -> list[str]:
    """Every name that the page gives its site, with its host and the telling part of that."""
    host = host_of(url)
    names = [fold(claim.value) for claim in of_field(claims, "outlet") if "://" not in claim.value]
    return unique(name for name in (*names, host, _label_of(host)) if len(name) > 1)


def _label_of(host: str) -> str:
    """The telling part of a host: "gazette" of www.gazette.co.uk."""
    labels = host.split(".")[:-1]
    if len(labels) > 1 and labels[-1] in _LABELS_BELOW:
        labels.pop()
    return labels[-1] if labels else ""


def best_outlet(claims: Sequence[Claim], url: str, shown: str = "") -> Claim:
    """The name of the site, failing that its host, spelled as `shown`, the text of the page, spells it."""
    found = _named_outlet(claims, url, shown)
    if is_aggregator(found.value):
        found = next((claim._replace(field="outlet") for claim in of_field(claims, ORIGINAL)), found)
    with_article = f"The {found.value}"
    if any(fold(claim.value) == with_article for claim in of_field(claims, "outlet")) and with_article in shown:
        return found._replace(value=with_article)
    if found.origin != "title element":
        return found
    return found._replace(value=with_article) if shown.count(with_article) == shown.count(found.value) > 0 else found


def _named_outlet(claims: Sequence[Claim], url: str, shown: str) -> Claim:
    host = host_of(url)
    label = plain(_label_of(host))
    title = " ".join(claim.value for claim in of_field(claims, "headline") if claim.origin == "title element")
    said = [_nearer_host(claim, title, label) for claim in of_field(claims, "outlet")]
    plainly = [claim for claim in said if not _COMPANY.search(claim.value)]
    if any(claim.origin in ("json-ld", "opengraph", "meta") for claim in plainly):
        said = plainly
    found = _said_outlet(said)
    if not label and _HOST.fullmatch(found.value):
        label = plain(_label_of(found.value))
    mastheads = [fold(claim.value) for claim in of_field(claims, "masthead")]
    if found.value and not _HOST.fullmatch(found.value):
        spelled = (words for words in mastheads if plain(words) == plain(found.value))
        return found._replace(value=next(spelled, found.value)) if found.value.islower() else found
    logo = next((words for words in mastheads if label and label in plain(words)), "")
    if logo or found.value:
        logo = (_spelled(host, shown) or logo) if plain(logo) == label else logo
        return Claim("outlet", logo, "logo") if logo else found
    rights = " ".join(claim.value for claim in of_field(claims, "copyright"))
    if logo := next((words for words in mastheads if _is_shown_name(words, shown, title, rights)), ""):
        return Claim("outlet", logo, "logo")
    if host:
        return Claim("outlet", _spelled(host, shown) or _of_subdomain(host, title) or host, "address")
    holder = next((_holder(claim.value, f"{title} {shown}") for claim in of_field(claims, "copyright")), "")
    return Claim("outlet", holder, "copyright line") if holder else NOTHING


def _said_outlet(said: Sequence[Claim]) -> Claim:
    """The most trusted name of the site, failing that its host where the page says that in place of a name."""
    hosts: list[Claim] = []
    for origin in _OUTLET_ORDER:
        for claim in said:
            name = _once(fold(claim.value))
            if claim.origin == origin and 1 < len(name) <= 80 and "://" not in name:
                if origin == "title element" and any(
                    plain(host.value).removeprefix("www") in plain(name) for host in hosts
                ):
                    return hosts[0]
                if origin == "byline line" and hosts:
                    return hosts[0]  # "By Ana Cruz, AVX" names who employs her
                if not _HOST.fullmatch(name):
                    return claim._replace(value=name)
                hosts.append(claim._replace(value=name))
    return hosts[0] if hosts else NOTHING


def _once(name: str) -> str:
    """A name that a page says twice, once: "Harbor Board - Harbor Board"."""
    one, _, other = name.partition(" - ")
    return one if one == other else name


def _nearer_host(claim: Claim, title: str, label: str) -> Claim:
    """A name out of the page's title, or the part of the title that has the telling part of the host, where it has not."""
    if claim.origin != "title element" or not label or label in plain(claim.value):
        return claim
    parts = (part.strip() for part in SEPARATOR.split(title) if part)
    named = next((part for part in parts if label in plain(part) and len(part.split()) <= _WORDS_OF_SITE), "")
    return claim._replace(value=named) if named else claim


def _of_subdomain(host: str, title: str) -> str:
    """The part of a page's title that is the name of its host below the one that hosts it: "Saltbox" for saltbox.blogs.example."""
    labels = host.split(".")
    parts = (part.strip() for part in PARTING.split(title) if part) if len(labels) > _PAIR else ()
    return next((part for part in parts if plain(part) == plain(labels[0])), "")


def _is_shown_name(words: str, shown: str, title: str, rights: str) -> bool:
    """Whether what a logo says is a name that the page shows, of the shape of a person's only where title or rights have it too."""
    if len(words.split()) < _PAIR or words not in shown:
        return False
    return not is_person(words) or title.endswith(words) or words in rights


def _holder(rights: str, shown: str) -> str:
    """Who holds the rights to a page, if it is a paper by its name or named elsewhere on the page; else empty."""
    found = _HOLDER.match(rights) or RESERVED.match(rights)
    if found is None:
        return ""
    name = found["name"].strip()
    return name if is_outlet(name) or (shown.count(name) > 1 and not is_person(name)) else ""


def _spelled(host: str, shown: str) -> str:
    """The words in a text that are the telling part of a host: "Salt Marsh" for saltmarsh.example; empty for none."""
    label = _label_of(host)
    if len(label) < _SHORTEST_LABEL or not label.isalnum():
        return ""
    pattern = re.compile(r"(?<!\w)" + r"[ -]?".join(label) + r"(?![\w.@])", re.IGNORECASE)
    found = Counter(
        match[0] for match in pattern.finditer(shown) if match[0][0].isupper() and match[0] != label.title()
    )
    return next((words for words, _ in found.most_common(1)), "")


def best_language(claims: Sequence[Claim], text: str) -> Claim:
    """The language as a BCP 47 tag: what the page declares unless the text is plainly in another."""
    guessed = text_language.guess(text)
    said = of_field(claims, "language")
    for origin in _LANGUAGE_ORDER:
        for claim in said:
            match = _LANGUAGE.match(fold(claim.value)) if claim.origin == origin else None
            tag = _tag(match[0]) if match else ""
            if tag and (not guessed or tag.split("-")[0] == guessed):
                return claim._replace(value=tag)
    return Claim("language", guessed, "text") if guessed else NOTHING


def _tag(value: str) -> str:
    """A tag in the usual letters: "pt_br" is "pt-BR"."""
    language, *rest = value.replace("_", "-").split("-")
    return "-".join([language.lower(), *(part.upper() if len(part) == 2 else part.title() for part in rest)])
