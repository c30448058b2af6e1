"""The argument parser; each verb is a module. User errors are caught here and nowhere else on the command line."""

from __future__ import annotations

import argparse
import errno
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from typing import NoReturn

from clipdesk import __version__
from clipdesk.cli import (
    adjudicate_command,
    agreement_command,
    annotations_command,
    articles_command,
    check_command,
    codebook_command,
    copies_command,
    counts_command,
    export_command,
    formats_command,
    import_command,
    learn_command,
    missed_command,
    people_command,
    salvage_command,
    stats_command,
    suggest_command,
    tag_command,
    undo_command,
)
from clipdesk.cli.output import (
    NOT_ALL_TAKEN,
    STOPPED,
    WRONG_USE,
    OutputLostError,
    Spoken,
    complain,
    leave_pipe,
    print_json,
)
from clipdesk.cli.remedies import in_commands
from clipdesk.domain.errors import UserError, WrongUseError
from clipdesk.domain.near_names import near_names
from clipdesk.runtime.paths import PROJECT_SUFFIX, Places

_COMMANDS = (
    import_command,
    export_command,
    articles_command,
    tag_command,
    annotations_command,
    codebook_command,
    undo_command,
    suggest_command,
    learn_command,
    people_command,
    missed_command,
    copies_command,
    counts_command,
    agreement_command,
    adjudicate_command,
    stats_command,
    check_command,
    salvage_command,
    formats_command,
)

_REFUSED = frozenset((errno.ENAMETOOLONG, errno.EACCES))
"""What the system says of a path that was typed, rather than of a file in use."""
_LONGEST = 80
"""Characters of a path that are told."""
_EPILOG = """exit codes:
  0    done
  1    not done, or not all of it; what was not is said
  2    wrong use, or a name of something that there is not; nothing was begun
  130  stopped by Ctrl+C

without a verb, clipdesk [PROJECT] opens the window: on PROJECT,
else on the last project, else on the sample"""


class _Parser(argparse.ArgumentParser):
    """A parser that says in one line what is wrong; the help is one word further."""

    def error(self, message: str) -> NoReturn:
        """Leave with exit code 2."""
        verb = self.prog.partition(" ")[2]
        wrong = message.removeprefix("argument ").removesuffix(".")
        complain(f"{verb}: {wrong}; see {self.prog} --help" if verb else f"{wrong}; see {self.prog} --help")
        raise SystemExit(WRONG_USE)


def parser() -> argparse.ArgumentParser:
    """The parser with all verbs."""
    top = _Parser(
        prog="clipdesk",
        description="Tag and annotate news clippings.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--base-dir", metavar="DIR", help="keep all folders of the program below DIR")
    top.add_argument("--version", action="version", version=f"Clipdesk {__version__}")
    verbs = top.add_subparsers(title="verbs", metavar="VERB", required=True)
    for command in _COMMANDS:
        command.add_to(verbs)
    return top


def main(argv: Sequence[str], where: Places) -> int:
    """Run one verb and return the exit code, one of those in `output`."""
    word = argv[0] if argv else ""
    if word and not word.startswith("-") and word not in _verbs():
        complain(_no_verb(word))
        return WRONG_USE
    try:
        arguments, unknown = parser().parse_known_args(list(argv))
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else WRONG_USE
        return carry_out(lambda: code)  # writes out what help has said
    if "paths" in arguments and not any(one.startswith("-") for one in unknown):
        arguments.paths += unknown  # files named behind an option that stands among them
        unknown = []
    mistake = _mistake(unknown, getattr(arguments, "project", getattr(arguments, "damaged", "-")))
    if mistake:
        complain(f"{word}: {mistake}; see clipdesk {word} --help")
        return WRONG_USE
    arguments.places = where
    return carry_out(lambda: arguments.run(arguments), as_json=getattr(arguments, "json", False))


def _verbs() -> list[str]:
    return [command.__name__.rpartition(".")[2].removesuffix("_command") for command in _COMMANDS]


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"


def _no_verb(word: str) -> str:
    if word.endswith(PROJECT_SUFFIX):
        return f"a verb stands before the project (clipdesk stats {word}); see clipdesk --help"
    near = near_names(word, _verbs())
    if near:
        return f"there is no verb “{word}”; did you mean {' or '.join(near)}? See clipdesk --help."
    return f"there is no verb “{word}”; see clipdesk --help. A project is opened by its file: {word}{PROJECT_SUFFIX}."


def _mistake(unknown: Sequence[str], project: str) -> str:
    """What is wrong with what was read; empty where nothing is."""
    options = [one.partition("=")[0] for one in unknown if one.startswith("-")]
    if "--base-dir" in options:
        return "--base-dir stands before the verb"
    if options:
        return f"there is no option {', '.join(options)}"
    if unknown:
        return f"there is more than it takes: {' '.join(unknown)}"
    return "" if project else "the name of the project is empty"


def carry_out(run: Callable[[], int], *, as_json: bool = False) -> int:
    """Call `run` and return the exit code; a user error is printed, not raised."""
    try:
        if sys.stdout is None:  # closed by whoever started the program
            leave_pipe()
        with redirect_stdout(Spoken(sys.stdout)):
            code = run()
            sys.stdout.flush()
    except UserError as error:
        if as_json:
            print_json({"error": error.sentence, "remedy": in_commands(error.remedy)})
        complain(in_commands(error.message))
        return WRONG_USE if isinstance(error, WrongUseError) else NOT_ALL_TAKEN
    except BrokenPipeError:
        leave_pipe()
        return NOT_ALL_TAKEN
    except OutputLostError as error:
        leave_pipe()
        complain(str(error))
        return NOT_ALL_TAKEN
    except OSError as error:
        if error.errno not in _REFUSED or not error.filename:
            raise
        complain(f"“{_shortened(str(error.filename))}” cannot be used: {error.strerror}. Choose another name or place.")
        return NOT_ALL_TAKEN
    except KeyboardInterrupt:
        complain("stopped.")
        return STOPPED
    return code
