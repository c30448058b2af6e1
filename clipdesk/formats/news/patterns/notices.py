"""Rows for what pages tell of themselves: closed comments, live reports that ended, articles for subscribers, refused cookies, mistakes to report."""

from __future__ import annotations

from clipdesk.formats.news.patterns.rows import EMBEDDED, LINK, STORY, Row

_ONE_EN = r"(?:this (?:(?:blog|news) )?(?:" + STORY + r"|blog|video|gallery|thread|discussion|topic))"
_ONE_ES = r"(?:est[ea] (?:nota|noticia|artículo|contenido|publicación))"
_ONE_DE = r"(?:dies\w{1,2} (?:artikels?|beitrags?|textes|text|inhalts?|meldung))"
_ONE_FR = r"(?:cet? (?:article|contenu|sujet|texte))"

_CAPITAL = r"(?-i:[^\sa-zß-ÿ])"
_TITLE = LINK + _CAPITAL
"""What parts a label from a headline, and how that begins."""
_LABELED = r"\s*[:|»>→]\s*" + _CAPITAL
"""The same without dashes, behind words that a sentence may hold before one: "Leer más – la campaña"."""
_SENTENCES = r"(?-i:(?<=[a-zß-ÿ0-9]{3})[.!?][”\"’»]? [A-ZÀ-Þ¿¡«“„])"
"""Where the first of several sentences ends; not behind short titles as in "Sgt. Field"."""
_NO_PARAGRAPH = r"(?!.{0,180}" + _SENTENCES + r".{0,180}\.$)"
"""Not several sentences of which the last is closed, as those of articles are and headlines seldom."""
_RAISED = (
    r"(?:(?!(?:how|ways?|where|when|what|why|things?|reasons?|tips|steps?|best|guide|time|need|want|places?|back|you|us)\b)"
    r"(?-i:[A-ZÀ-Þ])[\w.’'-]{0,30},? ){1,6}(?:from|to)\b"
)
"""Whoever got another office: "Ana Ruiz to chief of staff", and no "Five Ways to Save"."""

_ADDRESS = r"(?:\w@\w|https?:|www\.)"
_ASKED_EN = (
    r"(?:(?:if so|then|please|just|so|you can)\W{1,2})*(?:let us know|tell us|report (?:it|them|this)\b|e-?mail\b|get in touch|click here"
    r"|(?:contact|write to|message|call|text|send) (?:us\b|our\b|the (?:editors?|authors?|newsroom|news ?desk|reporters?)\b)"
    r"|(?:send|share) (?:(?:us|in) )?your (?:photos?|pictures?|images|videos?|footage|stor(?:y|ies)|experiences?|views?|memories|thoughts?|tips?)\b)"
)
_ASKED_ES = (
    r"(?:(?:por favor|entonces)\W{1,2})?(?:(?:escríb[ae]|escriba|avís[ae]|cuént[ae]|cuénte|infórm[ae]|envíe|envía|dí?ga|di|contácte|contácta|comuníca|comuníque|ayúda|ayúde|apóya|apóye|sígue|síga|hága|ház)n?(?:nos|noslo)\b"
    r"|escríban?os\b|(?:compárt|repórt|coméntal|califíqu|comuníqu)[ae]n?(?:l[ao])?\b|suscr\w+|regístr\w+|ha(?:z|ga) clic\b|deja tu\b|deje su\b)"
)
_ASKED_DE = (
    r"(?:(?:bitte|dann|so)\W{1,2})*(?:(?:schreib|teil|meld|sag|informier|schick|send|abonnier|empfiehl|empfehl|unterstütz|folg|klick|markier|bewert)\w{0,3} (?:sie|uns|ihn|es|diesen|hier|ihr|bitte)\b"
    r"|(?:lass(?:en sie|t)? (?:es )?uns|geb(?:en sie|t) uns|gib uns|wir freuen uns)\b)"
)
_ASKED_FR = (
    r"(?:alors |n[’']hésitez pas à )?(?:(?:écrivez|envoyez|dites|contactez|signalez|faites|partagez|abonnez|soutenez|aidez|prévenez|suivez)-(?:nous|le|la|les|vous)\b"
    r"|(?:écrire|signaler|contacter|partager)\b|(?:signalez|partagez) (?:cet?|cette|l[’'])|nous (?:écrire|contacter|le signaler)\b|cliquez ici\b|merci de nous\b"
    r"|envoyez (?:nous )?vos (?:photos?|vidéos?|images|témoignages)\b)"
)
"""What readers are asked to do behind a question, in each language, at the beginning of a sentence."""


def _or(asked: str) -> str:
    """What a page's question ends in: itself, an address to write to, or what is `asked` for, a pattern."""
    return rf"(?:\W*$|(?=.{{0,100}}{_ADDRESS})|(?=\W{{1,3}}{asked})).{{0,120}}$"


def _then(words: str) -> str:
    """The end of a notice, or of its first sentence before one that begins as `words` do, a pattern."""
    return rf"(?:\W*$|\s?[.!,;:–—](?: [–—])? (?:{words}).{{0,120}}$)"


def _of(words: str) -> str:
    """The end of a notice, or the rest of a sentence that names one of `words`, a pattern of things that sites have."""
    return rf"(?:\W*$|(?=.{{0,120}}\b(?:{words})\b).{{0,160}}$)"


_JOIN_ES = (
    r"suscr|reg[ií]str|inici[ae]|acced[ae]|hazte|hágase|únete|si ya|para (?:seguir|leer|acceder|continuar)|¿ya|¿quiere"
)
_FOLLOWED_EN = r"(?:(?:but|and) )?(?:thanks?|you can|you[’']ll|here(?:[’']s| is| are)|follow|read|see|catch up|find|join|stay|for (?:more|the latest|all)|we (?:are|will|have)|we[’'](?:re|ll|ve)|our (?:live|coverage|full|main))\b"
_SET_ES = r"contenidos?|v[ií]deos?|publicidad|publicitarias|redes sociales|naveg\w+|consent\w+|configur\w+|preferencias|terceros|suscr\w+"

_DAY = r"(?:(?:le|el|am|on) )?(?:\w{4,10},? )?(?:\d{1,2}(?:er|\.)? (?:de )?[a-zéûä]{3,10}\.?(?:,? (?:de )?\d{4})?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})"
_HOUR = r",? (?:à|a las|um|gegen|vers) \d{1,2} ?[h:.]? ?\d{0,2}(?: ?(?:uhr|h))?"
"""A day and a time of day in notes on changes."""
_LETTER_EN = r"(?:newsletters?|briefing|digest|list|e-?mails?|alerts?|updates)"
_LETTER_ES = r"(?:newsletter|bolet[ií]n(?:es)?|lista|alertas|correos?)"
_LETTER_DE = r"(?:\S*newsletter|\S*briefing|verteiler|benachrichtigungen)"
_LETTER_FR = r"(?:newsletters?|infolettres?|lettres?|alertes?)"
_ADDRESSED = r"(?:suscripción|inscription|abonnement|abo|anmeldung|registrierung|e-?mail|correo electrónico)"
"""What readers are to confirm who signed up."""

ROWS: tuple[Row, ...] = (
    # who signed up for a newsletter
    Row("you you're you’re you've you’ve", r"you(?:[’']re| are|[’']ve| have)(?: been)? (?:(?:now|successfully|already|all) )*(?:signed up|subscribed)(?:\W*$| (?:to|for)\b[^.]{0,60}\b" + _LETTER_EN + r"\W*$)"),
    Row("gracias ¡gracias", r"¡?gracias por (?:suscribir(?:te|se)|(?:tu|su) (?:suscripción|registro))(?:\W*$| al?\b[^.]{0,50}\b" + _LETTER_ES + r"\W*$)"),
    Row("te se ya", r"(?:te has|se ha|ya estás|ya está) (?:suscrito|registrado|suscrita|registrada) (?:correctamente|con éxito|al?\b[^.]{0,50}\b" + _LETTER_ES + r")\W*$"),
    Row("vielen herzlichen danke", r"(?:vielen dank|herzlichen dank|danke) für (?:ihre|deine|die) (?:anmeldung|registrierung)(?:\W*$| (?:zu|für|bei)\w?\b[^.]{0,50}\b" + _LETTER_DE + r"\W*$)"),
    Row("sie du", r"(?:sie haben sich|du hast dich|sie sind jetzt|du bist jetzt) (?:erfolgreich (?:angemeldet|registriert)|(?:erfolgreich )?(?:zum|für)\b[^.]{0,50}\b" + _LETTER_DE + r" angemeldet)\W*$"),
    Row("merci", r"merci (?:pour (?:votre|ton) (?:inscription|abonnement)|de vous être (?:inscrit|abonné)(?:\W?e)?)(?:\W*$| à\b[^.]{0,50}\b" + _LETTER_FR + r"\W*$)"),
    Row("votre", r"votre (?:inscription|abonnement) (?:a bien été|est(?: bien| désormais)?) (?:pris en compte|prise en compte|enregistrée?|confirmée?|validée?)\W*$"),
    Row("revisa revise consulta vérifiez consultez bitte bestätigen bestätige confirma confirme confirmez", r"(?:(?:revis[ea]|consult[ea]) (?:tu|su) (?:bandeja de entrada|correo|e-?mail|buzón)\b|(?:vérifiez|consultez) votre (?:boîte|messagerie)\b|(?:bitte )?bestätigen? (?:sie )?(?:ihre|deine)\b|confirm(?:a tu|e su|ez votre)\b)(?=[^,]{0,80}\b" + _ADDRESSED + r"\b)[^,.]{0,100}[.!]?$"),
    Row("bitte", r"bitte (?:über)?prüfen sie (?:auch )?ihr(?:en)? (?:e-mail-)?(?:postfach|posteingang|spam-ordner)\W*$"),
    # when the article was changed
    Row("cet", r"cet article a été (?:(?:mis à jour|actualisé) " + _DAY + r"(?:" + _HOUR + r")?|modifié " + _DAY + _HOUR + r")\W*$"),
    Row("article artículo nota", r"(?:article mis à jour|(?:artículo|nota) actualizad[oa]) " + _DAY + r"(?:" + _HOUR + r")?\.$"),
    Row("este esta", _ONE_ES + r" (?:fue|ha sido) actualizad[oa] " + _DAY + r"(?:" + _HOUR + r")?\W*$"),
    Row("dieser", r"dieser (?:artikel|beitrag|text) wurde (?:zuletzt )?" + _DAY + r"(?:" + _HOUR + r")? (?:aktualisiert|überarbeitet)\W*$"),
    # comments that are closed
    Row(
        "comments commenting",
        r"comment(?:s|ing)(?: (?:on|for) " + _ONE_EN + r")? (?:(?:is|are|was|were|has been|have been)(?: now)? )(?:closed|disabled|turned off|switched off)(?: (?:on|for) " + _ONE_EN + r")?\W*$",
        "comments",
    ),
    Row(
        "los",
        r"los comentarios (?:(?:de " + _ONE_ES + r" )?(?:(?:están|han sido) (?:cerrados|desactivados)|fueron desactivados)(?: (?:en|para) " + _ONE_ES + r")?|de " + _ONE_ES + r" fueron cerrados|fueron cerrados (?:en|para) " + _ONE_ES + r")\W*$",
        "comments",
    ),
    Row("sé sea", r"(?:sé|sea) (?:el|la) primer[oa] en (?:comentar|opinar)(?: (?:sobre |en )?(?:" + _ONE_ES + r"|est[ea] (?:tema|entrada|vídeo|video)))?\W*$", "comments"),
    Row(
        "die der",
        r"(?:die kommentar(?:e|funktion)|der kommentarbereich)(?: (?:zu|unter|für|von) " + _ONE_DE + r")? (?:ist|sind|wurden?)(?: (?:zu|für) " + _ONE_DE + r")?(?: (?:nun|jetzt|inzwischen|mittlerweile|bereits|derzeit|momentan|aktuell|leider|vorübergehend))? (?:geschlossen|deaktiviert)\W*$",
        "comments",
    ),
    Row("les", r"les commentaires (?:sur " + _ONE_FR + r" )?(?:sont|ont été) (?:fermés|désactivés)(?: (?:pour|sur) " + _ONE_FR + r")?\W*$", "comments"),
    # live reports that ended
    Row(
        "this our the",
        r"(?:this|our|the) live (?:blog|page|coverage|updates?) (?:is|was|has|have)(?: now)?(?: been)? (?:closed|ended|finished|over)(?: now| for (?:today|tonight|now|the (?:day|night|evening)))?(?: (?:at|on) [^.,;]{0,12}\d[^.,;]{0,12})?" + _then(_FOLLOWED_EN),
    ),
    Row("el este cerramos", r"(?:(?:el|este) (?:directo|minuto a minuto) (?:ha terminado|ha finalizado|terminó|finalizó)|cerramos aquí (?:este|el) directo)" + _then(r"(?:(?:muchas|mil) )?gracias|pued[ae]|aquí|hasta|seguimos|sig[au]e?|l[ee]e|lea|vuelva|volvemos|os|les|te|nos")),
    Row("dieser der", r"(?:dieser|der) (?:live-?(?:blog|ticker)|ticker) (?:ist|wurde)(?: (?:nun|jetzt|hiermit|inzwischen|damit|bereits))? (?:beendet|geschlossen)" + _then(r"(?:vielen |herzlichen )?dank|danke|wir\b|alle\b|hier\b|lesen|mehr\b|weitere|d(?:as|ie) wichtigste|aktuelle")),
    Row("ce", r"ce (?:direct|live) est(?: à présent| désormais| maintenant)? (?:terminé|fini|clos)" + _then(r"merci|retrouvez|vous pouvez|nous (?:vous|nous)|suivez|bonne|à (?:demain|bientôt|lundi)|pour (?:suivre|lire)")),
    # articles for subscribers
    Row("este esta", _ONE_ES + r" (?:es|era) (?:exclusiv[oa]|sol[oa]) para (?:suscriptores|abonados)(?: (?:premium|digitales|registrados))?(?: (?:de|del) (?:[^\s.,;:]{1,20} ?){1,4})?" + _then(_JOIN_ES)),
    Row("ha has", r"(?:ha|has) (?:alcanzado|llegado al) (?:el )?límite de (?:artículos|notas|lecturas)(?: (?:gratuit[oa]s|gratis|libres|disponibles|mensuales))?(?: (?:(?:de|por|en|para) )?(?:este |el |la |esta )?(?:mes|día|semana))?" + _then(_JOIN_ES)),
    Row(
        "sie du",
        r"(?:sie haben|du hast) (?:ihr|dein) (?:freikontingent|limit an (?:frei|kostenlos)\w{0,3} (?:artikeln|texten|beiträgen|inhalten))(?: (?:von|an) (?:\w{1,12} ){0,2}(?:artikeln|texten|beiträgen|inhalten))?(?: (?:für|in) dies\w{1,2} (?:monat|woche))?(?: (?:bereits|leider|schon|nun))? (?:aufgebraucht|ausgeschöpft|erreicht)(?:\W*$|[.!,;].{0,120}$)",
    ),
    Row("vous", r"vous avez (?:lu tous vos|atteint (?:la|votre) limite d[e’']\s?)\s?(?:articles|contenus) (?:gratuits|offerts)(?: (?:du|de ce|ce|pour ce) mois(?:-ci)?)?" + _then(r"abonn|pour (?:lire|continuer|accéder|poursuivre)|inscri|créez|connectez|il vous|profitez")),
    # cookies that were refused
    Row("usted has ha", r"(?:usted )?(?:ha|has) rechazado (?:las|todas las) cookies" + _of(_SET_ES)),
    Row("hemos", r"hemos bloqueado este (?:contenido|vídeo|video)" + _of(r"cookies|consent\w+|configur\w+|preferencias|terceros|privacidad")),
    Row("an", r"an dieser stelle (?:(?:finden sie|befindet sich)\b.{0,40}\b" + EMBEDDED + r"|fanden unsere redakteure\b.{0,30}\binhalte?\b).{0,200}$"),
    Row("sie du", r"(?:sie haben|du hast) (?:der (?:verwendung|nutzung) von cookies(?: (?:von|für|durch) \w{1,24}(?: \w{1,24})?)? (?:nicht zugestimmt|widersprochen)|(?:die |alle )?cookies(?: für \w{1,24})? (?:nicht zugestimmt|abgelehnt|nicht akzeptiert))\W*$"),
    Row("vous", r"vous avez refusé les cookies" + _of(r"contenus?|tiers|consent\w+|abonn\w+|publicit\w+|paramètr\w+|navig\w+|préférences|vidéos?")),
    # what readers thought of the article, and mistakes that they found
    Row("did have spotted seen see found notice", r"(?:(?:did you|have you) )?(?:spot|spotted|see|seen|find|found|noticed?) an? (?:mistake|error|typo)(?: in " + _ONE_EN + r")?\?" + _or(_ASKED_EN)),
    Row("¿le ¿te le te", r"¿?(?:le|te) (?:gustó|gusta|ha gustado|resultó útil|pareció interesante) " + _ONE_ES + r"\?" + _or(_ASKED_ES)),
    Row("¿ha ¿has ¿vio ¿viste ¿encontró ¿encontraste ha has vio viste encontró encontraste", r"¿?(?:ha visto|has visto|ha encontrado|has encontrado|vio|viste|encontró|encontraste) (?:un|algún) error(?: en " + _ONE_ES + r")?\?" + _or(_ASKED_ES)),
    Row("hat", r"hat (?:ihnen|dir|euch) " + _ONE_DE + r" gefallen\?" + _or(_ASKED_DE)),
    Row("haben hast", r"(?:haben sie|hast du|habt ihr) einen (?:rechtschreib|tipp)?fehler (?:gefunden|entdeckt|bemerkt)\?" + _or(_ASKED_DE)),
    Row("cet ce", _ONE_FR + r" (?:vous|t’|t') ?(?:a|as) plu\s?\?" + _or(_ASKED_FR)),
    Row("vous une", r"(?:vous avez (?:repéré|relevé|remarqué|trouvé|vu|constaté) une|une(?! \w+\s?\?\W*$)) (?:erreur|faute|coquille)(?: dans " + _ONE_FR + r")?\s?\?" + _or(_ASKED_FR)),
    Row("were are", r"(?:were|are) you (?:there|at the scene|affected)\? (?:" + _ASKED_EN + r"|(?=.{0,100}" + _ADDRESS + r")(?:send|tell|contact|share)\b).{0,140}$"),
    Row("did", r"did you (?:see|witness) (?:what happened|it|the \w+)\? (?:" + _ASKED_EN + r"|(?=.{0,100}" + _ADDRESS + r")(?:call|contact|message|send|tell)\b).{0,120}$"),
    Row("vous", r"vous étiez sur place\s?\? " + _ASKED_FR + r".{0,120}$"),
    # the app
    Row("download", r"download our (?:free |new |mobile )*apps?(?:\W*$|[.!:–—]|,? (?:for|to|from|now|today|here|on|via|at|available)\b|,? and (?:get|never|stay|read|receive|follow|enjoy|be|sign|turn|listen)\b).{0,140}$"),
    Row("scan", r"scan (?:the|this) qr code (?:to|with|and)\b(?=.{0,100}\b(?:our|us|apps?|newsletters?|podcasts?|subscri\w+|donat\w+|e-?paper|videos?|" + _ONE_EN + r")\b).{0,140}$"),
    Row("descarga descargue", r"(?:descarga|descargue) (?:nuestra|la) (?:app|aplicación)(?:\W*$|[.!]|,? (?:para|gratis|aquí|ahora|y (?:entér|recib|no te|no se|mant|le[ae]|sig|disfrut|acced|descubr|infórm|ten\b|tenga))|(?: móvil)? de (?-i:[A-ZÀ-Þ])| en (?:google|app|apple|play|tu|su|este|https?)\b).{0,140}$"),
    Row("laden lade", r"(?:laden sie|lade|lade dir) (?:jetzt |hier |sich )?unsere \S{0,30}\s?app\b(?:\W*$|[.!]|,? (?:die|um|für|herunter|runter|auf|im|jetzt|hier|kostenlos|aus|und (?:bleib|les|erhalt|verpass|nutz|erleb|profitier))).{0,140}$"),
    Row("téléchargez", r"téléchargez notre appli(?:cation)?\b(?:\W*$|\s?[.!]|,? (?:pour|sur|gratuite?|gratuitement|elle|dès|ici|depuis|afin|disponible|et (?:recevez|restez|suivez|profitez|ne|lisez|retrouvez|accédez|découvrez|soyez))\b).{0,140}$"),
    # paid for
    Row("paid partner", r"(?:paid|partner) (?:content|post)" + _TITLE + r".{8,160}$"),
    Row("sponsored sponsored: promoted promoted:", r"(?:sponsored|promoted)\s*[:|»>→]\s*(?=" + _CAPITAL + r")(?!" + _RAISED + r")(?!.{0,160}" + _SENTENCES + r").{9,160}$"),
    # links to other stories
    Row("weiterlesen weiterlesen: lesetipp lesetipp:", r"(?:weiterlesen|lesetipp)" + _LABELED + _NO_PARAGRAPH + r".{8,180}$", "related"),
    Row("a à", r"[aà] (?:lire|voir|écouter) également" + _TITLE + _NO_PARAGRAPH + r".{8,180}$", "related"),
    Row("leer leer:", r"leer más" + _LABELED + _NO_PARAGRAPH + r".{8,180}$", "related"),
    Row("transparenzhinweis transparenzhinweis:", r"transparenzhinweis" + _LABELED + r".{8,240}$", "correction"),
)  # fmt: skip
