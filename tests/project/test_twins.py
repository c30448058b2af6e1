"""An article is recognized by its words, one of Clipdesk by its exact text."""

from __future__ import annotations

from pathlib import Path

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.filters import ArticleFilter
from clipdesk.project.twins import Twins, marks_of
from clipdesk.store.store import Store
from tests.builders import article
from tests.project_builder import make_project


def test_words_decide_and_for_what_clipdesk_wrote_the_text(tmp_path: Path) -> None:
    project = make_project(tmp_path / "harbor.clipdesk", article("“Yes”, she said."))
    own = project.queries.listed(project.queries.article_numbers(ArticleFilter()))[0].id
    project.close()
    same, rough, other = (ArticleDraft(text=one) for one in ("“Yes”, she said.", "Yes, she said", "No."))
    ours = ArticleDraft(text="Yes, she said", id="elsewhere")
    store = Store(tmp_path / "harbor.clipdesk", writing=False)
    try:
        twins = Twins(store.articles, [marks_of(one) for one in (same, rough, other, ours)])
        assert [twins.of(marks_of(one)) for one in (same, rough, other, ours)] == [own, own, "", ""]
        twins.add(marks_of(other), "new")
        twins.add(marks_of(ours), "apart")
        assert twins.of(marks_of(other)) == "new"
        assert twins.of(marks_of(ours)) == "apart"
    finally:
        store.close()
