"""What single papers, agencies and portals set around their articles, by pattern. Data only."""

from __future__ import annotations

from clipdesk.formats.news.pattern_rows import Row

ROWS: tuple[Row, ...] = (
    Row(
        "this",
        r"this (?:article|story|page) includes content (?:provided|hosted) (?:by|on) .{1,40}\. we ask for your permission\b.{0,300}$",
        "furniture",
        400,
    ),
    Row(
        "allow",
        r"allow (?:\w+ content\?|and continue)$",
        "furniture",
        50,
    ),
    Row(
        "publié publiée",
        r"publiée? (?:hier )?à \d{1,2} ?h ?\d{0,2}$",
        "furniture",
        40,
    ),
    Row(
        "ad-free 3rd",
        r"(?:ad-free version\b.{0,120}|3rd party ad\b.{0,160})$",
        "furniture",
        220,
    ),
    Row(
        "shape join",
        r"(?:shape|join) .{3,140}\b(?:festival|fest|summit|conference|gala)\b, (?:happening|taking place)\b.{0,300}$",
        "furniture",
        460,
    ),
    Row(
        "stay",
        r"stay (?:ahead|informed|up to date) with (?:the|our)\b[^.]{0,40}$",
        "furniture",
        70,
    ),
    Row(
        "advertise",
        r"advertise with [^.!?]{2,40}\.?$",
        "furniture",
        60,
    ),
    Row(
        "listening access",
        r"(?:listening to articles is free|access to [^.]{3,40} articles require)\b.{0,200}$",
        "furniture",
        260,
    ),
    Row(
        "please",
        r"please e-?mail me\b.{0,160}$",
        "furniture",
        200,
    ),
    Row(
        "puedes",
        r"puedes seguir a\b.{2,80}\b(?:facebook|twitter|x|instagram|whatsapp)\b.{0,160}$",
        "furniture",
        280,
    ),
    Row(
        "add",
        r"add [^.]{2,40} (?:on|to) google$",
        "furniture",
        60,
    ),
    Row(
        "get",
        r"get more ?news.{0,40}$",
        "furniture",
        70,
    ),
    Row(
        "you",
        r"you can now listen to [^.]{2,40}[.!]?$",
        "furniture",
        70,
    ),
    Row(
        "go",
        r"go deeper: .{8,160}$",
        "related",
        190,
    ),
    Row(
        "smart",
        r"smart brevity® .{3,80}$",
        "furniture",
        110,
    ),
    Row(
        "welcome",
        r"welcome to [^,]{2,40}, (?:the|a|an) .{0,40}\b(?:newsroom|news organi[sz]ation|publication)\b.{0,400}$",
        "furniture",
        520,
    ),
    Row(
        "want",
        r"want to (?:submit|republish|share (?:your|this))\b.{0,200}$",
        "furniture",
        240,
    ),
    Row(
        "as",
        r"as a nonprofit newsroom\b.{0,300}$",
        "furniture",
        380,
    ),
    Row(
        "this",
        r"this (?:story|article) was originally (?:produced|published) by .{2,60}, which is part of\b.{0,240}$",
        "agency",
        360,
    ),
    Row(
        "a",
        r"a (?:twice-)?(?:daily|weekly) (?:round-?up|digest|newsletter|briefing) of\b.{0,140}$",
        "furniture",
        200,
    ),
    Row(
        "become",
        r"become an? [\w -]{2,30}\binsider\b.{0,120}$",
        "furniture",
        170,
    ),
    Row(
        "dieser",
        r"dieser artikel gehört zum angebot\b.{0,240}$",
        "furniture",
        300,
    ),
    Row(
        "find",
        r"find more [^.]{0,60}\b(?:coverage|stories|news|articles|reporting)\b[^.]{0,40} here\b.{0,160}$",
        "furniture",
        260,
    ),
    Row(
        "subscribe!",
        r"subscribe! .{3,160}$",
        "furniture",
        180,
    ),
    Row(
        "mostrar ver leer kommentare afficher voir show view see",
        r"\S+ (?:(?:los|todos los|les|alle|all) )?(?:comentarios|kommentare|commentaires|comments)\b.{0,12}$",
        "comments",
        50,
        role="end",
    ),
    Row(
        "la",
        r"la rédaction vous (?:conseille|recommande)$",
        "related",
        50,
        role="list",
    ),
)
