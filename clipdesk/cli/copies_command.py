"""`clipdesk copies`: which articles are copies of one story."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clipdesk.cli.opening import open_existing
from clipdesk.cli.output import DONE, ProgressBar, counted, print_json, print_rows

if TYPE_CHECKING:
    from clipdesk.cli.verbs import Verbs
    from clipdesk.project.copies import Copies, Copy

_SHOWN = 20
"""Short articles that are listed."""
_WORDS = 60
_NONE = "–"


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    verb = verbs.add_parser("copies", help="articles that tell the same text under other headlines, cut or edited")
    verb.add_argument("project", metavar="PROJECT", help="a .clipdesk file")
    verb.add_argument("--json", action="store_true", help="print every story with its articles as JSON")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the stories, and what was too short to judge."""
    from clipdesk.project.copies import LEAST_WORDS, copies_apart

    with closing(open_existing(Path(arguments.project))) as project, ProgressBar() as bar:
        found = copies_apart(project.reader, bar)
    if arguments.json:
        print_json(_json(found))
        return DONE
    told = sum(len(story) for story in found.stories)
    stories = counted(len(found.stories), "story", "stories")
    print(f"{counted(found.articles, 'article')}: {told} are copies of {stories}" if told else
          f"{counted(found.articles, 'article')}: none is a copy of another")  # fmt: skip
    for story in found.stories:
        print(f"\n{story[0].headline}")
        print_rows([_row(one) for one in story])
    if found.short:
        print(f"\n{counted(len(found.short), 'article')} of fewer than {LEAST_WORDS} words: too short to judge")
        print_rows([_source(one) for one in found.short[:_SHOWN]])
        if len(found.short) > _SHOWN:
            print(f"  … and {len(found.short) - _SHOWN} more (--json lists all)")
    return DONE


def _row(one: Copy) -> tuple[object, ...]:
    return f"{one.share:.0%}".rjust(4), one.words, *_source(one)


def _source(one: Copy) -> tuple[str, ...]:
    return one.published[:10] or _NONE, one.outlet or _NONE, one.headline[:_WORDS]


def _json(found: Copies) -> dict[str, Any]:
    return {
        "articles": found.articles,
        "stories": [[_copy_json(one) for one in story] for story in found.stories],
        "links": found.links,
        "too_short": [_source_json(one) for one in found.short],
    }


def _copy_json(one: Copy) -> dict[str, Any]:
    return _source_json(one) | {"words": one.words, "share": round(one.share, 4)}


def _source_json(one: Copy) -> dict[str, Any]:
    return {"article": one.article_id, "headline": one.headline, "outlet": one.outlet, "published": one.published}
