"""`Assembly`: makes the parts of one window and hands them to each other. The only place that knows all of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings

from clipdesk.runtime.crash import CrashHook
from clipdesk.runtime.paths import Places
from clipdesk.ui.controllers.articles_controller import ArticlesController
from clipdesk.ui.controllers.desk import Desk
from clipdesk.ui.controllers.guide_controller import GuideController
from clipdesk.ui.controllers.history_controller import HistoryController
from clipdesk.ui.controllers.notice_controller import NoticeController
from clipdesk.ui.controllers.pane_keys import PaneKeys
from clipdesk.ui.controllers.place_keeper import PlaceKeeper
from clipdesk.ui.controllers.project_controller import ProjectController
from clipdesk.ui.controllers.reading_controller import ReadingController
from clipdesk.ui.controllers.search_controller import SearchController
from clipdesk.ui.controllers.session import Session
from clipdesk.ui.focus import give_keyboard
from clipdesk.ui.main_window import MainWindow
from clipdesk.ui.messages import Messages
from clipdesk.ui.panels.article_list import ArticleListPanel
from clipdesk.ui.preferences import Preferences
from clipdesk.ui.reading.reading_pane import ReadingPane
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.empty_state import EmptyState
from clipdesk.ui.widgets.steps import Steps
from clipdesk.ui.workers import JobRunner

if TYPE_CHECKING:
    # What is not needed for reading is loaded after the article is on the screen: see `add_rest`.
    from clipdesk.ui.controllers.agreement_controller import AgreementController
    from clipdesk.ui.controllers.assistants_controller import AssistantsController
    from clipdesk.ui.controllers.backups_controller import BackupsController
    from clipdesk.ui.controllers.bulk_controller import BulkController
    from clipdesk.ui.controllers.codebook_controller import CodebookController
    from clipdesk.ui.controllers.deciding_controller import DecidingController
    from clipdesk.ui.controllers.details_controller import DetailsController
    from clipdesk.ui.controllers.label_actions import LabelActions
    from clipdesk.ui.controllers.learning_controller import LearningController
    from clipdesk.ui.controllers.linking_controller import LinkingController
    from clipdesk.ui.controllers.menus_controller import MenusController
    from clipdesk.ui.controllers.passages_controller import PassagesController
    from clipdesk.ui.controllers.queue_controller import QueueController
    from clipdesk.ui.controllers.review_controller import ReviewController
    from clipdesk.ui.controllers.safety_controller import SafetyController
    from clipdesk.ui.controllers.salvage_controller import SalvageController
    from clipdesk.ui.controllers.suggestions_controller import SuggestionsController
    from clipdesk.ui.controllers.tagging_controller import TaggingController
    from clipdesk.ui.controllers.transfer_controller import TransferController
    from clipdesk.ui.controllers.view_controller import ViewController
    from clipdesk.ui.panels.side_panel import SidePanel
    from clipdesk.ui.widgets.command_palette import CommandPalette


class Assembly(QObject):
    """One window with everything in it, made in two steps.

    The constructor makes what is needed to read: the list, the text and their controllers. `add_rest` adds the rest
    at once, `rest.begin()` step by step: the side pane, the palette, and every controller that only answers what the
    user does; each of them takes up the project and the article that are open by then.
    """

    side: SidePanel
    palette: CommandPalette
    tagging: TaggingController
    linking: LinkingController
    details: DetailsController
    codebook: CodebookController
    transfer: TransferController
    bulk: BulkController
    safety: SafetyController
    backups: BackupsController
    salvage: SalvageController
    labels: LabelActions
    menus: MenusController
    passages: PassagesController
    agreement: AgreementController
    review: ReviewController
    view: ViewController
    suggestions: SuggestionsController
    deciding: DecidingController
    assistants: AssistantsController
    learning: LearningController
    queue: QueueController

    def __init__(self, theme: Theme, preferences: Preferences, places: Places, crash: CrashHook) -> None:
        super().__init__()
        self.theme = theme
        self.preferences = preferences
        self.places = places
        self._geometry = QSettings(str(places.window_file), QSettings.Format.IniFormat)
        self.window = window = MainWindow(theme, preferences.settings.keys, self._geometry)
        self.messages = messages = Messages(crash, self)
        self.jobs = JobRunner(self)
        self.articles = ArticleListPanel(theme)
        self.session = session = Session(self)
        self.reading = pane = ReadingPane(self._empty_state())
        window.set_parts(self.articles, pane)
        self.notices = NoticeController(window, theme, messages, crash)
        pane.search.bar_made.connect(self.notices.stack.keep_above)
        self.desk = desk = Desk(session, window, theme, messages, self.jobs)
        self.reading_controller = ReadingController(desk, pane, preferences)
        self.place_keeper = PlaceKeeper(session, self.articles, pane.view, window.when_painted)
        self.place_keeper.clock.timeout.connect(window.keep_geometry)
        self.search_controller = SearchController(desk, self.articles, pane)
        self.articles_controller = ArticlesController(desk, self.articles)
        self.history = HistoryController(desk, pane)
        self.projects = ProjectController(desk, preferences, places)
        session.project_opened.connect(self.place_keeper.go_back)
        self.articles.reading_requested.connect(partial(give_keyboard, pane.view))
        self.guide = GuideController(window, preferences, session)
        self.rest = Steps(self._steps_of_rest(), self)
        """Adds everything that is not needed to read."""
        window.close_requested.connect(self.rest.stop)

    def _empty_state(self) -> EmptyState:
        empty, actions, session = EmptyState(self.theme, "folder"), self.window.actions_table, self.session
        buttons = (empty.add_button("", is_first=True), empty.add_button(""))

        def show() -> None:
            if session.has_project and session.project.queries.counts().articles:
                more = self.tr("Choose one on the left, or drop files or a folder here.")
                detail = more if session.is_writable else self.tr("Choose one on the left.")
                empty.set_words("import", self.tr("No article is open"), detail)
            elif session.has_project:
                more = self.tr("Drop files or a folder here, or paste a clipping.")
                none = self.tr("This project has no articles, and is open for reading only.")
                empty.set_words("import", self.tr("Nothing to read yet"), more if session.is_writable else none)
            else:
                empty.set_words("folder", self.tr("No project is open"), self.tr("Open one, or begin a new one."))
            for button, action_id in zip(buttons, ways(), strict=True):
                button.setText(actions[action_id].text())
                button.setVisible(session.is_writable or not session.has_project)

        def ways() -> tuple[str, str]:
            return ("files.import", "clipping.paste") if session.has_project else ("project.open", "project.create")

        def go(number: int) -> None:
            actions[ways()[number]].trigger()

        buttons[0].clicked.connect(lambda: go(0))
        buttons[1].clicked.connect(lambda: go(1))
        for happened in (session.project_opened, session.project_closed, session.article_changed, session.changed):
            happened.connect(lambda: None if session.article_id else show())
        show()
        return empty

    # ------------------------------------------------------------ the rest

    def add_rest(self) -> None:
        """Add at once everything that is not needed to read. Once; a second call does nothing."""
        self.rest.finish()

    def _steps_of_rest(self) -> Iterator[None]:
        """Add what is not needed to read, in steps of a few hundredths of a second each."""
        yield from self._add_side()
        yield from self._add_work()
        yield from self._add_suggestions()
        self.history.enable_actions()

    def _add_side(self) -> Iterator[None]:
        """Make the side pane and the palette, with their controllers."""
        from clipdesk.ui.controllers.codebook_controller import CodebookController

        yield
        from clipdesk.ui.controllers.details_controller import DetailsController
        from clipdesk.ui.controllers.linking_controller import LinkingController
        from clipdesk.ui.controllers.tagging_controller import TaggingController
        from clipdesk.ui.panels.side_panel import SidePanel
        from clipdesk.ui.widgets.command_palette import CommandPalette

        yield
        desk, session, window = self.desk, self.session, self.window
        self.palette = CommandPalette(self.theme, window)
        self.articles_controller.use_palette(self.palette)
        self.side = side = SidePanel(self.theme, session.open_article, is_stepwise=True)
        yield from side.building
        yield
        session.use_host(side)
        if session.has_project:
            side.take_up(session.project)
        yield
        window.set_side(side)
        side.restore_arrangement(self._geometry)
        keep = partial(side.keep_arrangement, self._geometry)
        window.close_requested.connect(keep)
        self.place_keeper.clock.timeout.connect(keep)
        window.actions_table["panes.reset"].triggered.connect(side.reset_arrangement)
        yield
        self.tagging = TaggingController(desk, self.reading, self.palette)
        self.linking = LinkingController(desk, self.reading, self.palette)
        self.details = DetailsController(desk, side, self.reading_controller, self.tagging)
        self.projects.save_words = self.details.unsaved.try_again
        side.details.relate_requested.connect(self.linking.relate)
        side.details.unrelate_requested.connect(self.linking.unlink)
        side.about.status_requested.connect(self.articles_controller.set_status)
        side.about.flag_requested.connect(self.articles_controller.set_flag)
        self.search_controller.article_note_found.connect(self.details.show_article_note)
        self.codebook = CodebookController(desk, side.codebook)
        side.codebook.label_chosen.connect(self._apply_label)
        self.tagging.label_chosen.connect(self._apply_label)
        yield

    def _add_work(self) -> Iterator[None]:
        """Make the controllers for files, for the whole project and for the window."""
        from clipdesk.ui.controllers.adjudication_controller import AdjudicationController
        from clipdesk.ui.controllers.agreement_controller import AgreementController
        from clipdesk.ui.controllers.backups_controller import BackupsController
        from clipdesk.ui.controllers.bulk_controller import BulkController
        from clipdesk.ui.controllers.counts_controller import CountsController
        from clipdesk.ui.controllers.difference_keys import DifferenceKeys
        from clipdesk.ui.controllers.dropping_controller import DroppingController
        from clipdesk.ui.controllers.label_actions import LabelActions
        from clipdesk.ui.controllers.leaving_controller import LeavingController
        from clipdesk.ui.controllers.passages_controller import PassagesController
        from clipdesk.ui.controllers.pasting_controller import PastingController
        from clipdesk.ui.controllers.review_controller import ReviewController
        from clipdesk.ui.controllers.safety_controller import SafetyController
        from clipdesk.ui.controllers.salvage_controller import SalvageController
        from clipdesk.ui.controllers.transfer_controller import TransferController
        from clipdesk.ui.controllers.view_controller import ViewController
        from clipdesk.ui.controllers.watch_controller import WatchController

        yield
        desk, preferences, places = self.desk, self.preferences, self.places
        self.transfer = TransferController(desk, preferences, self.articles)
        self.bulk = BulkController(desk)
        self.pasting = PastingController(desk)
        self.dropping = DroppingController(desk, self.projects, self.transfer, self.pasting)
        self.watch = WatchController(desk, preferences, self.transfer)
        self.safety = SafetyController(desk, places.backups)
        self.leaving = LeavingController(desk, self.projects, self.details, self.safety)
        self.salvage = SalvageController(desk, self.projects)
        self.backups = BackupsController(desk, self.projects, self.salvage, places.backups)
        yield
        PaneKeys(desk, self.articles, self.reading, self.side, self.notices.stack)
        self.labels = LabelActions(desk)
        self.labels.label_requested.connect(self._apply_label)
        self.passages = PassagesController(desk, self.reading, self.codebook.ask_label)
        self.side.codebook.passages_requested.connect(self.passages.show_passages)
        self.review = ReviewController(desk, self.reading)
        self.articles.story_requested.connect(self.review.copies.put_together)
        self.counts = CountsController(desk, self.articles.show_all)
        self.agreement = AgreementController(desk, self.review)
        DifferenceKeys(desk, self.reading.view, self.agreement)
        styles, export = self.reading_controller.styles, self.transfer.export_gold
        self.adjudication = AdjudicationController(desk, self.agreement, preferences, styles, export)
        self.view = ViewController(desk, preferences, self.palette, places.logs)
        self.view.label_requested.connect(self._apply_label)
        yield

    def _add_suggestions(self) -> Iterator[None]:
        """Make the controllers for suggestions and for learning."""
        from clipdesk.ui.controllers.assistants_controller import AssistantsController
        from clipdesk.ui.controllers.deciding_controller import DecidingController
        from clipdesk.ui.controllers.learning_controller import LearningController
        from clipdesk.ui.controllers.menus_controller import MenusController
        from clipdesk.ui.controllers.queue_controller import QueueController
        from clipdesk.ui.controllers.suggestions_controller import SuggestionsController

        desk, pane, side, preferences = self.desk, self.reading, self.side, self.preferences
        self.suggestions = SuggestionsController(desk, pane, side.suggestions, self.reading_controller, preferences)
        self.menus = MenusController(desk, pane, side, self.suggestions, self.labels)
        self.deciding = DecidingController(desk, pane, self.suggestions, side.suggestions)
        self.learning = LearningController(desk, side.suggestions, preferences, self.places.lessons)
        self.assistants = AssistantsController(desk, preferences, self.learning)
        self.suggestions.count_changed.connect(side.count_suggestions)
        self.suggestions.count_changed.connect(self.window.status.count_suggestions)
        for other in (self.suggestions.selected_changed, desk.session.changed, desk.actions.keys_changed):
            other.connect(partial(_describe_selected, self))
        side.details.suggestion.accept_requested.connect(desk.actions["suggestion.accept"].trigger)
        side.details.suggestion.refuse_requested.connect(desk.actions["suggestion.refuse"].trigger)
        _tell_history(self.history, self.suggestions, self.deciding)
        self.queue = QueueController(desk, pane, self.suggestions, self.learning)
        yield
        self.suggestions.show_open()
        yield
        if self.session.has_project:
            self.learning.begin()

    def _apply_label(self, label_id: str) -> None:
        """Accept the selected suggestion with this label, else tag with it."""
        if not self.deciding.apply_label(label_id):
            self.tagging.apply_label(label_id)

    # ------------------------------------------------------------ on the screen

    def begin(self, project: str | None) -> None:
        """Show the window with the project that was named, the last one, or the sample; `add_rest` is to follow."""
        self.window.restore()
        self.projects.open_at_start(project)
        self.history.enable_actions()
        self.theme.set_style_sheet()
        self.guide.begin()
        self.window.show()
        if self.session.article is None and self.articles.view.isVisible():
            self.articles.view.setFocus()
        else:
            self.reading.give_keyboard()

    def show(self, project: str | None) -> None:
        """Show the window with everything in it: `begin` and `add_rest` in one."""
        self.begin(project)
        self.add_rest()


def _describe_selected(all_parts: Assembly, *_: object) -> None:
    """Say in the side pane what the selected suggestion is, as its label is called and the keys are now."""
    facts = all_parts.suggestions.selected_facts
    all_parts.side.details.describe_suggestion(facts, can_decide=all_parts.session.is_writable)


def _tell_history(history: HistoryController, suggestions: SuggestionsController, deciding: DecidingController) -> None:
    """Let undo and redo know of suggestions: which is selected, which waits again, and of which an edge was moved."""
    suggestions.selected_changed.connect(history.enable_actions)
    history.is_suggestion_selected = lambda: bool(suggestions.selected_id)
    history.select_waiting = deciding.select_again
    history.is_edge_moved = lambda: suggestions.waiting_list.last_moved() is not None
    history.take_edge_back = suggestions.take_edge_back
    suggestions.edges_changed.connect(history.refresh)
