"""`LinkingController`: who said it: links from one passage to another, drawn by the mouse or chosen by name."""

from __future__ import annotations

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.label import RelationType
from clipdesk.project.commands.annotations import Relate, RemoveRelation
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.models.link_ends import link_ends
from clipdesk.ui.reading.reading_pane import ReadingPane
from clipdesk.ui.record_words import spoken_name
from clipdesk.ui.widgets.command_palette import CommandPalette
from clipdesk.ui.widgets.palette_rows import PaletteEntry


class LinkingController(Controller):
    """Links the selected annotation to another one."""

    def __init__(self, desk: Desk, pane: ReadingPane, palette: CommandPalette) -> None:
        super().__init__(desk)
        self._pane = pane
        self._palette = palette
        palette.entry_chosen.connect(self._take_choice)
        pane.view.link_drawn.connect(self.link_drawn)
        pane.view.link_missed.connect(self._tell_missed)
        desk.actions.connect_to({"speaker.link": self.link_speaker})

    def link_drawn(self, head_id: str, child_id: str) -> None:
        """Link two annotations as the mouse has drawn it; where several kinds of link fit, ask which."""
        session = self._session
        session.select(head_id)
        head, child = session.selected, session.open_article.annotation(child_id)
        if head is None or child is None:
            self.link_speaker()
            return
        kinds = [one for one in self._kinds_from(head) if not one.children or child.label_id in one.children]
        if len(kinds) == 1:
            if self.relate(head.id, child.id, kinds[0].id):
                self._pane.announce(f"{spoken_name(kinds[0].name)}: {child.anchor.quote}")
        elif kinds:
            entries = [
                PaletteEntry(spoken_name(one.name), child.anchor.quote, key=f"link:{one.id}:{child.id}")
                for one in kinds
            ]
            self._palette.open_palette(lambda _query: entries, self.tr("Which kind of link?"))

    def _tell_missed(self) -> None:
        self._messages.say(self.tr("Release the link over a tagged passage; tag who said it first."))

    def _kinds_from(self, head: Annotation) -> list[RelationType]:
        types = self._session.project.codebook.relation_types
        return [one for one in types if not one.heads or head.label_id in one.heads]

    def link_speaker(self) -> None:
        """Choose the annotation to which the selected one is linked: who said it. The nearest comes first.

        Where it is linked already, this is said of the choice it is linked to, and the last one takes the link away.
        """
        selected = self._session.selected
        if selected is None:
            return
        types = self._kinds_from(selected)
        if not types:
            self._messages.say(self._where_links_begin())
            return
        linked = {one.type_id: one.child for one in self._session.open_article.relations_from(selected.id)}
        entries = [
            self._entry(kind, one, is_linked=one.id == linked.get(kind.id))
            for kind in types
            for one in link_ends(selected, self._session.annotations, kind, linked.get(kind.id))
        ]
        entries += [
            PaletteEntry(self.tr("Remove the link"), spoken_name(kind.name), "", "", f"link:{kind.id}:")
            for kind in types
            if kind.id in linked
        ]
        if not entries:
            self._messages.say(self.tr("There is nobody to link to yet: tag who said it first."))
            return
        self._palette.open_palette(lambda _query: entries, self.tr("Who said it?"))

    def _where_links_begin(self) -> str:
        codebook = self._session.project.codebook
        heads = {label_id for kind in codebook.relation_types for label_id in kind.heads}
        names = ", ".join(label.name for label in codebook if label.id in heads)
        if not names:
            return self.tr("Nothing can be linked to an annotation of this label.")
        return self.tr("A link begins at a passage tagged with one of these labels: {0}.").format(names)

    def _entry(self, kind: RelationType, end: Annotation, *, is_linked: bool) -> PaletteEntry:
        detail = spoken_name(kind.name)
        if is_linked:
            detail = self.tr("{0}, linked now").format(detail)
        return PaletteEntry(end.anchor.quote, detail, key=f"link:{kind.id}:{end.id}")

    def _take_choice(self, key: str) -> None:
        purpose, _, rest = key.partition(":")
        if purpose == "link":
            type_id, _, child = rest.partition(":")
            self.relate(self._session.selected_id, child, type_id)

    def relate(self, head_id: str, child_id: str | None, type_id: str) -> bool:
        """Link an annotation to another one, or (empty or None) take its links of this kind away.

        Returns False where that is refused; the user is told why.
        """
        kind = self._session.project.codebook.relation_type(type_id)
        if not head_id or kind is None:
            return False
        if child_id:
            return self._desk.execute(Relate(head_id, child_id, type_id, kind.name), self)
        links = [one for one in self._session.open_article.relations_from(head_id) if one.type_id == type_id]
        return all(self.unlink(one.id) for one in links)

    def unlink(self, relation_id: str) -> bool:
        """Take one link away. Returns False where that is refused; the user is told why."""
        return self._desk.execute(RemoveRelation(relation_id), self)
