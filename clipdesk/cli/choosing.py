"""What a verb is asked for by name: labels, annotators, one of several values. A name that does not exist is refused."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from clipdesk.domain.annotator import Annotator, with_key
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.errors import InvalidChangeError, WrongUseError
from clipdesk.domain.label import Attribute, Label, RelationType
from clipdesk.domain.near_names import choice_words

T = TypeVar("T")


def one_of(values: Sequence[str]) -> Callable[[str], str]:
    """The type of an option with so many values; where another is given, the parser says which ones are near to it."""

    def checked(value: str) -> str:
        if value not in values:
            raise argparse.ArgumentTypeError(f"“{value}” is not among its values. {choice_words(value, values)}")
        return value

    return checked


def words_typed(typed: str) -> str:
    """The type of an option that takes words, with white space only between them. One without words would choose all.

    >>> words_typed("  the  ferry ")
    'the ferry'
    """
    words = " ".join(typed.split())
    if not words:
        raise argparse.ArgumentTypeError("it holds no words; write some, or leave the option out")
    return words


def none_chosen(what: str, remedy: str = "") -> InvalidChangeError:
    """What refuses a change for which nothing was chosen; `what` is one of those that there are."""
    return InvalidChangeError(
        f"No {what} is like that; nothing was changed.", remedy or "Without options the verb lists what there is."
    )


def values_shown(values: Iterable[str]) -> str:
    """The values as the help of an option shows them.

    >>> values_shown(["yes", "no"])
    '{yes,no}'
    """
    return f"{{{','.join(values)}}}"


def labels_named(names: Iterable[str], codebook: Codebook) -> list[Label]:
    """The labels of these names, upper and lower case alike. Raises WrongUseError for a name that no label has."""
    return [_found(codebook.named(name), "label", name, (one.name for one in codebook)) for name in names]


def attribute_named(name: str, label: Label) -> Attribute:
    """The attribute of a label. Raises WrongUseError for a name that none of its attributes has."""
    known = {one.name: one for one in label.attributes}
    found = known.get(name.strip())
    if found is None:
        raise WrongUseError(f"The label “{label.name}” has no attribute “{name}”.", choice_words(name, [*known]))
    return found


def link_named(name: str, codebook: Codebook) -> RelationType:
    """The kind of link of this name. Raises WrongUseError for a name that none has."""
    return _found(
        codebook.relation_named(name.strip()), "kind of link", name, (one.name for one in codebook.relation_types)
    )


def annotators_named(keys: Iterable[str], annotators: Iterable[Annotator]) -> list[Annotator]:
    """The annotators with these keys. Raises WrongUseError for a key that nobody has."""
    people = list(annotators)
    return [_found(with_key(people, key), "annotator", key, (one.key for one in people)) for key in keys]


def outlet_named(name: str, outlets: Sequence[str]) -> str:
    """The outlet of this name. Raises WrongUseError for a name that no outlet has."""
    return _found(name if name in outlets else None, "outlet", name, outlets)


def _found(one: T | None, what: str, name: str, known: Iterable[str]) -> T:
    if one is None:
        raise WrongUseError(f"The project has no {what} “{name}”.", choice_words(name, list(known)))
    return one
