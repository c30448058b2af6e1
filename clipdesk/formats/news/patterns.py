"""Lines that stand on news pages and are not the article, by pattern: data only.

A row is tried only on lines whose first word is among its `first` words: most lines of an
article cost one look-up. Patterns are matched from the start of the line, upper and lower case alike.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from clipdesk.formats.news.phrases import Phrase


class Pattern(NamedTuple):
    """A compiled pattern, what a line means that it matches, and the longest line it is tried on (code points)."""

    regex: re.Pattern[str]
    phrase: Phrase
    longest: int


_MAIL = r"(?:newsletters?|inbox|e-?mails?|mailing list|alerts|notifications|updates|subscribers?|subscription|app\b|free|account)"
_POST = r"(?:newsletters?|bolet[ií]n(?:es)?|e-?mails?|correo|nieuwsbrief|courriel|postfach|buz[oó]n|app\b|whatsapp|telegram)"
_SOCIAL = r"(?:@\w|twitter|facebook|instagram|\bx\b|tiktok|linkedin|whatsapp|telegram|google (?:news|noticias|nieuws|actualités|notícias)|canal de|bluesky|threads|youtube|mastodon)"
_LINK = r"\s*(?::|\||»|>|–|—|-\s|→)\s*"

# first words | pattern | reason | role | weight | longest line
_ROWS: tuple[tuple[str, str, str, str, float, int], ...] = (
    ("advertisement ad", r"(?:advertisement|ad)\b[ :|–—-]{1,3}(?:story|article|scroll|continue|\d)?.{0,40}$", "furniture", "line", 1, 60),
    ("story article content", r"(?:story|article|content) continues? (?:below|after|here)\b.{0,60}$", "furniture", "line", 1, 90),
    ("read", r"read (?:more|also|next|this next|full story|the full (?:story|article|report))(?:" + _LINK + r"|\s+(?:from|about|at|on|in|of|here|stories|by)\b)(?!than).{0,200}$", "related", "line", 1, 220),
    ("read", r"read (?:the (?:full|original)|original|full|our|more at|it at|on).{0,60}$", "furniture", "line", 1, 80),
    ("reading read estimated", r"(?:estimated )?read(?:ing)? time\b.{0,30}$", "furniture", "line", 1, 50),
    ("related", r"related(?: (?:story|stories|articles?|news|coverage|content|reading|videos?|links?|topics?|posts?))?" + _LINK + r".{0,200}$", "related", "line", 1, 230),
    ("more", r"more (?:from|on|about|in|stories|news|coverage|headlines|like|to read)\b[^.!?]{0,80}$", "related", "list", 1, 100),
    ("most", r"most (?:read|popular|viewed|shared|commented|emailed|recent|discussed)\b[^.]{0,40}$", "related", "list", 1, 60),
    ("trending latest top popular editors' editors’ editor's editor’s", r"(?:trending|latest (?:news|stories|headlines|articles|updates|posts)?|top (?:stories|headlines|news)|popular|editor.?s.? picks?) (?:in|from|on|at|for|now|this week|today)\b[^.]{0,60}$", "related", "list", 1, 90),
    ("recommended stories you sponsored promoted ads around", r"(?:recommended|stories|you (?:may|might)|sponsored|promoted|ads|around the web)\b[^.]{0,20}\b(?:by|for you|like|from)\b[^.]{0,40}$", "related", "list", 1, 70),
    ("see", r"see (?:also|more|all|full)\b[^.]{0,160}$", "related", "line", 1, 170),
    ("see please turn", r"(?:please )?(?:see|turn to)\b.{0,60}\b(?:page|pg\.?|on) ?[A-Z]{0,2}-?\d+\s*$", "furniture", "line", 1, 90),
    ("please", r"please (?:enable|disable|log ?in|sign ?in|subscribe|register|whitelist|turn off|upgrade|refresh|wait|update your)\b.{0,160}$", "furniture", "line", 1, 200),
    ("continued (continued cont'd fortsetzung suite continúa viene", r"\(?(?:continued|cont'd|fortsetzung|suite|continúa|viene)\b (?:on|from|inside|in|auf|von|seite|de la|en|page|p\.)\b.{0,40}$", "furniture", "line", 1, 70),
    ("sign", r"sign (?:up|in)\b.{0,120}" + _MAIL + r".{0,120}$", "furniture", "line", 1, 260),
    ("sign log create", r"(?:sign (?:up|in)|log ?in|create an account)\b[^.]{0,50}$", "furniture", "line", 1, 60),
    ("a", r"a version of this (?:article|story|review|column) (?:appears|appeared|first|was|originally)\b.{0,400}$", "furniture", "line", 1, 480),
    ("support", r"support (?:the|us|our)\b[^.]{0,40}$", "furniture", "line", 0.5, 50),
    ("subscribe subscribers subscription", r"subscri(?:be|bers|ption)\b.{0,160}(?:" + _MAIL + r"|today|access|unlimited|only|channel|podcast|journalism|support).{0,120}$", "furniture", "line", 1, 280),
    ("get receive", r"(?:get|receive)\b.{0,160}\b(?:inbox|newsletters?|e-?mails?|delivered|app\b|notifications|unlimited access|home delivery|alerts)\b.{0,120}$", "furniture", "line", 1, 260),
    ("join", r"join\b.{0,80}\b(?:newsletter|conversation|discussion|mailing list|whatsapp|telegram|channel|subscribers|readers|facebook|our community)\b.{0,100}$", "furniture", "line", 1, 200),
    ("follow", r"follow (?!the money)\b.{0,120}" + _SOCIAL + r".{0,120}$", "share", "line", 1, 260),
    ("follow", r"follow (?:us|him|her|them|me|our|this|topics?)\b[^.]{0,60}$", "share", "line", 1, 80),
    ("like find", r"(?:like|find) us on\b.{0,80}$", "share", "line", 1, 100),
    ("download install", r"(?:download|install) (?:the|our)\b.{0,80}\bapp\b.{0,80}$", "furniture", "line", 1, 180),
    ("support", r"support (?:local|independent|our|quality|nonprofit|the|us|great|trusted)\b.{0,60}(?:journalism|newsrooms?|reporting|newspaper|with a|today).{0,160}$", "furniture", "line", 1, 240),
    ("already not", r"(?:already|not) a (?:subscriber|member)\b.{0,160}$", "furniture", "line", 1, 200),
    ("want don't don’t never enjoy enjoying enjoyed love like liked", r"(?:want (?:more|to (?:read|get|receive))|don.t miss|never miss|(?:enjoy(?:ing|ed)?|love|liked?) (?:this|our|what you)\b).{0,120}(?:\?|newsletter|subscri|sign up|log in|inbox|donat|stories in).{0,160}$", "furniture", "line", 1, 260),
    ("you you're you’re you've you’ve your to", r"(?:you(?:['’]re| are) receiving this\b|you received this\b|you(?:['’]ve| have)?\b.{0,30}\b(?:free articles?|article limit|reached your|unsubscribe at any time|agree to (?:our|the) (?:terms|privacy)|must be (?:logged|signed|registered)|need to (?:log|sign|be logged))|your (?:e-?mail address|browser|subscription|comment|support|donation|contribution)\b.{0,60}(?:published|required|support|not|helps|makes|is|will)|to (?:comment|continue reading|read more|subscribe|unsubscribe|read the full|view|leave a comment)\b).{0,220}$", "furniture", "line", 1, 280),
    ("by", r"by (?:signing up|subscribing|clicking|submitting|using|continuing|browsing|providing|entering|registering|proceeding)\b.{0,300}(?:agree|accept|consent|cookies|terms|privacy).{0,200}$", "furniture", "line", 1, 480),
    ("we our this cookies to utilizamos usamos este nuestra wir diese nous ce notre en questo utilizziamo noi deze", r".{0,120}(?:we(?: and our partners)? use|(?:web)?site uses?|use of|our use of|utilizamos|usamos|utiliza|usa|verwenden|verwendet|nutzen|utilisons|utilise|utilizziamo|utilizza|gebruiken|gebruikt)\b.{0,20} cookies?\b.{0,400}$", "furniture", "line", 1, 560),
    ("share", r"share (?:this|on|via|to|with|your)\b.{0,30}(?:" + _SOCIAL + r"|article|story|post|page|friends|e-?mail|link|thoughts|comments|opinion|:).{0,80}$", "share", "line", 1, 130),
    ("share", r"share\s*[:|].{0,100}$", "share", "line", 1, 110),
    ("click", r"(?:click|tap) (?:here|to|on|for)\b.{0,140}$", "furniture", "line", 1, 170),
    ("watch listen video video: videos videos: vídeo: vídeos: vidéo: vidéos: podcast podcast: hear audio audio: galería: galeria:", r"(?:watch|listen|v[ií]deos?|vidéos?|podcast|hear|audio|galer[ií]a)(?:" + _LINK + r"| (?:more|live|now|to this|above|below|here|also)\b).{0,140}$", "related", "line", 1, 170),
    ("tags tag topics topic keywords keyword filed categories category posted tagged labels etiquetas schlagworte schlagwörter stichworte themen mots-clés mots temas archivado argomenti trefwoorden assuntos tópicos sujets thèmes", r"(?:tags?|topics?|keywords?|filed (?:under|in|to)|categor(?:y|ies)|posted (?:in|under)|tagged(?: with| as)?|labels?|etiquetas|schlagw[oö]rter?|schlagworte|stichworte|themen|mots[- ]clés|temas|archivado en|argomenti|trefwoorden|assuntos|tópicos|sujets|thèmes)\s*:\s*.{1,250}$", "furniture", "line", 1, 280),
    ("tagged filed", r"(?:tagged|filed (?:under|to))\b[^.]{1,200}$", "furniture", "line", 1, 220),
    ("comments", r"comments? (?:are|is|have been|has been|for this) (?:now )?(?:closed|moderated|disabled|turned off|off|unavailable|welcome|subject|not|currently|the sole|open).{0,200}$", "comments", "end", 1, 300),
    ("view read show see load all", r"(?:view|read|show|see|load|all) (?:all |the |more )?(?:[\d,.]+ )?comments?\b.{0,20}$", "comments", "end", 1, 60),
    ("leave post add write submit", r"(?:leave|post|add|write|submit) (?:a|your) (?:comment|reply|response)\b.{0,100}$", "comments", "end", 1, 140),
    ("what", r"what do you think\?.{0,160}$", "comments", "end", 1, 190),
    ("do have got know", r"(?:do you )?(?:have|got|know) (?:a|any|an|something|more|information)\b.{0,60}(?:tip|story idea|question|correction|say|comment|feedback|information|concern)\b.{0,30}\?.{0,260}$", "furniture", "line", 1, 340),
    ("this", r"this (?:story|article|report|piece|post|column|content|page|material|website|site)\b.{0,50}\b(?:originally (?:appeared|published|ran)|(?:first|originally|also) (?:appeared|published|ran)|was (?:first|originally|initially) (?:published|posted|reported)|may not be (?:published|reproduced|copied)|is (?:only )?(?:available )?(?:for|to) subscribers|contains? affiliate|may contain (?:affiliate|links)|is (?:protected by|for paying))\b.{0,300}$", "agency", "line", 1, 400),
    ("originally first republished reprinted", r"(?:(?:originally|first) (?:published|posted|appeared|reported)|re(?:published|printed) (?:with|from|by|under|here))\b.{0,200}$", "agency", "line", 1, 260),
    ("distributed provided syndicated", r"(?:distributed|provided|syndicated) by\b.{0,100}$", "agency", "line", 1, 130),
    ("listen", r"listen\b.{0,40}\b\d+ ?min.{0,20}$", "furniture", "line", 1, 80),
    ("lesezeit temps tiempo tempo leestijd lectura durée", r"(?:lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|lectura|durée de lecture)\b.{0,30}$", "furniture", "line", 1, 60),
    ("lee lea leer te también le puede lesen lire à a leggi leia veja ler lees mehr auch más ver passend zum sur vedi saiba meer bekijk", r"(?:lee(?:r)? (?:también|más|además)|lea (?:también|además)|(?:también )?(?:te|le) puede interesar|puede leer|ver (?:también|más)|más información|lesen sie (?:auch|hier|mehr)|mehr (?:zum thema|dazu|lesen)|auch interessant|passend zum thema|zum thema|(?:à |a )?lire (?:aussi|également|la suite)|(?:à )?voir aussi|sur le même sujet|leggi (?:anche|tutto|di più)|vedi anche|leia (?:também|mais)|veja (?:também|mais)|saiba mais|ler (?:também|mais)|lees (?:ook|meer|verder)|meer (?:over|lezen)|bekijk ook)" + _LINK + r".{0,200}$", "related", "line", 1, 240),
    ("suscríbete suscríbase suscribirse inscríbete regístrate apúntate abonnieren melden abonnez-vous abonnez inscrivez-vous recevez iscriviti abbonati ricevi assine receba cadastre-se inscreva-se subscreva schrijf meld ontvang recibe reciba erhalten newsletter sigue síguenos folgen suivez seguici siga volg únete", r"\S+\b.{0,160}" + _POST + r".{0,160}$", "furniture", "line", 1, 300),
    ("sigue síguenos síguanos folgen suivez suivez-nous seguici segui siga volg", r"\S+\b.{0,60}" + _SOCIAL + r".{0,100}$", "share", "line", 1, 180),
    ("auf", r"auf (?:facebook|twitter|x|whatsapp|linkedin|xing|pinterest)\b.{0,30}$", "share", "line", 1, 50),
    ("opens visit view open", r"(?:opens|visit|view|open) (?:in (?:a )?new|the website|our website|our|website|site|original|gallery|full|on)\b[^.]{0,80}$", "furniture", "line", 1, 110),
    ("enlarge hide toggle show", r"(?:enlarge|hide|toggle|show) (?:this )?(?:image|caption|photo|transcript|gallery|comments|map)\b.{0,30}$", "furniture", "line", 1, 60),
    ("thanks thank", r"(?:thanks|thank you) for (?:reading|subscribing|your (?:support|subscription)|visiting|being a)\b.{0,200}$", "furniture", "line", 1, 230),
    ("fehler", r"fehler (?:gefunden|melden|entdeckt)\b.{0,80}$", "furniture", "line", 1, 110),
    ("unsubscribe view", r"(?:unsubscribe|view (?:this )?(?:e-?mail|newsletter|message))\b.{0,120}$", "furniture", "line", 1, 150),
    ("powered", r"powered by\b.{0,40}$", "furniture", "line", 1, 60),
    ("blog comments please", r".{0,50}\bdisqus\b.{0,40}$", "comments", "end", 1, 100),
    ("about", r"about (?:the (?:author|writer|reporter|authors)|us)\b.{0,40}$", "furniture", "end", 1, 60),
    ("report", r"report (?:an? )?(?:error|typo|correction|this ad|ad|mistake)\b.{0,60}$", "furniture", "line", 1, 80),
    ("copyright ©copyright", r"copyright (?:policy|notice|information)\b.{0,40}$", "furniture", "line", 1, 60),
    ("embargoed embargo under for", r"(?:embargoed until|embargo:|under embargo|for (?:immediate )?release)\b.{0,80}$", "furniture", "line", 1, 110),
    ("media press for contacts contact:", r"(?:(?:media|press|news|investor)(?: relations)? (?:contacts?|inquiries|enquiries)|for (?:more|further|additional) information|for media inquiries|contacts?:)\b.{0,260}$", "furniture", "line", 1, 300),
    ("add make", r"(?:add|make) (?:us|as|to|the)\b[^.]{0,40}\b(?:google|preferred|favou?rites?|bookmarks?|reading list|source)\b[^.]{0,30}$", "furniture", "line", 1, 90),
    ("print", r"print(?:ed)?\b[ :|/,]{1,3}(?:e-?mail|share|save|this|from|article|by).{0,60}$", "share", "line", 1, 90),
)  # fmt: skip


def _table() -> dict[str, tuple[Pattern, ...]]:
    table: dict[str, tuple[Pattern, ...]] = {}
    for first, source, reason, role, weight, longest in _ROWS:
        pattern = Pattern(re.compile(source, re.IGNORECASE), Phrase(reason, role, weight), longest)
        for word in first.split():
            table[word] = (*table.get(word, ()), pattern)
    return table


PATTERNS: dict[str, tuple[Pattern, ...]] = _table()
"""Patterns by the first word of the lines they are tried on."""
