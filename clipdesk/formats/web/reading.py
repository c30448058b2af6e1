"""Reads one saved page: its article as canonical text with cuts, and its source data. A pure function."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from clipdesk.domain.article import Cut, Source
from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.news.sentences import length_said
from clipdesk.formats.web.blocks import Block, blocks_of, passages_of, text_with_cuts, whole_text
from clipdesk.formats.web.body.decks import lines_above_headline
from clipdesk.formats.web.body.extraction import article_runs
from clipdesk.formats.web.body.paywalls import reveal
from clipdesk.formats.web.body.script_text import text_of_scripts
from clipdesk.formats.web.body.several_articles import several_note
from clipdesk.formats.web.body.trimming import trimmed
from clipdesk.formats.web.claims import Claim, of_field
from clipdesk.formats.web.roles import copyright_claims, cut_reasons, original_claims
from clipdesk.formats.web.source.choice import headline_of, source_of, with_dateline
from clipdesk.formats.web.source.headings import headline_claims
from clipdesk.formats.web.source.json_ld import json_ld_claims
from clipdesk.formats.web.source.metatags import meta_claims
from clipdesk.formats.web.source.microdata import microdata_claims
from clipdesk.formats.web.source.publication import best_language, best_url
from clipdesk.formats.web.source.saved_from import permalink_claims, saved_page_claims
from clipdesk.formats.web.source.script_data import script_claims
from clipdesk.formats.web.source.sections import TRAIL, section_of_menu
from clipdesk.formats.web.source.title_parts import front_page_claims, mastheads_of, site_in_title, site_of_root_link
from clipdesk.formats.web.source.visible import Sight
from clipdesk.formats.web.tree import Page, parse_page

EXTRACTOR = "clipdesk-web 1"
"""Name and version of the way in which the article is found; counted up when the same page gives another text."""


_TAG = re.compile(r"<[^>]{1,2000}>")
_CLOSING = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)


_PROSE = 60
_LINES = 140
"""Code points outside links that the longest paragraph of an article, or failing that all of them, have at least."""


class PageReading(NamedTuple):
    """What a page holds. `text` and `cuts` rebuild its whole visible text; `note` is a sentence for the report."""

    text: str
    cuts: tuple[Cut, ...]
    source: Source
    note: str = ""


def read_page(html: str, name: str, *, whole_page: bool = False) -> PageReading:
    """Find the article in a page, or take the whole page.

    Raises `ImportFailedError`, with `name` in its sentence, when the page holds no text or is too large.
    """
    page = parse_page(html, name)
    reveal(page, html)
    claims = _head_claims(page, html)
    body = next((claim.value for claim in of_field(claims, "body")), "")
    blocks = blocks_of(page)
    headline = headline_of(claims).value
    if text := text_of_scripts(page, blocks, body, headline):
        page = parse_page(f'{_CLOSING.sub("", html)}<article itemprop="articleBody">{text}</article>', name)
        blocks = blocks_of(page)
    blocks = blocks or blocks_of(page, with_hidden=True)
    if not blocks:
        raise ImportFailedError(
            f"“{name}” holds no text.", "Open the page in a browser, wait until it is complete and save it again."
        )
    kept = article_runs(page, headline, _TAG.sub(" ", body))
    main = [block for block in blocks if _is_kept(block, kept)]
    claims += Sight(page, blocks, headline, best_language(claims, "").value, [block.node for block in main]).claims()
    claims += [*copyright_claims(blocks), *original_claims(blocks)]
    if (title := page.first("title")) is not None:
        site = site_in_title(title.text, headline) or site_of_root_link(page, title.text, headline)
        claims += [Claim("outlet", site, "title element")] if site else []
    claims += [Claim("masthead", name, "logo") for name in mastheads_of(page)]
    claims += script_claims(page, headline)
    claims += permalink_claims(page, headline)
    if section := section_of_menu(page, best_url(claims).value):
        claims.append(Claim("section", section, "menu", TRAIL))
    shown = "\n".join(block.text for block in blocks)
    source = source_of(claims, "\n".join(block.text for block in main or blocks), shown)
    if whole_page:
        return PageReading(whole_text(blocks), (), source)
    if not _is_article(main):
        return PageReading(whole_text(blocks), (), source, "No article was found in the page; all its text was taken.")
    above = lines_above_headline(page, blocks, main, headline)
    inner = [block for block in main if id(block) not in above]
    out = trimmed(inner, headline, source.byline, source.language, source.outlet)
    reasons = cut_reasons(blocks, headline)
    text, cuts = _text_of(blocks, kept, reasons, above | {id(inner[place]): reason for place, reason in out.items()})
    return PageReading(text, cuts, with_dateline(source, text), several_note(page, [block.node for block in main]))


def _is_article(main: Sequence[Block]) -> bool:
    """Whether what was found reads like prose, or like many short lines that are not links."""
    unlinked = [length_said(block.text) * (1 - block.link_share) for block in main]
    return max(unlinked, default=0) >= _PROSE or sum(unlinked) >= _LINES


def _is_kept(block: Block, kept: frozenset[int]) -> bool:
    return any(piece.order in kept and piece.text.strip() for piece in block.pieces)


def _text_of(
    blocks: Sequence[Block], kept: frozenset[int], reasons: Sequence[str], trimmed_off: dict[int, str]
) -> tuple[str, tuple[Cut, ...]]:
    """The article's text and its cuts; `trimmed_off` gives a reason for blocks (by id) that are not kept after all."""
    gone = {piece.order for block in blocks if id(block) in trimmed_off for piece in block.pieces}
    reasons = [trimmed_off.get(id(block), reason) for block, reason in zip(blocks, reasons, strict=True)]
    return text_with_cuts(passages_of(blocks, kept - gone, reasons))


def _head_claims(page: Page, html: str) -> list[Claim]:
    """What the page says of itself for machines, and its headings."""
    title = page.first("title")
    hint = title.text if title is not None else ""
    return [
        *saved_page_claims(page, html),
        *json_ld_claims(page, hint),
        *microdata_claims(page),
        *meta_claims(page),
        *headline_claims(page),
        *front_page_claims(page),
    ]
