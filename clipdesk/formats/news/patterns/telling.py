"""Whether a line is a sentence that tells or reports something, as articles do, whatever words it begins with.

Pages speak to their readers of themselves: in the present, of "our" and "this" and "you". What somebody says, what was,
and what he or she did is told in an article, even where it begins as a button does: "Follow us, the guide shouted."
"""

from __future__ import annotations

import re

_SPEECH = (
    r"(?:sa(?:id|ys?)|t(?:old|ells?)|wr(?:ote|ites?)|read|recall(?:ed|s)?|jok(?:ed|es)|ask(?:ed|s)?|claim(?:ed|s)?|argu(?:ed|es?)"
    r"|shout(?:ed|s)?|cri(?:ed|es)|call(?:ed|s)|warn(?:ed|s)?|advis(?:ed|es?)|explain(?:ed|s)?|promis(?:ed|es)|beg(?:ged|s)?"
    r"|insist(?:ed|s)?|add(?:ed|s)|testif(?:ied|ies)|decided|ordered|growers say|goes|implor(?:ed|es)|repl(?:ied|ies)|remember(?:ed|s)?"
    r"|quipped|answered|demand(?:ed|s)|urg(?:ed|es)|whisper(?:ed|s)|repeat(?:ed|s)|predict(?:ed|s)|found|used to (?:say|shout))"
)
_WHO = r"(?:(?!you\b|we\b)[\w’'.-]+ ){0,5}"
_REPORTED = re.compile(
    rf"(?:,[”\"’»]?|[!?][”\"’»]) (?!(?:and|or) you|as |which |that |because |when ){_WHO}{_SPEECH}\b"
    r"|(?:,[”\"’»“]?|[!?][”\"’»“]) (?:sagt|sagte|sagten|heißt es|hieß es|teilt|teilte|schreibt|schrieb|erklärte|meint|meinte|rief|riet|rät|warnte|spottete|[a-zäöü]{3,}te (?:der|die|das|er|sie|ein))\b"
    r"|(?:,[”\"’»]?|[!?][”\"’»]) (?:dijo|dice|dicen|decía|aseguró|afirmó|explicó|señaló|contó|cuenta|bromea|gritó|advirtió|advertían|aconseja|alegó|escribió|preguntó|respondió|recordó|disse|diz|afirmou|explicou|escreveu|perguntou|lembrou|ha detto|zegt|zei)\b"
    r"|(?:,[”\"’»]?|[!?][”\"’»]) (?:a |ont )?(?:dit|déclare|déclaré|explique|expliqué|affirme|affirmé|raconte|indique|indiqué|assure|cria|crie|lança|conseille|plaidé|averti|écrit|écrivait|disait|réclamait|demandait)\b"
    r"|\b(?:dit-il|dit-elle|disait-(?:il|elle))\b",
)
"""Somebody who speaks in a sentence, behind a comma or a closing quotation mark: "“Please wait,” the sign said."."""
_PAST = re.compile(
    r"\b(?:was|were|wasn['’]t|weren['’]t|had|did|didn['’]t|couldn['’]t|s?he|they|ran|took|came|went|gave|knew|saw|stood|fell|felt|kept|held|began|brought|bought|won|met|sat|spoke|spent|grew|drew"
    r"|war|waren|hatten?|wurden?|wollten?|konnten?|musste[nt]?|ließ(?:en)?|kam(?:en)?|ging(?:en)?|fuhr(?:en)?"
    r"|era[n]?|fue(?:ron)?|había[n]?|tenía[n]?|hizo|étai(?:en)?t|avai(?:en)?t|fu(?:re)?nt|fut|faisai(?:en)?t|erano|aveva(?:no)?|werd(?:en)?|hadden)\b"
    r"|\b[^\W\d_]{2,}(?:ó|aron|ieron|aba[n]?|èrent|ò|arono|ava(?:no)?|aient)\b"
    r"|\b(?:(?:the|a|an|his|her|their|its|this) )(?!(?:information|links?|address|details|fields?|terms) )[a-z’'-]+ (?!(?:provided|required|listed|described|shown|supplied|published|posted|included|attached|related|selected|updated)\b)[a-z]{2,}ed\b"
    r"|\b(?!(?:bitte|heute|beste|letzte|erste|weite|zweite|dritte)\b)[a-zäöüß]{3,}te (?:der|die|das|den|dem|ein\w*|sein\w*|ihr\w*|er|sie|es)\b",
)
"""Words of what was, or of somebody who is neither the reader nor the page."""
_SUPPOSED = re.compile(
    r"\b(?:and|or) (?:you(?! agree| accept| consent| can unsub)|your \w+ will)\b|\b(?:y|e|et|und) (?:tendrás|verás|notarás|encontrará|vous (?:verrez|devrez|entendrez|y )|sie (?:finden|sehen|hören)|ihr \w+t)\b",
    re.IGNORECASE,
)
"""A request that is none: "Read the minutes and you will find the same quarrel"."""
_LURED = re.compile(
    r"\b(?:access|free|unlimited|stories|articles|archive|news|coverage|journalism|offers?|prizes?|gifts?)\b",
    re.IGNORECASE,
)
"""What a page promises to those who do as it asks."""
_OF_SITE = re.compile(
    r"@|https?:|www\.|©|\b(?:newsletters?|infolettre|inbox|(?:un)?subscri\w*|sign[- ]?up|log ?in|cookies?|click|tap here|browser|app|apps|podcast|website|web ?page|paywall|copyright|rights reserved|permalink|contributed by"
    r"|facebook|twitter|instagram|whatsapp|youtube|tiktok|telegram|linkedin|bluesky|on x|e-?mails?|password|unsubscribe|comments? (?:is|are|was|were|sections?|threads?)|your (?:comment|support|gift|donation|contribution|membership)|(?:local|independent|nonprofit) (?:news|journalism)|account|advertis\w+|sponsor\w*"
    r"|live-?(?:blog|ticker)|live (?:blog|page)|abonn\w+|suscr\w+|inscr\w+|registr\w+|boletín|nieuwsbrief|postfach|correo|datenschutz\w*|inhalte?n?)\b"
    r"|\b(?:weiterlesen|lesetipp|transparenzhinweis|également|leer más)\s?:|\b(?:read|see|watch|learn|find out) more(?: here)?\W*$",
    re.IGNORECASE,
)
"""Things of sites: who names them may speak to the reader of the page."""
_OF_PAGE = re.compile(
    r"\b(?:(?:(?:this|our|the full|the original) (?:\w+ )?|the (?=audio))(?:story|stories|articles?|report|reporting|piece|post|column|page|content|material|site|series|version|video|photo|transcript|audio|recording|summary|translation|text|interview|episode|offer|feature|image|thread|newsroom|journalism|coverage|reporters|journalists|editors|newspaper|paper|work|mission|readers|community|team|entry)"
    r"|(?:dies\w{1,2}|unser\w*) (?:\w+ )?(?:artikel|beitrag|text|seite|redaktion|zeitung)|est[ea] (?:artículo|contenido|nota|noticia|texto)|cet? (?:article|contenu|texte)|est[ea] (?:artigo|conteúdo|notícia)|quest[oa] (?:articolo|contenuto))\b",
    re.IGNORECASE,
)
"""What pages call themselves and what is on them: such a line may be the page's although it tells what was."""
_LABEL = re.compile(r"[^\W\d_][\w ’'-]{1,24}\s?: (?P<rest>\S.*)")
_SHOWN = re.compile(
    r"(?:fotos?|fotografías?|photos?|pictures?|images?|imagen|imágenes|bild(?:er)?|grafik(?:en)?|v[ií]deos?|vidéos?|quellen?|sources?|fuentes?)\s?: (?P<rest>[^/|©()@]+)",
    re.IGNORECASE,
)
"""A label above pictures and sources, and what stands behind it without the signs of a credit."""
_NO_CAPTION = re.compile(
    r"(?i:it|nobody|none|nothing|he|she|they|everyone|there|er|sie|es|ihn|man|mehr|davon|dazu|darauf|dafür|jeder|alles|ella|ellos|elle|ils|elles|cela|ça) [a-zß-ÿ’']+ "
    r"|(?i:das|that|es[ae]|eso) (?:ist|war|sind|waren|hat|hatte|wird|wurde|is|was|has|had|es|era|fue|son|eran)\b|(?i:dies(?:es|er|e|en|em)) [\w-]+ [a-zß-ÿ]+t |(?i:lo) \w+ó |(?i:c)['’](?:est|était) "
    r"|.*\b(?i:nicht|kein\w{0,2}|niemals|niemand|nichts|not|never|nobody|nadie|nunca|ningun[oa]|jamais|personne|aucune?)\b|.*\b(?i:ne|n['’]\w+)(?: \w+)? (?:pas|plus|jamais|que)\b"
)
"""How a sentence reads that shows nothing: somebody or something named before does it, or it denies."""
_HOW = re.compile(
    r"^[^:]* (?:and|or|und|y|et) [^:]*: (?:(?:th(?:is|at) (?:is|was) )?how|so|así|(?:voici )?comment)\b", re.IGNORECASE
)
"""A headline that begins as a button does: "Download our app and pay: how the gang worked."."""
_FIRST = re.compile(r"(?<=[a-zß-ÿ)][.!?]) (?=[A-ZÀ-Þ¿¡«“„])")
"""Where the first of several sentences ends."""
_CLOSING = '”"’»)]'
_FEWEST, _FEWEST_LABELED = 5, 4
_LONGEST = 400


def tells(line: str) -> bool:
    """Whether a line is a whole sentence that tells or reports something, and not of the page.

    >>> tells("Powered by a diesel engine, the pump ran all night."), tells("Powered by readers like you.")
    (True, False)
    """
    if len(line) > _LONGEST or not _is_closed(line) or line.count(" ") < _FEWEST - 1:
        return False
    if _REPORTED.search(line):
        return True
    if (how := _HOW.match(line)) and _PAST.search(line, how.end()):
        return True
    if _OF_SITE.search(line):
        return False
    first = _FIRST.split(line, maxsplit=1)[0]
    if _SUPPOSED.search(first):
        return _LURED.search(line) is None
    return not _OF_PAGE.search(line) and (
        _is_told_behind_label(line) or (not _LABEL.match(first) and _PAST.search(first) is not None)
    )


def _is_told_behind_label(line: str) -> bool:
    """Whether a sentence follows what may be a label: in small letters, "Video: that is all they have.", or one that shows nothing."""
    found = _LABEL.fullmatch(line)
    if found is None or found["rest"].count(" ") < _FEWEST_LABELED - 1:
        return False
    if found["rest"][0].islower():
        return True
    shown = _SHOWN.fullmatch(line)
    return shown is not None and _NO_CAPTION.match(shown["rest"]) is not None


def _is_closed(line: str) -> bool:
    bare = line.rstrip(_CLOSING)
    return bare.endswith((".", "!", "?", "…")) and not bare.endswith("...")
