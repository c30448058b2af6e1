"""What a rehearsal tells is what the import then does; the project stays as it is, to the byte."""

from __future__ import annotations

import contextlib
import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft
from clipdesk.domain.label import RelationType
from clipdesk.domain.report import Outcome
from clipdesk.domain.span import Span
from clipdesk.project import preparing
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.commands.annotations import RemoveAnnotations
from clipdesk.project.commands.codebook import ChangeLabel, MergeLabel, RemoveLabel, RemoveRelationType
from clipdesk.project.exporting import ExportRequest, export
from clipdesk.project.foreseeing import Standing
from clipdesk.project.importing import ImportRequest, import_files
from clipdesk.project.project import Project, ProjectReader
from clipdesk.project.rehearsing import RehearsedFile, rehearse
from clipdesk.project.starter import starter_codebook
from tests.builders import article, codebook, label, label_id
from tests.project_builder import make_project

HERE = "The board voted on Thursday."


def files_of(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("The Board voted, on Thursday!")
    (folder / "b.txt").write_text("The ferry sails again.")
    (folder / "c.txt").write_text("The ferry sails again!")
    (folder / "d.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    records = [
        {"text": HERE, "spans": [{"start": 0, "end": 3, "label": "claim"}, {"start": 900, "end": 903, "label": "far"}]},
        {"text": "Nobody knew.", "spans": [{"start": 0, "end": 6, "label": "Claim"}]},
        {"text": "THE board voted on Thursday", "spans": [{"start": 0, "end": 3, "label": "never"}]},
    ]
    (folder / "e.jsonl").write_text("".join(json.dumps(one) + "\n" for one in records))
    return folder


def rehearsed(request: ImportRequest, reader: ProjectReader | None, codebook: Codebook) -> list[RehearsedFile]:
    with contextlib.closing(rehearse(request, reader, codebook)) as files:
        return list(files)


def test_it_tells_what_the_import_then_does_and_writes_nothing(tmp_path: Path) -> None:
    make_project(tmp_path / "p.clipdesk", article(HERE)).close()
    request = ImportRequest((files_of(tmp_path),))
    before = (tmp_path / "p.clipdesk").read_bytes()
    project = Project(tmp_path / "p.clipdesk", read_only=True)
    told = rehearsed(request, project.reader, project.codebook)
    project.close()
    assert (tmp_path / "p.clipdesk").read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["in", "p.clipdesk"]
    standings = Counter(one.told.standing for file in told for one in file.articles)
    adding = [one.draft.text for file in told for one in file.articles if one.told.is_adding]
    entries = [name for file in told for one in file.articles for name in one.entries]
    unread = [item.name for file in told for item in file.items if item.outcome is Outcome.SKIPPED]
    assert adding == [HERE]
    assert entries == ["claim"]
    assert unread[0] == "in/d.png"

    project = Project(tmp_path / "p.clipdesk")
    try:
        project.use_annotator("mk")
        names = {one.name for one in project.codebook}
        report = import_files(project, request)
        assert standings[Standing.NEW] == report.taken == 2
        assert standings[Standing.KNOWN] + standings[Standing.REPEATED] == report.known == 4
        assert report.count(Outcome.JOINED) == len(adding)
        assert report.skipped == len(unread)
        assert {one.name for one in project.codebook} - names == set(entries)
    finally:
        project.close()


def test_no_original_is_packed_as_none_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preparing, "pack", lambda _original: pytest.fail("packed"))
    (tmp_path / "a.txt").write_text("The ferry sails again.")
    (tmp_path / "many.jsonl").write_text(
        "".join(json.dumps({"text": f"Board {n}.\r\n" * 30}) + "\n" for n in range(700))
    )
    told = rehearsed(ImportRequest((tmp_path / "a.txt", tmp_path / "many.jsonl")), None, starter_codebook())
    assert sum(len(file.articles) for file in told) == 701


def test_a_label_of_another_project_that_was_renamed_here_is_not_new(tmp_path: Path) -> None:
    make_project(tmp_path / "theirs.clipdesk", article("[statistic:Three] boats."), labels=codebook("topic")).close()
    ours = make_project(tmp_path / "p.clipdesk", article(HERE))
    figure = ours.codebook.named("statistic")
    assert figure is not None
    ours.execute(ChangeLabel(replace(figure, name="figure")))
    told = rehearsed(ImportRequest((tmp_path / "theirs.clipdesk",)), ours.reader, ours.codebook)
    ours.close()
    assert [name for file in told for one in file.articles for name in one.entries] == ["topic"]


def test_a_label_of_another_project_that_was_merged_here_is_not_new(tmp_path: Path) -> None:
    make_project(tmp_path / "theirs.clipdesk", article("[statistic:Three] boats."), labels=codebook("topic")).close()
    ours = make_project(tmp_path / "p.clipdesk", article(HERE))
    ours.execute(MergeLabel(label_id("statistic"), label_id("quote")))
    told = rehearsed(ImportRequest((tmp_path / "theirs.clipdesk",)), ours.reader, ours.codebook)
    ours.close()
    assert [name for file in told for one in file.articles for name in one.entries] == ["topic"]


def _told_and_done(tmp_path: Path, ours: Project) -> tuple[list[str], list[str]]:
    """The names that a rehearsal of taking in `theirs.clipdesk` tells, and those that the import then adds."""
    request = ImportRequest((tmp_path / "theirs.clipdesk",))
    told = rehearsed(request, ours.reader, ours.codebook)
    before = {one.id for one in ours.codebook}
    kinds = {one.id for one in ours.codebook.relation_types}
    import_files(ours, request, known=starter_codebook())
    added = [one.name for one in ours.codebook if one.id not in before]
    added += [one.name for one in ours.codebook.relation_types if one.id not in kinds]
    ours.close()
    return [name for file in told for one in file.articles for name in one.entries], added


def test_what_was_removed_here_of_a_codebook_is_told_only_where_it_comes_back(tmp_path: Path) -> None:
    theirs = article("[topic#1:Three] boats, says [claim#2:he].", relations=[("1", "answers", "2")])
    kinds = tuple(RelationType(f"relation-{name}", name) for name in ("answers", "unused"))
    labels = replace(codebook("topic", "claim", "idle"), relation_types=kinds)
    make_project(tmp_path / "theirs.clipdesk", theirs, labels=labels).close()
    ours = make_project(tmp_path / "p.clipdesk", article(HERE, id="ours"), labels=codebook("quote"))
    import_files(ours, ImportRequest((tmp_path / "theirs.clipdesk",)))
    for name in ("claim", "idle"):
        found = ours.codebook.named(name)
        assert found is not None
        ours.execute(RemoveLabel(found.id))
    for kind in ours.codebook.relation_types:
        ours.execute(RemoveRelationType(kind.id))
    assert _told_and_done(tmp_path, ours) == ([], [])


def test_what_was_removed_here_comes_back_where_an_article_that_is_new_uses_it(tmp_path: Path) -> None:
    theirs = make_project(tmp_path / "theirs.clipdesk", article(HERE, id="t"), labels=codebook("topic", "claim"))
    ours = make_project(tmp_path / "p.clipdesk", article(HERE, id="ours"), labels=codebook("quote"))
    import_files(ours, ImportRequest((theirs.path,)))
    for name in ("claim", "topic"):
        found = ours.codebook.named(name)
        assert found is not None
        ours.execute(RemoveLabel(found.id))
    made = make_project(tmp_path / "more.clipdesk", article("A [claim:new] one.", id="n"), labels=codebook("claim"))
    made.close()
    import_files(theirs, ImportRequest((made.path,)))
    theirs.close()
    assert _told_and_done(tmp_path, ours) == (["claim"], ["claim"])


def test_a_label_that_gives_way_is_told_again_where_it_comes_under_another_name(tmp_path: Path) -> None:
    theirs = Project.create(tmp_path / "theirs.clipdesk", starter_codebook())
    theirs.use_annotator("mk")
    quote = theirs.codebook.named("quote")
    assert quote is not None
    theirs.execute(ChangeLabel(replace(quote, name="citation")))
    theirs.close()
    ours = Project.create(tmp_path / "p.clipdesk", starter_codebook())
    told, _ = _told_and_done(tmp_path, ours)
    assert told == ["citation"]


def test_without_a_project_everything_is_new_but_what_comes_twice(tmp_path: Path) -> None:
    told = rehearsed(ImportRequest((files_of(tmp_path),)), None, Codebook())
    standings = Counter(one.told.standing for file in told for one in file.articles)
    assert standings == {Standing.NEW: 3, Standing.REPEATED: 3}
    assert [one.name for one in tmp_path.iterdir()] == ["in"]


def test_a_codebook_alone_tells_its_labels_and_comes_once(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.codebook.csv").write_text("label,definition\nclaim,What is claimed\nsource,Who says it\n")
    told = rehearsed(ImportRequest((tmp_path,)), None, Codebook())
    assert [(one.told.standing, one.entries) for file in told for one in file.articles] == [
        (Standing.NEW, ("claim", "source")), (Standing.KNOWN, ()),
    ]  # fmt: skip


def test_a_label_that_two_projects_name_differently_comes_once_in_one_import(tmp_path: Path) -> None:
    copies = [tmp_path / f"{name}.clipdesk" for name in ("a", "b")]
    for path, name in zip(copies, ("levy", "tax"), strict=True):
        labels = Codebook((replace(label("levy"), name=name),), (RelationType("answers", f"{name} answers"),))
        there = make_project(path, labels=labels)
        there.use_annotator(path.stem)
        there.execute(AddArticles((ArticleDraft("We paid.", annotations=(AnnotationDraft((Span(0, 2),), name),)),)))
        there.close()
    ours = Project.create(tmp_path / "ours.clipdesk")
    ours.use_annotator("mk")
    request = ImportRequest(tuple(copies))
    told = [
        name for file in rehearsed(request, ours.reader, ours.codebook) for one in file.articles for name in one.entries
    ]
    report = import_files(ours, request)
    assert [one.name for one in ours.codebook] == ["levy"]
    assert [one.name for one in ours.codebook.relation_types] == ["levy answers"]
    assert told == ["levy", "levy answers"]
    assert "These labels have other names here: tax → levy." in " ".join(one.reason for one in report.items)
    ours.close()


def test_of_a_file_with_nothing_new_for_an_article_no_label_is_told(tmp_path: Path) -> None:
    ours = make_project(tmp_path / "theirs.clipdesk", article("[quote:Yes]."), labels=codebook("gone"))
    export(ours.reader, ExportRequest(tmp_path / "out.json"))
    ours.execute(RemoveLabel(label_id("gone")))
    request = ImportRequest((tmp_path / "out.json",))
    with contextlib.closing(ours):
        for removed, added in (((), []), (ours.queries.annotations("a1"), ["gone"])):
            if removed:
                ours.execute(RemoveAnnotations(tuple(one.id for one in removed)))
            told = rehearsed(request, ours.reader, ours.codebook)
            before = {one.id for one in ours.codebook}
            import_files(ours, request)
            assert [name for file in told for one in file.articles for name in one.entries] == added
            assert [one.name for one in ours.codebook if one.id not in before] == added


def test_a_kind_of_link_between_annotations_that_are_there_is_told(tmp_path: Path) -> None:
    spans = [{"id": f"s{at}", "start": at, "end": at + 3, "label": "claim"} for at in (0, 4)]
    ours = make_project(tmp_path / "p.clipdesk")
    request = ImportRequest((tmp_path / "a.jsonl",))
    with contextlib.closing(ours):
        for links, added in (([], ["claim"]), ([{"head": "s0", "child": "s4", "label": "denies"}], ["denies"])):
            (tmp_path / "a.jsonl").write_text(json.dumps({"text": HERE, "spans": spans, "relations": links}) + "\n")
            told = rehearsed(request, ours.reader, ours.codebook)
            before = {one.id for one in (*ours.codebook, *ours.codebook.relation_types)}
            import_files(ours, request)
            every = (*ours.codebook, *ours.codebook.relation_types)
            assert [one.name for one in every if one.id not in before] == added
            assert [name for file in told for one in file.articles for name in one.entries] == added
