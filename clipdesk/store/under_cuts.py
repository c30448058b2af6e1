"""`UnderCuts`: suggestions that lay where text was cut, kept beside the history until the article has that text again."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from clipdesk.domain.anchor import Anchor, anchor
from clipdesk.domain.change import ArticleBody
from clipdesk.domain.mapping import NOTHING, read_only
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Suggestion, suggestion_id
from clipdesk.domain.text import digest
from clipdesk.store import mapping
from clipdesk.store.codebooks import meta_value, write_meta
from clipdesk.store.database import execute
from clipdesk.store.imported_places import ImportedPlaces, Place
from clipdesk.store.project_database import ProjectDatabase
from clipdesk.store.sqlite_errors import sensible
from clipdesk.store.suggestions import NOTHING_REPLACED, SuggestionRepository, lost_by, rename_values, renamed

_KEY = "under_cuts:"
_NOWHERE = Anchor((), "", "", "")


class _At(NamedTuple):
    """What tells a suggestion from the others of its article, however much of the text is cut."""

    label_id: str
    place: Place

    def relabeled(self, old: str, new: str) -> _At:
        return self._replace(label_id=new) if self.label_id == old else self


class _Held(NamedTuple):
    """A suggestion, without place and id, and its speaker, where that is a suggestion of the article."""

    one: Suggestion
    speaker: _At | None = None

    def spoken(self, old: str, new: str) -> _Held:
        """With a speaker of one label as suggested with another."""
        return self if self.speaker is None else self._replace(speaker=self.speaker.relabeled(old, new))


class _Lost(NamedTuple):
    """The speaker, under a cut, of a suggestion of an assistant that waits."""

    speaker: _At
    assistant: str

    def spoken(self, old: str, new: str) -> _Lost:
        """As that of `_Held`."""
        return self._replace(speaker=self.speaker.relabeled(old, new))


_Entry = TypeVar("_Entry", _Held, _Lost)


class _Kept(NamedTuple):
    """What is kept of one article: suggestions, and the speakers of others."""

    suggestions: dict[_At, _Held]
    speakers: dict[_At, _Lost]


class UnderCuts:
    """Suggestions that an assistant of another program made cannot be made again: a cut that is undone brings them back."""

    def __init__(self, database: ProjectDatabase, suggestions: SuggestionRepository) -> None:
        self._database = database
        self._suggestions = suggestions

    def follow(self, before: ArticleBody, after: ArticleBody) -> None:
        """Something was cut from an article, or put back: move suggestions, and keep those that have no place any more.

        Those that were kept come back where all of their words are there again, and so do speakers. The caller holds the
        transaction.
        """
        kept = self._read(after.id)
        held = self._waiting(before, kept.speakers)
        for at, one in kept.suggestions.items():
            held.setdefault(at, one)
        places = ImportedPlaces(after)
        spans = {at: found for at in held if (found := places.spans(at.place)) is not None}
        ids = {at: suggestion_id(after.id, at.label_id, found) for at, found in spans.items()}
        left = {at: one for at, one in held.items() if at not in ids}
        speakers = {
            at: _Lost(speaker, one.assistant)
            for at, (one, speaker) in held.items()
            if at in ids and speaker is not None and speaker in left
        }
        self._write(after.id, _Kept(left, speakers))
        self._suggestions.replace(after.id, (_placed(held[at], after, at, spans[at], ids) for at in ids))

    def forget(self, article_id: str, assistants: Collection[str]) -> None:
        """These assistants proposed anew what they propose in an article."""
        kept = self._read(article_id)
        left = {at: one for at, one in kept.suggestions.items() if one.one.assistant not in assistants}
        speakers = {at: one for at, one in kept.speakers.items() if one.assistant not in assistants}
        if (left, speakers) != kept:
            self._write(article_id, _Kept(left, speakers))

    def rename_values(
        self, label_id: str, names: Mapping[str, str], back: Mapping[str, Mapping[str, str]] = NOTHING_REPLACED
    ) -> dict[str, dict[str, str]]:
        """As `suggestions.rename_values`, also of all that is kept."""
        replaced = rename_values(self._suggestions, label_id, names, back)
        for article_id, kept in self._every():
            for at, each in kept.suggestions.items():
                if at.label_id != label_id:
                    continue
                name = json.dumps([article_id, at])
                before = each.one.attributes
                attributes = renamed(before, names, back.get(name, {}))
                kept.suggestions[at] = each._replace(one=each.one._replace(attributes=attributes))
                replaced |= {name: lost} if (lost := lost_by(before, names)) else {}
            self._write(article_id, kept)
        return replaced

    def follow_merge(self, old: str, into: str) -> tuple[list[str], list[str]]:
        """As `SuggestionRepository.follow_merge`, also of all that is kept."""
        alike, speaking = self._suggestions.follow_merge(old, into)
        for article_id, kept in self._every():
            for entries in kept:
                alike += [_name(article_id, at) for at in entries if at.label_id == into]
                said = [at for at, one in entries.items() if one.spoken(into, "") != one]
                speaking += [_name(article_id, at) for at in said]
            self._write(article_id, _Kept(_merged(kept.suggestions, old, into), _merged(kept.speakers, old, into)))
        return alike, speaking

    def follow_parting(self, old: str, into: str, alike: Collection[str] = (), speaking: Collection[str] = ()) -> None:
        """Undo `follow_merge`, which returned `alike` and `speaking`."""
        self._suggestions.follow_parting(old, into, alike, speaking)
        alike, speaking = set(alike), set(speaking)
        for article_id, kept in self._every():
            names = {at: _name(article_id, at) for entries in kept for at in entries}
            stays = {at for at, name in names.items() if name in speaking}
            copies = {at._replace(label_id=into) for at in names if at.label_id == old}
            gone = {at for at in copies & names.keys() if names[at] not in alike}
            suggestions, speakers = (
                _spoken(kept.suggestions, into, old, stays),
                _spoken(kept.speakers, into, old, stays),
            )
            for at in gone:
                suggestions.pop(at, None)
                speakers.pop(at, None)
            self._write(article_id, _Kept(suggestions, speakers))

    def _every(self) -> Iterator[tuple[str, _Kept]]:
        """What is kept of each article, by its id."""
        found = execute(self._database, "SELECT key FROM meta WHERE key GLOB ?", (f"{_KEY}*",)).fetchall()
        for article_id in (str(key).removeprefix(_KEY) for (key,) in found):
            yield article_id, self._read(article_id)

    def _waiting(self, before: ArticleBody, speakers: Mapping[_At, _Lost]) -> dict[_At, _Held]:
        """Every suggestion that an article has, with its speaker, also one that is under a cut."""
        places = ImportedPlaces(before)
        every = {_At(one.label_id, places.imported(one.spans)): one for one in self._suggestions.every(before.id)}
        ids = {one.id: at for at, one in every.items()}
        found: dict[_At, _Held] = {}
        for at, one in every.items():
            speaker = ids.get(one.said_by)
            if not one.said_by and at in speakers:
                speaker = speakers[at].speaker
            found[at] = _Held(one._replace(said_by="") if speaker is not None else one, speaker)
        return found

    @sensible
    def _read(self, article_id: str) -> _Kept:
        found: dict[str, list[list[Any]]] = json.loads(meta_value(self._database, _KEY + article_id, "{}"))
        rows = [(_at(at), row, speaker) for at, row, speaker in found.get("suggestions", ())]
        suggestions = {at: _held(article_id, at, row, speaker) for at, row, speaker in rows}
        lost = {_at(at): _lost(*one) for at, *one in found.get("speakers", ())}
        return _Kept(suggestions, lost)

    def _write(self, article_id: str, kept: _Kept) -> None:
        if kept.suggestions or kept.speakers:
            found = {
                "suggestions": [(at, _row(each.one), each.speaker) for at, each in sorted(kept.suggestions.items())],
                "speakers": [(at, *one) for at, one in sorted(kept.speakers.items())],
            }
            write_meta(self._database, _KEY + article_id, json.dumps(found))
        else:
            execute(self._database, "DELETE FROM meta WHERE key = ?", (_KEY + article_id,))


def _name(article_id: str, at: _At) -> str:
    return digest(json.dumps([article_id, at]))


def _merged(entries: dict[_At, _Entry], old: str, into: str) -> dict[_At, _Entry]:
    """With what is suggested with the label `old` also suggested with `into`, and said by what is."""
    spoken = _spoken(entries, old, into)
    return {at._replace(label_id=into): one for at, one in spoken.items() if at.label_id == old} | spoken


def _spoken(entries: dict[_At, _Entry], old: str, new: str, but: Collection[_At] = ()) -> dict[_At, _Entry]:
    """With speakers of one label, but those of certain suggestions, as suggested with another."""
    return {at: one if at in but else one.spoken(old, new) for at, one in entries.items()}


def _placed(held: _Held, after: ArticleBody, at: _At, spans: Sequence[Span], ids: Mapping[_At, str]) -> Suggestion:
    said_by = held.one.said_by if held.speaker is None else ids.get(held.speaker, "")
    found = anchor(after.text, spans)
    return held.one._replace(id=ids[at], article_id=after.id, label_id=at.label_id, anchor=found, said_by=said_by)


def _row(one: Suggestion) -> list[Any]:
    return [one.assistant, one.score, one.reason, mapping.attributes_text(one.attributes), one.created_at, one.said_by]


def _held(article_id: str, at: _At, row: Sequence[Any], speaker: Sequence[Any] | None) -> _Held:
    assistant, score, reason, attributes, created_at, said_by = row
    if not 0 <= score <= 1:
        raise ValueError("no score")
    _check_texts(assistant, reason, created_at, said_by)
    values = read_only(mapping.texts_from(json.loads(attributes))) if attributes else NOTHING
    one = Suggestion("", article_id, at.label_id, assistant, _NOWHERE, score, reason, values, said_by, created_at)
    return _Held(one, _at(speaker) if speaker is not None else None)


def _lost(speaker: Sequence[Any], assistant: str) -> _Lost:
    _check_texts(assistant)
    return _Lost(_at(speaker), assistant)


def _at(row: Sequence[Any]) -> _At:
    label_id, place = row
    _check_texts(label_id)
    found = tuple(tuple(Span(*piece) for piece in pieces) for pieces in place)
    if not found or not all(isinstance(offset, int) for pieces in found for piece in pieces for offset in piece):
        raise TypeError("no place")
    return _At(label_id, found)


def _check_texts(*values: object) -> None:
    if not all(isinstance(one, str) for one in values):
        raise TypeError("no text")
