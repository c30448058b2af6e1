"""`Assembly`: makes the parts of one window and hands them to each other. The only place that knows all of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings

from clipdesk.runtime.crash import CrashHook
from clipdesk.runtime.paths import Places
from clipdesk.ui.controllers.articles_controller import ArticlesController
from clipdesk.ui.controllers.assistants_controller import AssistantsController
from clipdesk.ui.controllers.care_controller import CareController
from clipdesk.ui.controllers.codebook_controller import CodebookController
from clipdesk.ui.controllers.deciding_controller import DecidingController
from clipdesk.ui.controllers.details_controller import DetailsController
from clipdesk.ui.controllers.guide_controller import GuideController
from clipdesk.ui.controllers.history_controller import HistoryController
from clipdesk.ui.controllers.label_actions import LabelActions
from clipdesk.ui.controllers.notice_controller import NoticeController
from clipdesk.ui.controllers.passages_controller import PassagesController
from clipdesk.ui.controllers.project_controller import ProjectController
from clipdesk.ui.controllers.queue_controller import QueueController
from clipdesk.ui.controllers.reading_controller import ReadingController
from clipdesk.ui.controllers.salvage_controller import SalvageController
from clipdesk.ui.controllers.session import Session
from clipdesk.ui.controllers.suggestions_controller import SuggestionsController
from clipdesk.ui.controllers.tagging_controller import TaggingController
from clipdesk.ui.controllers.transfer_controller import TransferController
from clipdesk.ui.controllers.view_controller import ViewController
from clipdesk.ui.main_window import MainWindow
from clipdesk.ui.messages import Messages
from clipdesk.ui.panels.article_list import ArticleListPanel
from clipdesk.ui.panels.side_panel import SidePanel
from clipdesk.ui.preferences import Preferences
from clipdesk.ui.reading.reading_pane import ReadingPane
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.command_palette import CommandPalette
from clipdesk.ui.widgets.empty_state import EmptyState
from clipdesk.ui.workers import JobRunner


class Assembly(QObject):
    """One window with everything in it."""

    def __init__(self, theme: Theme, preferences: Preferences, places: Places, crash: CrashHook) -> None:
        super().__init__()
        self.theme = theme
        self.preferences = preferences
        geometry = QSettings(str(places.window_file), QSettings.Format.IniFormat)
        self.window = window = MainWindow(theme, preferences.settings.keys, geometry)
        self.messages = messages = Messages(crash, self)
        self.jobs = jobs = JobRunner(self)
        self.side = side = SidePanel(theme)
        self.articles = ArticleListPanel(theme)
        self.reading = pane = ReadingPane(self._empty_state())
        self.session = session = Session(side, self)
        self.palette = CommandPalette(theme, window)
        window.set_parts(self.articles, pane, side)

        actions = window.actions_table
        self.notices = NoticeController(window, theme, messages, crash)
        self.reading_controller = ReadingController(session, pane, theme, preferences, actions, messages)
        self.tagging = TaggingController(session, pane, self.palette, actions, messages)
        self.details = DetailsController(session, side, window, self.reading_controller, self.tagging, messages)
        self.articles_controller = ArticlesController(session, self.articles, self.palette, window, messages)
        self.codebook = CodebookController(session, side.codebook, window, theme, messages)
        self.history = HistoryController(session, pane, actions, window.status, messages)
        self.transfer = TransferController(session, window, theme, jobs, messages)
        self.projects = ProjectController(session, window, theme, preferences, jobs, messages, places)
        self.care = CareController(session, self.projects, window, preferences, jobs, messages, places)
        self.salvage = SalvageController(session, self.projects, window, theme, jobs, messages)
        self.labels = LabelActions(session, window, window.menu("tag"), theme)
        self.passages = PassagesController(session, pane, window, theme, messages, self.labels)
        self.view = ViewController(
            session,
            window,
            theme,
            preferences,
            self.palette,
            messages,
            places,
            self._apply_label,
            self.articles_controller.open_article,
        )
        self._assemble_suggestions()
        self.labels.label_requested.connect(self._apply_label)
        side.codebook.label_chosen.connect(self._apply_label)
        side.codebook.passages_requested.connect(self.passages.show_passages)
        self.articles.reading_requested.connect(pane.view.setFocus)
        self.guide = GuideController(window, preferences)
        self.history.enable_actions()

    def _assemble_suggestions(self) -> None:
        """What assistants propose, and what the user makes of it."""
        session, pane, side, window = self.session, self.reading, self.side, self.window
        messages, preferences, actions = self.messages, self.preferences, self.window.actions_table
        self.suggestions = SuggestionsController(
            session, pane, side.suggestions, self.reading_controller, actions, preferences, messages
        )
        self.deciding = DecidingController(session, pane, self.suggestions, side.suggestions, actions, messages)
        self.assistants = AssistantsController(session, preferences, self.jobs, messages)
        self.suggestions.count_changed.connect(side.count_suggestions)
        self.suggestions.selected_changed.connect(self.history.enable_actions)
        self.history.is_suggestion_selected = lambda: bool(self.suggestions.selected_id)
        self.queue = QueueController(
            session, self.suggestions, side.suggestions, window, self.theme, self.jobs, messages
        )

    def _apply_label(self, label_id: str) -> None:
        """Accept the selected suggestion with this label, else tag with it."""
        if not self.deciding.apply_label(label_id):
            self.tagging.apply_label(label_id)

    def _empty_state(self) -> EmptyState:
        empty = EmptyState(
            self.theme,
            "import",
            self.tr("Nothing to read yet"),
            self.tr("Drop files or a folder here, or choose an article on the left."),
        )
        for action_id, is_first in (("files.import", True), ("clipping.paste", False)):
            action = self.window.actions_table[action_id]
            button = empty.add_button(action.text(), is_first=is_first)
            button.clicked.connect(action.trigger)
        return empty

    def show(self, project: str | None) -> None:
        """Show the window, and the project that was named, the last one, or the sample."""
        self.window.restore()
        self.projects.open_at_start(project)
        self.theme.dress()
        self.guide.show_if_wanted()
        self.window.show()
        (self.reading.view if self.session.article else self.articles.view).setFocus()
