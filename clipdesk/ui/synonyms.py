"""Other names of actions, from other programs and from the field, by which the command palette finds them too."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clipdesk.ui.translation import QT_TRANSLATE_NOOP

SYNONYMS: dict[str, str] = {
    "project.create": QT_TRANSLATE_NOOP("Synonyms", "start, create, blank project"),
    "project.open": QT_TRANSLATE_NOOP("Synonyms", "load, switch project"),
    "project.open_sample": QT_TRANSLATE_NOOP("Synonyms", "example, demo, tutorial"),
    "files.import": QT_TRANSLATE_NOOP("Synonyms", "add, load, upload, open articles, clippings, documents, texts"),
    "folder.import": QT_TRANSLATE_NOOP("Synonyms", "add folder, directory, load, upload"),
    "folder.watch": QT_TRANSLATE_NOOP("Synonyms", "hot folder, inbox, monitor, automatic import"),
    "clipping.paste": QT_TRANSLATE_NOOP("Synonyms", "clipboard, new article, add text, insert"),
    "corpus.export": QT_TRANSLATE_NOOP(
        "Synonyms",
        "save as, download, write, json, jsonl, csv, excel, word, pdf, share, training data, print, review page, codebook",
    ),
    "project.save_copy": QT_TRANSLATE_NOOP("Synonyms", "save as, duplicate, backup"),
    "backup.restore": QT_TRANSLATE_NOOP("Synonyms", "restore, go back, older version, recover, recovery, snapshots"),
    "project.check": QT_TRANSLATE_NOOP("Synonyms", "verify, validate, integrity, damaged, repair"),
    "project.salvage": QT_TRANSLATE_NOOP("Synonyms", "salvage, repair, rescue, damaged, corrupt, restore"),
    "annotator.change": QT_TRANSLATE_NOOP("Synonyms", "user, coder, my name, initials, who annotates"),
    "settings.change": QT_TRANSLATE_NOOP(
        "Synonyms", "preferences, options, language, font, shortcuts, keyboard, configuration, appearance"
    ),
    "program.quit": QT_TRANSLATE_NOOP("Synonyms", "exit, close"),
    "history.undo": QT_TRANSLATE_NOOP("Synonyms", "take back, revert, history"),
    "history.redo": QT_TRANSLATE_NOOP("Synonyms", "repeat, again, history"),
    "words.find": QT_TRANSLATE_NOOP("Synonyms", "search in article, search here"),
    "words.find_everywhere": QT_TRANSLATE_NOOP("Synonyms", "search in all articles, search project, full text"),
    "hit.next": QT_TRANSLATE_NOOP("Synonyms", "find next, search again, next match, next result"),
    "hit.previous": QT_TRANSLATE_NOOP("Synonyms", "find previous, search backwards, match before, result before"),
    "occurrences.tag": QT_TRANSLATE_NOOP(
        "Synonyms", "find and tag, tag everywhere, auto code, autocode, same words, batch, all mentions"
    ),
    "passages.show": QT_TRANSLATE_NOOP(
        "Synonyms",
        "retrieve, coded segments, quotations, highlights, list of annotations, query, split a label, move passages, relabel",
    ),
    "people.show": QT_TRANSLATE_NOOP(
        "Synonyms",
        "register, persons, names, speakers, officials, entities, who is quoted, organizations, merge people",
    ),
    "missed.show": QT_TRANSLATE_NOOP(
        "Synonyms", "missing, overlooked, gaps, untagged, consistency, quality, inconsistencies"
    ),
    "copies.show": QT_TRANSLATE_NOOP(
        "Synonyms",
        "duplicates, near-duplicates, reprints, syndication, wire stories, same text, clusters, compare articles",
    ),
    "counts.show": QT_TRANSLATE_NOOP(
        "Synonyms",
        "statistics, numbers, frequencies, cross table, crosstab, how many, by outlet, by month, code frequencies, totals",
    ),
    "agreement.show": QT_TRANSLATE_NOOP(
        "Synonyms",
        "intercoder reliability, inter-annotator, kappa, alpha, F1, Cohen, Krippendorff, compare coders, differences",
    ),
    "differences.rule": QT_TRANSLATE_NOOP(
        "Synonyms",
        "adjudicate, adjudication, resolve, gold standard, curate, consensus, disagreements, conflicts, merge coders",
    ),
    "difference.next": QT_TRANSLATE_NOOP("Synonyms", "following disagreement, conflict, compare coders"),
    "difference.previous": QT_TRANSLATE_NOOP("Synonyms", "disagreement before, conflict, compare coders"),
    "article.next": QT_TRANSLATE_NOOP("Synonyms", "forward, following document"),
    "article.previous": QT_TRANSLATE_NOOP("Synonyms", "back, document before"),
    "article.finish": QT_TRANSLATE_NOOP("Synonyms", "complete, finished, status, submit, ready"),
    "article.reopen": QT_TRANSLATE_NOOP("Synonyms", "reopen, not done, unfinished, status"),
    "article.skip": QT_TRANSLATE_NOOP("Synonyms", "pass, later, ignore, status"),
    "article.flag": QT_TRANSLATE_NOOP("Synonyms", "star, bookmark, mark, question"),
    "story.join": QT_TRANSLATE_NOOP("Synonyms", "same story, group articles, duplicates, copies, cluster, together"),
    "source.edit": QT_TRANSLATE_NOOP(
        "Synonyms", "metadata, headline, title, byline, author, outlet, newspaper, date, section, url"
    ),
    "cuts.show": QT_TRANSLATE_NOOP("Synonyms", "removed, cleaned, boilerplate, hidden text, restore text, original"),
    "passage.cut": QT_TRANSLATE_NOOP("Synonyms", "remove text, clean, boilerplate, delete text, hide"),
    "article.remove": QT_TRANSLATE_NOOP("Synonyms", "delete, document"),
    "label.find": QT_TRANSLATE_NOOP("Synonyms", "code, tag as, apply label, highlight"),
    "article.label": QT_TRANSLATE_NOOP("Synonyms", "document label, classify, category, topic, whole document"),
    "annotation.next": QT_TRANSLATE_NOOP("Synonyms", "following highlight, go to annotation"),
    "annotation.previous": QT_TRANSLATE_NOOP("Synonyms", "highlight before, go to annotation"),
    "annotation.cycle": QT_TRANSLATE_NOOP("Synonyms", "nested, overlap, below"),
    "annotation.relabel": QT_TRANSLATE_NOOP("Synonyms", "change label, recode, rename, another label"),
    "note.edit": QT_TRANSLATE_NOOP("Synonyms", "memo, comment, remark, add note"),
    "speaker.link": QT_TRANSLATE_NOOP("Synonyms", "said by, relation, relate, attribution, speaker, connect"),
    "piece.add": QT_TRANSLATE_NOOP("Synonyms", "fragment, split passage, discontinuous, part"),
    "piece.remove": QT_TRANSLATE_NOOP("Synonyms", "fragment, split passage, discontinuous, part"),
    "end.extend": QT_TRANSLATE_NOOP("Synonyms", "edge, boundary, longer, grow, resize"),
    "end.shrink": QT_TRANSLATE_NOOP("Synonyms", "edge, boundary, shorter, resize"),
    "start.shrink": QT_TRANSLATE_NOOP("Synonyms", "edge, boundary, shorter, resize"),
    "start.extend": QT_TRANSLATE_NOOP("Synonyms", "edge, boundary, longer, grow, resize"),
    "annotation.remove": QT_TRANSLATE_NOOP("Synonyms", "delete, untag, clear, code, highlight"),
    "label.add": QT_TRANSLATE_NOOP("Synonyms", "add label, create code, add tag, category, codebook"),
    "link.kinds": QT_TRANSLATE_NOOP("Synonyms", "relation types, relations, said by"),
    "suggestion.next": QT_TRANSLATE_NOOP("Synonyms", "following proposal, prediction"),
    "suggestion.previous": QT_TRANSLATE_NOOP("Synonyms", "proposal before, prediction"),
    "suggestion.accept": QT_TRANSLATE_NOOP("Synonyms", "confirm, approve, yes, keep, prediction"),
    "suggestion.refuse": QT_TRANSLATE_NOOP("Synonyms", "reject, decline, dismiss, no, prediction"),
    "suggestion.accept_kind": QT_TRANSLATE_NOOP("Synonyms", "confirm all, approve all, batch, predictions"),
    "suggestion.refuse_kind": QT_TRANSLATE_NOOP("Synonyms", "reject all, dismiss all, batch, predictions"),
    "suggestions.review": QT_TRANSLATE_NOOP(
        "Synonyms", "queue, active learning, predictions, recommendations, review, decide"
    ),
    "learned.show": QT_TRANSLATE_NOOP("Synonyms", "model, accuracy, score, precision, training, performance"),
    "learned.renew": QT_TRANSLATE_NOOP("Synonyms", "train, retrain, model, update, machine learning"),
    "learned.forget": QT_TRANSLATE_NOOP("Synonyms", "delete model, reset learning, clear, untrain"),
    "theme.follow": QT_TRANSLATE_NOOP("Synonyms", "automatic colors, appearance, dark mode, light mode"),
    "theme.lighten": QT_TRANSLATE_NOOP("Synonyms", "day, bright, white, appearance, light mode"),
    "theme.darken": QT_TRANSLATE_NOOP("Synonyms", "night, black, appearance, dark mode"),
    "text.enlarge": QT_TRANSLATE_NOOP("Synonyms", "zoom in, bigger, font size"),
    "text.reduce": QT_TRANSLATE_NOOP("Synonyms", "zoom out, font size"),
    "text.reset": QT_TRANSLATE_NOOP("Synonyms", "zoom, font size, 100 %"),
    "text.use_serif": QT_TRANSLATE_NOOP("Synonyms", "font, typeface, sans"),
    "words.snap": QT_TRANSLATE_NOOP("Synonyms", "whole words, selection, letters"),
    "margin.show": QT_TRANSLATE_NOOP("Synonyms", "labels beside the text, gutter, names"),
    "suggestions.show": QT_TRANSLATE_NOOP(
        "Synonyms", "proposals, predictions, recommendations, assistants, hints, on, off, hide"
    ),
    "pane.next": QT_TRANSLATE_NOOP("Synonyms", "focus, switch pane, cycle, region"),
    "pane.previous": QT_TRANSLATE_NOOP("Synonyms", "focus, switch pane, cycle, region, back"),
    "articles.focus": QT_TRANSLATE_NOOP("Synonyms", "list, documents, clippings, filter, sort, focus"),
    "text.focus": QT_TRANSLATE_NOOP("Synonyms", "read, reading pane, focus"),
    "annotations.focus": QT_TRANSLATE_NOOP("Synonyms", "list of highlights, passages here, focus"),
    "codebook.focus": QT_TRANSLATE_NOOP(
        "Synonyms", "labels, codes, tags, code system, guideline, categories, rename label, merge labels, focus"
    ),
    "suggestions.focus": QT_TRANSLATE_NOOP("Synonyms", "proposals, predictions, panel, tab, focus"),
    "history.focus": QT_TRANSLATE_NOOP("Synonyms", "log, changes, versions, audit, who did what, panel, tab, focus"),
    "menu.open": QT_TRANSLATE_NOOP("Synonyms", "context menu, right click, options"),
    "articles.show": QT_TRANSLATE_NOOP("Synonyms", "articles pane, sidebar, left pane, hide, documents"),
    "side.show": QT_TRANSLATE_NOOP("Synonyms", "sidebar, right pane, panel, hide, codebook"),
    "panes.reset": QT_TRANSLATE_NOOP("Synonyms", "layout, default windows, panels, sidebars"),
    "guide.show": QT_TRANSLATE_NOOP("Synonyms", "help, tutorial, introduction, getting started, how to"),
    "keys.show": QT_TRANSLATE_NOOP("Synonyms", "shortcuts, keyboard, hotkeys, help, cheat sheet"),
    "logs.open": QT_TRANSLATE_NOOP("Synonyms", "errors, crash report, debug, folder of settings"),
    "program.describe": QT_TRANSLATE_NOOP("Synonyms", "version, license, info"),
}
"""By the id of the action, with commas between them; a translation has its own, as many as there are."""


def synonyms_of(action_id: str) -> tuple[str, ...]:
    """What else an action is called in the language of the window, the nearest first."""
    words = QCoreApplication.translate("Synonyms", SYNONYMS.get(action_id, ""))
    return tuple(one.strip() for one in words.split(",") if one.strip())
