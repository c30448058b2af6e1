"""Links to other stories, buttons to share, comments and notes of origin, by pattern. Data only."""

from __future__ import annotations

from clipdesk.domain.letters import latin
from clipdesk.formats.news.patterns.rows import LINK, NUMBER, SOCIAL, Row

_TOLD = r"(?!.{0,140}, (?:the|an?|it|he|she|his|her|its|their|they|we) )"
"""What a sentence that only begins so goes on with: "First published in 1925, the novel …"."""
_MORE_OF = r"(?: (?:in|on|from|at|this|today|now|right|here|news|stories|articles|posts|videos)\b|\s?[^\w\s]{1,3}|\s?$)"
"""What stands behind "most read" in the label of a list."""

ROWS: tuple[Row, ...] = (
    Row("read", r"read more (?:from|on|about) [^.!?]{2,50}$", "related", "list"),
    Row(
        "notre retrouvez",
        r"(?:notre dossier\b(?=\s?[:«»|]| (?:spécial|complet|consacré|sur)\b)|retrouvez (?:tous|toutes|notre|nos)\b(?=.*\b(?:articles?|dossiers?|actualités?|contenus?|newsletters?|podcasts?|vidéos?|émissions?|infos?|analyses|enquêtes|reportages?|journal|séries?|informations?)\b))[^.]{2,80}$",
        "related",
    ),
    Row("otras más", r"(?:otras|más) noticias (?:de|sobre|en) [^.]{2,50}$", "related", "list"),
    Row("à a", latin(r"(?:à |a )?lire (?:aussi|également) (?-i:[A-ZÀ-Þ«]).{4,160}$"), "related"),
    Row(
        "related",
        r"related (?:stories|articles|news|coverage|content) (?:from|in|on|about) [^.!?]{2,60}$",
        "related",
        "list",
    ),
    Row(
        "more",
        r"more (?:from|on|about|in|stories|articles|news|coverage|headlines|like|to read)\b[^.!?]{0,80}$",
        "related",
        "list",
    ),
    Row(
        "vai tutte torna veja",
        r"veja (?:mais|outras|todas) (?:as )?notícias [^.]{2,60}\.?$|(?:vai a )?(?:tutte le notizie|tutti gli articoli) (?:di|su|da) [^.]{2,50}$|torna (?:alla home|su)$",
        "related",
    ),
    Row("more", latin(r"(?-i:MORE ON) [^:]{2,40}: (?-i:[A-Z‘“'À-Þ]).{10,180}(?<![.”\"])$"), "related"),
    Row("mehr:", r"mehr: .{4,200}$", "related"),
    Row("in", r"(?-i:IN THIS SECTION)$", "related", "list"),
    Row("editorial:", latin(r"editorial: (?-i:[A-Z‘“'À-Þ]).{15,180}(?<![.”\"])$"), "related"),
    Row("more:", latin(r"more: (?-i:[A-Z‘“'À-Þ]).{8,180}(?<![.”\"])$"), "related"),
    Row(
        "most",
        r"most (?:read|popular|viewed|shared|commented|emailed|recent|discussed)\b(?!-)" + _MORE_OF + r"[^.]{0,40}$",
        "related",
        "list",
    ),
    Row(
        "trending latest top popular editors' editors’ editor's editor’s",
        r"(?:trending|latest (?:news|stories|headlines|articles|updates|posts)?|top (?:stories|headlines"
        r"|news)|popular|editor.?s.? picks?) (?:in|from|on|at|for|now|this week|today)\b(?:[^.]|\.(?=\w)){0,60}$",
        "related",
        "list",
    ),
    Row(
        "recommended stories you sponsored promoted ads around",
        r"(?:recommended (?:by|for|from|stories)|(?:stories|sponsored|promoted|ads|around the web)\b[^.]{0,20}\b(?:by (?-i:[A-Z])|for you|you (?:may|might)(?: also)? like|from (?:our|around|across|the web|(?-i:[A-Z])))"
        r"|you (?:may|might)(?: also)? (?:like|enjoy|be interested in))\b[^.]{0,40}$",
        "related",
        "list",
    ),
    Row("see", r"see (?:also|more|all|full)\b[^.]{0,160}(?<!,)$", "related"),
    Row("follow", r"follow (?!the money)\b.{0,120}" + SOCIAL + r".{0,120}$", "share"),
    Row(
        "follow",
        r"follow (?:(?:us|our|this|topics?)\b[^.]{0,60}|(?:him|her|them|me)\b(?= on\b|\W*$)[^.]{0,60})$",
        "share",
    ),
    Row("follow", latin(r"follow (?-i:[A-ZÀ-Þ])[\w&]+(?: (?-i:[A-ZÀ-Þ&])[\w&]*){0,2}$"), "share", weight=0.5),
    Row("like find", r"(?:like|find) us on\b.{0,80}$", "share"),
    Row(
        "share",
        r"share (?:this|on|via|to|with|your)\b.{0,30}(?:"
        + SOCIAL
        + r"|article|story|post|page|friends|e-?mail|link|thoughts|comments|opinion|:).{0,80}$",
        "share",
    ),
    Row("share", r"share or comment on this (?:article|story)\b.{0,160}$", "share"),
    Row("share", r"share\s*[:|].{0,100}$", "share"),
    Row(
        "watch listen video video: videos videos: vídeo: vídeos: vidéo: vidéos: podcast podcast: hear "
        "audio audio: galería: galeria:",
        r"(?:watch|listen|v[ií]deos?|vidéos?|podcast|hear|audio|galer[ií]a)(?:"
        + LINK
        + r"| (?:live|now(?=\W{0,3}$|\W* (?:on|at|to)\b)|to this|above|below|here|also|more(?= (?:[\w’']+ ){0,2}(?:videos?|news|from|of our|on|at)\b|\W{0,3}$))(?:\b|$)).{0,140}$",
        "related",
    ),
    Row(
        "one two three four five six seven eight nine ten " + NUMBER,
        r"\S+ (?:thoughts?|responses?|replies|comments?|réponses?|respuestas?|kommentare?|antworten|comentarios?) "
        r"(?:on|to|à|a|en|zu) (?:[“«‘„\x22].{2,160}|(?-i:[A-ZÀ-Þ]).{2,160}(?<![.!?]))$",
        "comments",
        "end",
    ),
    Row(
        "postmedia we our",
        r"(?:postmedia|we|our \w+) (?:is|are) committed to (?:maintaining|a|providing)\b.{0,60}\b(?:forum|discussion|comments?)\b.{0,300}$",
        "comments",
        "end",
    ),
    Row(
        "comments",
        r"comments? (?:are|is|have been|has been|for this) (?:now )?(?:closed|moderated|disabled"
        r"|turned off|off|unavailable|welcome|subject to|not (?:open|allowed|available|enabled|accepted|currently)|currently|the sole|open).{0,200}$",
        "comments",
        "end",
    ),
    Row(
        "view read show see load all",
        r"(?:view|read|show|see|load|all) (?:all |the |more )?(?:[\d,.]+ )?comments?\b.{0,20}$",
        "comments",
        "end",
    ),
    Row(
        "leave post add write submit",
        r"(?:leave|post|add|write|submit) (?:a|your) (?:comment|reply|response)\b.{0,100}$",
        "comments",
        "end",
    ),
    Row(
        "what",
        r"what do you think\?(?:\W*| (?:let|tell|share|leave|join|comment|have your|write|e-?mail|add your|sound off|vote|take)\b.{0,160})$",
        "comments",
        "end",
    ),
    Row(
        "this",
        r"this (?:story|article|report|piece|post|column|content|page|material|website"
        r"|site)\b.{0,50}\b(?:originally (?:appeared|published|ran)|(?:first|originally|also) (?:appeared"
        r"|published|ran)|was (?:first|originally|initially) (?:published|posted|reported)"
        r"|may not be (?:published|reproduced|copied)|is (?:only )?(?:available )?(?:for|to) subscribers"
        r"|contains? affiliate|may contain (?:affiliate|links)|is (?:protected by|for paying))\b.{0,300}$",
        "agency",
    ),
    Row(
        "originally first republished reprinted",
        _TOLD + r"(?:(?:originally|first) (?:published|posted|appeared|reported)|re(?:published|printed) (?:with"
        r"|from|by|under|here))\b.{0,200}$",
        "agency",
    ),
    Row("distributed provided syndicated", _TOLD + r"(?:distributed|provided|syndicated) by\b.{0,100}$", "agency"),
    Row(
        "подписывайтесь подпишитесь следите читайте",
        r"(?:подписывайтесь|подпишитесь|следите|читайте)\b.{0,60}\b(?:канал|telegram|телеграм|дзен|вконтакте|соцсет|max"
        r"|рассылк|google)\w*.{0,80}$",
        "share",
    ),
    Row("источник: источник", r"источники?\s*:.{1,60}$", "agency"),
    Row("المصدر المصدر:", r"المصدر\s*:.{1,60}$", "agency"),
    Row(
        "تابعوا تابعونا اشترك اشتركوا انضم",
        r"(?:تابعونا?|اشتركوا?|انضم)\b.{0,40}(?:قناة|قناتنا|تلغرام|واتساب|فيسبوك|تويتر|النشرة|البريد|يوتيوب).{0,80}$",
        "share",
    ),
    Row(
        "sigue síguenos síguanos folgen suivez suivez-nous seguici segui siga volg acesse participe receba únete unite únase seguinos"
        " rejoignez unisciti folge folgt entra clique participe entre",
        r"(?!entre (?!no |na |em |para )|folgen? (?:von|der|des|für|auf die) )\S+\b.{0,60}" + SOCIAL + r".{0,100}$",
        "share",
    ),
    Row("auf", r"auf (?:facebook|twitter|x|whatsapp|linkedin|xing|pinterest)\b.{0,30}$", "share"),
    Row("blog comments please", r".{0,50}\bdisqus\b.{0,40}$", "comments", "end"),
    Row(
        "print",
        r"print(?:ed)?\b[ :|/,]{1,3}(?:(?:e-?mail|share|save|article)\b.{0,60}|this (?:article|story|page|post|entry)\b.{0,40}|this|(?:from|by) \S{1,40})$",
        "share",
    ),
)
