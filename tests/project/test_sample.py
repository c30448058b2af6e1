"""The sample project: what a newcomer sees first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from clipdesk.domain.article import Status
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.filters import ArticleFilter
from clipdesk.project import sample as sample_module
from clipdesk.project.checking import check
from clipdesk.project.project import LAST_ARTICLE, Project
from clipdesk.project.sample import find, make_sample, sample_files


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    made = make_sample(tmp_path_factory.mktemp("sample") / "sample.clipdesk")
    yield made
    made.close()


def test_every_clipping_becomes_an_article(sample: Project) -> None:
    assert sample.queries.counts().articles == len(sample_files()) == 10


def test_every_article_has_a_headline_and_most_an_outlet(sample: Project) -> None:
    listed = sample.queries.listed(sample.queries.article_numbers(ArticleFilter()))
    sources = [article.source for one in listed if (article := sample.queries.article(one.id))]
    assert all(source.headline for source in sources)
    assert sum(bool(source.outlet) for source in sources) >= 8


def test_some_articles_are_tagged_and_done(sample: Project) -> None:
    counts = sample.queries.counts()
    assert counts.annotations > 60
    assert counts.relations > 10
    assert counts.statuses[Status.DONE] == 2
    assert counts.flagged == 1


def test_it_opens_at_a_tagged_article(sample: Project) -> None:
    assert len(sample.queries.annotations(sample.meta(LAST_ARTICLE))) > 10


def test_some_quotes_are_split(sample: Project) -> None:
    annotations = sample.queries.annotations(sample.meta(LAST_ARTICLE))
    assert any(len(one.spans) > 1 for one in annotations)


def test_nothing_of_how_it_was_made_can_be_undone(sample: Project) -> None:
    assert sample.history_state.undo is None


def test_its_history_says_what_was_done(sample: Project) -> None:
    done = {str(entry.title) for entry in sample.queries.history()}
    assert {"Tag as quote", "Link said_by"} <= done
    assert "Tag passage" not in done
    assert "Link " not in done


def test_it_is_whole(sample: Project) -> None:
    assert check(sample.reader).problems == ()


def test_words_are_found_by_their_occurrence() -> None:
    assert find("no, no, no", {"quote": "no", "occurrence": 2}) == (4, 6)
    with pytest.raises(ValueError, match="occurrence 4"):
        find("no, no, no", {"quote": "no", "occurrence": 4})


def test_a_sample_that_cannot_be_made_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise RuntimeError

    monkeypatch.setattr(Project, "finish_history", lambda _: fail())
    with pytest.raises(RuntimeError):
        make_sample(tmp_path / "broken.clipdesk")
    assert list(tmp_path.iterdir()) == []


def test_a_sample_of_which_a_clipping_cannot_be_read_is_told_and_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sample_module, "sample_files", lambda: (tmp_path / "gone.txt",))
    with pytest.raises(ImportFailedError, match="could not be made") as raised:
        make_sample(tmp_path / "broken.clipdesk")
    assert raised.value.remedy.startswith("There is no file “")
    assert list(tmp_path.iterdir()) == []
