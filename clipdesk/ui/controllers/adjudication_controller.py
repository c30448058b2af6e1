"""`AdjudicationController`: the window in which the differences of two annotators are ruled on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from clipdesk.domain.adjudication import Adjudication, Case, Stands
from clipdesk.domain.agreement import Among, Disagreement
from clipdesk.domain.change import Kind
from clipdesk.domain.decision import CaseKey
from clipdesk.domain.filters import GoldOf
from clipdesk.domain.span import Span
from clipdesk.project.changes import Changes
from clipdesk.project.jobs import Progress
from clipdesk.ui.controllers.agreement_controller import AgreementController
from clipdesk.ui.controllers.case_articles import CaseArticles
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.controllers.window_beside import WindowBeside
from clipdesk.ui.preferences import Preferences
from clipdesk.ui.reading.reading_style import LabelStyle, ReadingColors
from clipdesk.ui.reading.typography import typography
from clipdesk.ui.record_words import person_name

if TYPE_CHECKING:
    from clipdesk.project.commands.decisions import RuleOn
    from clipdesk.project.comparing import Asked, NothingInCommonError
    from clipdesk.project.project import ProjectReader
    from clipdesk.ui.adjudication.adjudication_window import AdjudicationWindow, Surroundings
    from clipdesk.ui.workers import JobHandle

_FEW = 50
"""Up to this many changed articles are looked at again at once; if more change, everything is in another thread."""
_SIZE = 0.85
"""Size of the article text here, against that of the main window: two columns stand side by side."""


class AdjudicationController(Controller):
    """Opens the window, finds the cases in another thread, carries out rulings, and follows what changes meanwhile."""

    def __init__(
        self,
        desk: Desk,
        agreement: AgreementController,
        preferences: Preferences,
        styles: Callable[[], Mapping[str, LabelStyle]],
        export_gold: Callable[[GoldOf, QWidget, bool], JobHandle | None],
    ) -> None:
        """`styles` returns how the labels of the project look, by id; `export_gold` asks over a window how to export gold.

        Its last argument is whether the two are not named.
        """
        super().__init__(desk)
        self._agreement = agreement
        self._preferences = preferences
        self._styles = styles
        self._export_gold = export_gold
        self._articles = CaseArticles(desk.session, desk.messages)
        self._said = ""
        self._keys: Mapping[str, str] = {}
        what = self.tr("Looking for differences")
        self.beside = WindowBeside(desk, "adjudication", what, self._make_window, self._work, self._show)
        desk.actions.connect_to({"differences.rule": self.beside.show})
        desk.session.project_closing.connect(self._articles.forget)
        desk.session.changed.connect(self._follow)
        desk.theme.theme_changed.connect(self._apply_look)
        preferences.changed.connect(self._follow_settings)
        agreement.ruling_requested.connect(self.show_case)

    # ------------------------------------------------------------ showing

    def show_case(self, one: Disagreement | None) -> None:
        """Show the cases of the two who are compared in the agreement window; perhaps with one that is chosen there."""
        window = self.beside.made()
        a, b, among = self._agreement.beside.made().chooser.chosen
        if window.people.chosen != (a, b, among):
            window.people.choose(a, b, among)
            window.mark_stale()
        if one is not None:
            ids = tuple(each.id for each in (one.a, one.b) if each is not None)
            window.come_to(CaseKey(one.article_id, (a, b), ids))
        window.show_now()

    def _make_window(self) -> AdjudicationWindow:
        from clipdesk.ui.adjudication.adjudication_window import AdjudicationWindow
        from clipdesk.ui.adjudication.ruling_keys import chosen_keys

        self._keys = chosen_keys(self._preferences.settings.keys)
        made = AdjudicationWindow(self._theme, self._desk.undo_actions, self._keys)
        made.ruled.connect(self._rule)
        made.set_myself.connect(self._set_myself)
        made.reason_given.connect(self._give_reason)
        made.withdrawn.connect(self._withdraw)
        made.passage_requested.connect(self._agreement.go_to)
        made.import_requested.connect(self._desk.actions["files.import"].trigger)
        made.export_requested.connect(self._ask_export)
        self._set_look(made)
        return made

    def _ask_export(self) -> None:
        """Ask how to export the gold of the two."""
        window = self.beside.made()
        a, b, among = window.people.chosen
        handle = self._export_gold(GoldOf(a, b, among is Among.DONE), window, window.blind.isChecked())
        if handle is not None:
            self._say(self.tr("Exporting…"))
            # What was written is said in the main window, over which this one lies.
            handle.finished.connect(lambda _: self._say(self.tr("Exported. The main window says what was written.")))
            handle.failed.connect(lambda _: self._say(self.tr("Not exported. The main window says why.")))
            handle.ended.connect(self._end_export)

    def _say(self, words: str) -> None:
        self._said = words
        if self.beside.window is not None:
            self.beside.window.tell(words)

    def _end_export(self) -> None:
        """An export that was stopped is not talked about any more."""
        if self._said == self.tr("Exporting…"):
            self._say("")

    def _follow_settings(self) -> None:
        """Apply them; where the user chose other keys, begin with a new window, which has them."""
        from clipdesk.ui.adjudication.ruling_keys import chosen_keys

        window = self.beside.window
        if window is not None and chosen_keys(self._preferences.settings.keys) != self._keys:
            is_shown, case, chosen = window.isVisible(), window.list.current(), window.people.chosen
            self.beside.close()
            window = self.beside.made()
            window.people.choose(*chosen)
            if case is not None:
                window.come_to(case.key)
            if is_shown:
                window.show_now()
        self._apply_look()

    def _apply_look(self) -> None:
        """Give the window the colors of the theme and what the settings say."""
        window = self.beside.window
        if window is not None:
            self._set_look(window)
            if window.is_begun:
                window.look_again(self._surroundings())

    def _set_look(self, window: AdjudicationWindow) -> None:
        """Set the articles as in the main window, a little smaller."""
        colors = ReadingColors(*(self._theme.color(name) for name in ReadingColors._fields))
        settings = self._preferences.settings
        window.set_look(colors, typography(settings.article_font, round(_SIZE * settings.zoom), settings.line_width))

    def _work(self) -> Callable[[Progress], Adjudication | NothingInCommonError | None]:
        from clipdesk.project.adjudicating import cases
        from clipdesk.ui.controllers.pair_work import pair_work

        def compute(reader: ProjectReader, asked: Asked, progress: Progress) -> Adjudication:
            with reader.open() as store:
                return cases(store, asked, progress)

        return pair_work(self._session.project, self.beside.made().people, compute)

    def _show(self, found: Adjudication | NothingInCommonError | None) -> None:
        from clipdesk.ui.controllers.pair_work import why_nothing

        window = self.beside.made()
        if isinstance(found, Adjudication):
            self._articles.forget()
            window.show_adjudication(found, self._surroundings())
        else:
            can_import = found is None and self._desk.actions["files.import"].isEnabled()
            reason = why_nothing(found, self.tr("Ruling needs two annotators"))
            window.show_nothing(*reason, offers_import=can_import)

    def _surroundings(self) -> Surroundings:
        from clipdesk.ui.adjudication.adjudication_window import Surroundings

        project = self._session.project
        people = {one.id: person_name(one) for one in project.annotators}
        labels = tuple(project.codebook)
        articles, is_writable = self._articles, self._session.is_writable
        return Surroundings(labels, self._styles(), people, articles.text_and_source, is_writable, articles.links)

    # ------------------------------------------------------------ following

    def _follow(self, changes: Changes) -> None:
        window = self.beside.window
        if window is None or not changes.touches(*Kind):
            return
        self._articles.forget()
        is_large = changes.everything or changes.is_codebook_changed or len(changes.articles) > _FEW
        # A first ruling brings whoever rules, which changes nothing in what is compared.
        is_other_people = changes.touches(Kind.ANNOTATOR) and changes.kinds != {Kind.ANNOTATOR, Kind.DECISION}
        if is_large or is_other_people or not window.is_begun or not window.isVisible():
            window.mark_stale()
            return
        from clipdesk.project.adjudicating import cases_of_articles
        from clipdesk.ui.controllers.pair_work import asked_of

        asked, reader, around = asked_of(window.people), self._session.project.reader, self._surroundings()
        for article_id, cases in cases_of_articles(reader, asked, sorted(changes.articles)).items():
            window.take_in(article_id, cases, around)

    # ------------------------------------------------------------ ruling

    def _rule(self, cases: tuple[Case, ...], stands: Stands) -> None:
        from clipdesk.project.commands.decisions import RuleOn, RuleOnAll

        window = self.beside.made()
        if len(cases) == 1:
            note = window.view.note
            self._desk.execute(RuleOn(cases[0].key, cases[0].kept_if(stands), note=note), origin=self)
            return
        # What is typed is the reason for all of them; that of a ruling belongs to it alone.
        note = window.view.typed_note
        rulings = tuple(RuleOn(one.key, one.kept_if(stands), note=note) for one in cases)
        if self._desk.execute(RuleOnAll(rulings), origin=self):
            window.mark_stale()

    def _set_myself(self, case: Case, label_id: str, spans: tuple[Span, ...]) -> None:
        from clipdesk.project.commands.decisions import RuleOn

        note = self.beside.made().view.note
        self._desk.execute(RuleOn(case.key, (), label_id, spans, note), origin=self)

    def _give_reason(self, case: Case) -> None:
        self._desk.execute(_same_ruling(case, self.beside.made().view.note), origin=self)

    def _withdraw(self, case: Case) -> None:
        from clipdesk.project.commands.decisions import WithdrawRulings

        if case.decision is not None:
            self._desk.execute(WithdrawRulings((case.decision.id,)), origin=self)


def _same_ruling(case: Case, note: str) -> RuleOn:
    """The ruling on a case once more, with another reason."""
    from clipdesk.project.commands.decisions import RuleOn

    assert case.decision is not None
    own = case.decision.own
    if own is not None:
        return RuleOn(case.key, (), own.label_id, own.anchor.spans, note)
    return RuleOn(case.key, case.decision.kept, note=note)
