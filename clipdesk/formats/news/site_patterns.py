"""What blogs, stations and local sites set around an article, by pattern: badges, appeals to readers, notes on transcripts. Data only."""

from __future__ import annotations

from clipdesk.formats.news.pattern_rows import POST, Row

ROWS: tuple[Row, ...] = (
    Row(
        "discover",
        r"discover more from\b.{0,60}$",
        "furniture",
        90,
    ),
    Row(
        "how what do does should have are would can is tell share",
        r".{8,140}[?.] join the conversation\b.{0,20}$",
        "comments",
        180,
    ),
    Row(
        "transcripts transcript",
        r"transcripts? (?:are|is|was|were)\b.{0,60}\b(?:deadline|contractor|accuracy|computer|software)\b.{0,260}$",
        "furniture",
        420,
    ),
    Row(
        "newsletter newsletters boletín boletines infolettre",
        r"\S+\b[^.]{0,35}$",
        "furniture",
        46,
    ),
    Row(
        "recibí recibe recibir recibí: recevez erhalten erhalte ricevi receba ontvang",
        r"\S+\b[^.]{0,60}\b" + POST + r"[^.]{0,50}$",
        "furniture",
        130,
    ),
    Row(
        "profile",
        r"profile (?:picture|photo|image) (?:for|of)\b.{2,60}$",
        "furniture",
        80,
    ),
    Row(
        "our",
        r"our (?:stories|articles|work|content|reporting) (?:may|can|is free to) be (?:republished|reprinted|shared)\b.{0,300}$",
        "furniture",
        420,
        role="end",
    ),
    Row(
        "we",
        r"we (?:believe in the free flow of information|ask that you edit only)\b.{0,200}$",
        "furniture",
        260,
    ),
    Row(
        "republish republished",
        r"republish (?:our|this|these|it)\b.{0,160}$",
        "furniture",
        200,
    ),
    Row(
        "all",
        r"all rights reserved\W+.{0,60}\b(?:material|content|website|publication)\b.{0,300}$",
        "copyright",
        480,
        role="end",
    ),
    Row(
        "si rechte pour vuoi",
        r"(?:si está interesado en licenciar|rechte am artikel|pour toute (?:utilisation|reproduction)|vuoi ripubblicare)\b.{0,160}$",
        "copyright",
        220,
        role="end",
    ),
    Row(
        "zur zurück",
        r"zur(?:ück zur)? .{0,24}startseite$",
        "furniture",
        50,
    ),
    Row(
        "write want",
        r"(?:write an article and join a growing community|want to write\?)(?:.{0,200})$",
        "furniture",
        260,
        role="end",
    ),
    Row(
        "verified",
        r"verified\b.{0,40}\bbadge$",
        "furniture",
        60,
    ),
)
