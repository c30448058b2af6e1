"""`AdjudicationController`: the window in which the differences of two annotators are ruled on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
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
from clipdesk.ui.controllers.desk import Desk
from clipdesk.ui.core_words import core_words
from clipdesk.ui.preferences import Preferences
from clipdesk.ui.reading.reading_style import LabelStyle, ReadingColors
from clipdesk.ui.reading.typography import typography
from clipdesk.ui.record_words import person_name

if TYPE_CHECKING:
    from clipdesk.project.commands.decisions import RuleOn
    from clipdesk.project.comparing import Asked, NothingInCommonError
    from clipdesk.ui.adjudication.adjudication_window import AdjudicationWindow, Surroundings
    from clipdesk.ui.workers import JobHandle

_FEW = 50
"""Up to this many changed articles are looked at again at once; if more change, everything is in another thread."""
_SIZE = 0.85
"""Size of the article text here, against that of the main window: two columns stand side by side."""


class AdjudicationController(QObject):
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
        super().__init__(desk.window)
        self._desk = desk
        self._session = desk.session
        self._agreement = agreement
        self._preferences = preferences
        self._styles = styles
        self._export_gold = export_gold
        self._articles = CaseArticles(desk.session)
        self._said = ""
        self._keys: Mapping[str, str] = {}
        self.window: AdjudicationWindow | None = None
        desk.actions.connect_to({"differences.rule": self.show_cases})
        desk.window.close_requested.connect(self._close)
        desk.session.project_closing.connect(self._close)
        desk.session.changed.connect(self._follow)
        desk.theme.theme_changed.connect(self._wear)
        preferences.changed.connect(self._follow_settings)
        agreement.ruling_requested.connect(self.show_case)

    def _close(self) -> None:
        """Close the window: it is about one project."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
        self.window = None
        self._articles.forget()

    # ------------------------------------------------------------ showing

    def show_cases(self) -> None:
        """Show what two annotators differ on, to be ruled on."""
        if self.window is None:
            self._make_window()
        assert self.window is not None
        self.window.show_now()

    def show_case(self, one: Disagreement | None) -> None:
        """The same, of the two who are compared in the agreement window; perhaps with a difference that is chosen there."""
        if self.window is None:
            self._make_window()
        compared = self._agreement.window
        assert self.window is not None
        assert compared is not None
        a, b, among = compared.chooser.chosen
        if self.window.people.chosen != (a, b, among):
            self.window.people.choose(a, b, among)
            self.window.mark_stale()
        if one is not None:
            ids = tuple(each.id for each in (one.a, one.b) if each is not None)
            self.window.come_to(CaseKey(one.article_id, (a, b), ids))
        self.window.show_now()

    def _make_window(self) -> None:
        from clipdesk.ui.adjudication.adjudication_window import AdjudicationWindow
        from clipdesk.ui.adjudication.ruling_keys import chosen_keys
        from clipdesk.ui.controllers.gathering import Gathering

        desk = self._desk
        self._keys = chosen_keys(self._preferences.settings.keys)
        self.window = window = AdjudicationWindow(desk.theme, desk.undo_actions, self._keys)
        desk.window.add_beside("adjudication", window)
        window.ruled.connect(self._rule)
        window.set_myself.connect(self._set_myself)
        window.reason_given.connect(self._give_reason)
        window.withdrawn.connect(self._withdraw)
        window.passage_requested.connect(self._agreement.go_to)
        window.import_requested.connect(desk.actions["files.import"].trigger)
        window.export_requested.connect(self._ask_export)
        Gathering(window, desk.jobs, self.tr("Looking for differences"), self._work, self._show, desk.messages)
        self._wear()

    def _ask_export(self) -> None:
        """Ask how to export the gold of the two."""
        assert self.window is not None
        a, b, among = self.window.people.chosen
        handle = self._export_gold(GoldOf(a, b, among is Among.DONE), self.window, self.window.blind.isChecked())
        if handle is not None:
            self._say(self.tr("Exporting…"))
            # What was written is said in the main window, over which this one lies.
            handle.finished.connect(lambda _: self._say(self.tr("Exported. The main window says what was written.")))
            handle.failed.connect(lambda _: self._say(self.tr("Not exported. The main window says why.")))
            handle.ended.connect(self._end_export)

    def _say(self, words: str) -> None:
        self._said = words
        if self.window is not None:
            self.window.count.setText(words)

    def _end_export(self) -> None:
        """An export that was stopped is not talked about any more."""
        if self.window is not None and self._said == self.tr("Exporting…"):
            self.window.say_how_many()

    def _follow_settings(self) -> None:
        """Wear them; where the user chose other keys, begin with a new window, which has them."""
        from clipdesk.ui.adjudication.ruling_keys import chosen_keys

        if self.window is not None and chosen_keys(self._preferences.settings.keys) != self._keys:
            is_shown, case = self.window.isVisible(), self.window.list.current()
            chosen = self.window.people.chosen
            self._close()
            self._make_window()
            assert self.window is not None
            self.window.people.choose(*chosen)
            if case is not None:
                self.window.come_to(case.key)
            if is_shown:
                self.window.show_now()
        self._wear()

    def _wear(self) -> None:
        """Wear the colors of the theme, and set the articles as in the main window, a little smaller."""
        if self.window is not None:
            colors = ReadingColors(*(self._desk.theme.color(name) for name in ReadingColors._fields))
            settings = self._preferences.settings
            setting = typography(settings.article_font, round(_SIZE * settings.zoom), settings.line_width)
            self.window.set_look(colors, setting)
            if self.window.is_begun:
                self.window.look_again(self._surroundings())

    def _asked(self) -> Asked:
        from clipdesk.project.comparing import Asked

        assert self.window is not None
        a, b, among = self.window.people.chosen
        return Asked(a, b, among=among)

    def _work(self) -> Callable[[Progress], Adjudication | NothingInCommonError | None]:
        """The job: the cases, or the reason why there are none; None where fewer than two people annotated."""
        from clipdesk.project.adjudicating import cases
        from clipdesk.project.comparing import NothingInCommonError, annotators_at_work

        assert self.window is not None
        project = self._session.project
        people, reader = annotators_at_work(project.queries.counts()), project.reader
        self.window.people.set_people(people)
        asked = self._asked()

        def work(progress: Progress) -> Adjudication | NothingInCommonError | None:
            if len(people) < 2:
                return None
            try:
                with reader.open() as store:
                    return cases(store, asked, progress)
            except NothingInCommonError as error:
                return error

        return work

    def _show(self, found: Adjudication | NothingInCommonError | None) -> None:
        window = self.window
        if window is None:
            return
        if found is None:
            from clipdesk.ui.controllers.gathering import what_one_person_can_do

            window.show_nothing(
                self.tr("Ruling needs two annotators"),
                what_one_person_can_do(),
                offers_import=self._desk.actions["files.import"].isEnabled(),
            )
        elif isinstance(found, Adjudication):
            self._articles.forget()
            window.show_adjudication(found, self._surroundings())
        else:
            window.show_nothing(core_words(found.sentence), core_words(found.remedy))

    def _surroundings(self) -> Surroundings:
        from clipdesk.ui.adjudication.adjudication_window import Surroundings

        project = self._session.project
        people = {one.id: person_name(one) for one in project.annotators}
        labels = tuple(project.codebook)
        articles, is_writable = self._articles, self._session.is_writable
        return Surroundings(labels, self._styles(), people, articles.text_and_source, is_writable, articles.links)

    # ------------------------------------------------------------ following

    def _follow(self, changes: Changes) -> None:
        window = self.window
        if window is None or not changes.touches(*Kind):
            return
        self._articles.forget()
        is_large = changes.everything or changes.is_codebook_changed or len(changes.articles) > _FEW
        if is_large or not window.is_begun or not window.isVisible() or changes.touches(Kind.ANNOTATOR):
            window.mark_stale()
            return
        from clipdesk.project.adjudicating import cases_of_article

        asked, reader, around = self._asked(), self._session.project.reader, self._surroundings()
        for article_id in sorted(changes.articles):
            window.take_in(article_id, cases_of_article(reader, asked, article_id), around)

    # ------------------------------------------------------------ ruling

    def _rule(self, cases: tuple[Case, ...], stands: Stands) -> None:
        from clipdesk.project.commands.decisions import RuleOn, RuleOnAll

        assert self.window is not None
        if len(cases) == 1:
            note = self.window.view.note
            self._desk.execute(RuleOn(cases[0].key, cases[0].kept_if(stands), note=note), origin=self)
            return
        # What is typed is the reason for all of them; that of a ruling belongs to it alone.
        note = self.window.view.typed_note
        rulings = tuple(RuleOn(one.key, one.kept_if(stands), note=note) for one in cases)
        if self._desk.execute(RuleOnAll(rulings), origin=self):
            self.window.mark_stale()

    def _set_myself(self, case: Case, label_id: str, spans: tuple[Span, ...]) -> None:
        from clipdesk.project.commands.decisions import RuleOn

        assert self.window is not None
        note = self.window.view.note
        self._desk.execute(RuleOn(case.key, (), label_id, spans, note), origin=self)

    def _give_reason(self, case: Case) -> None:
        assert self.window is not None
        self._desk.execute(_same_ruling(case, self.window.view.note), origin=self)

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
