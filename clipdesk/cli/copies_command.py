"""`clipdesk copies`: which articles are copies of one story."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clipdesk.cli.articles_named import articles_named
from clipdesk.cli.opening import execute_as_user, open_existing, open_for_change
from clipdesk.cli.output import DONE, ProgressBar, counted, print_json, print_report, print_rows, report_json

if TYPE_CHECKING:
    from clipdesk.cli.verbs import Verbs
    from clipdesk.domain.report import TransferReport
    from clipdesk.project.commands.base import Command
    from clipdesk.project.copies import Copies, Copy
    from clipdesk.project.project import Project

_SHOWN = 20
"""Short articles that are listed."""
_WORDS = 60
_NONE = "–"


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    verb = verbs.add_parser("copies", help="articles that tell the same text under other headlines, cut or edited")
    verb.add_argument("project", metavar="PROJECT", help="a .clipdesk file")
    verb.add_argument(
        "--suggest",
        action="store_true",
        help="suggest in every copy what is tagged in the others; nothing is tagged by it",
    )
    by_hand = verb.add_mutually_exclusive_group()
    by_hand.add_argument(
        "--together", nargs="+", metavar="ARTICLE", help="first put these, by id or headline, into one story"
    )
    by_hand.add_argument("--apart", nargs="+", metavar="ARTICLE", help="first take these out of their story")
    verb.add_argument("--json", action="store_true", help="print every story with its articles as JSON")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the stories, and what was too short to judge; on demand, group by hand, or suggest what is tagged in copies."""
    from clipdesk.project.commands.base import Batch
    from clipdesk.project.copies import copies_apart

    path = Path(arguments.project)
    is_changed = bool(arguments.together or arguments.apart)
    opened = open_for_change(path) if arguments.suggest or is_changed else open_existing(path)
    with closing(opened) as project, ProgressBar() as bar:
        chosen = [one.id for one in articles_named(arguments.together or arguments.apart or (), project)]
        found = copies_apart(project.reader, bar, is_awaited=True)
        if is_changed:
            commands = _by_hand(chosen, found, is_together=bool(arguments.together))
            if commands:
                whole = commands[0] if len(commands) == 1 else Batch(tuple(commands), commands[0].title)
                execute_as_user(project, whole, arguments)
            found = copies_apart(project.reader, bar, found.found, is_awaited=True)
        made = _suggest(project, found, bar) if arguments.suggest else None
    if arguments.json:
        print_json(_json(found) | (_made_json(*made) if made is not None else {}))
        return DONE
    _print_stories(found)
    if made is not None:
        waiting, report = made
        print(
            f"\n{counted(waiting, 'suggestion waits', 'suggestions wait')} in copies, {report.skipped} without a plain place"
        )
        print_report(report)
    return DONE


def _by_hand(chosen: Sequence[str], found: Copies, *, is_together: bool) -> Sequence[Command]:
    from clipdesk.project.stories import putting_together, taking_out

    stories = [[one.article_id for one in story] for story in found.stories]
    if is_together:
        return [putting_together(chosen, stories)]
    return taking_out(chosen, stories)


def _suggest(project: Project, found: Copies, bar: ProgressBar) -> tuple[int, TransferReport]:
    from clipdesk.project.commands.suggestions import StoreSuggestions
    from clipdesk.project.copied_suggestions import story_ids, suggest_in_copies, waiting_in_copies

    made = suggest_in_copies(project.reader, story_ids(found), bar)
    project.execute(StoreSuggestions(made.proposed))
    return waiting_in_copies(project.queries, made), made.report


def _print_stories(found: Copies) -> None:
    from clipdesk.project.copies import LEAST_WORDS

    told = sum(len(story) for story in found.stories)
    articles, stories = counted(found.articles, "article"), counted(len(found.stories), "story", "stories")
    print(f"{articles}: {told} are copies of {stories}" if told else f"{articles}: none is a copy of another")
    for story in found.stories:
        print(f"\n{story[0].headline}")
        print_rows([_row(one) for one in story])
    if found.taken_out:
        print(f"\n{counted(len(found.taken_out), 'article')} taken out by hand")
        print_rows([_source(one) for one in found.taken_out])
    if found.short:
        print(f"\n{counted(len(found.short), 'article')} of fewer than {LEAST_WORDS} words: too short to judge")
        print_rows([_source(one) for one in found.short[:_SHOWN]])
        if len(found.short) > _SHOWN:
            print(f"  … and {len(found.short) - _SHOWN} more (--json lists all)")


def _row(one: Copy) -> tuple[object, ...]:
    return f"{one.share:.0%}".rjust(4), one.words, *_source(one), "by hand" if one.story else ""


def _source(one: Copy) -> tuple[str, ...]:
    return one.published[:10] or _NONE, one.outlet or _NONE, one.headline[:_WORDS]


def _json(found: Copies) -> dict[str, Any]:
    return {
        "articles": found.articles,
        "stories": [[_copy_json(one) for one in story] for story in found.stories],
        "links": found.links,
        "taken_out": [_source_json(one) for one in found.taken_out],
        "too_short": [_source_json(one) for one in found.short],
    }


def _copy_json(one: Copy) -> dict[str, Any]:
    return _source_json(one) | {
        "words": one.words, "share": round(one.share, 4), "by_hand": bool(one.story),
    }  # fmt: skip


def _source_json(one: Copy) -> dict[str, Any]:
    return {"article": one.article_id, "headline": one.headline, "outlet": one.outlet, "published": one.published}


def _made_json(waiting: int, report: TransferReport) -> dict[str, Any]:
    return {"suggestions_waiting": waiting, "without_a_plain_place": report_json(report)}
