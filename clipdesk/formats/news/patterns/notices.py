"""Rows for what pages tell of themselves: closed comments, live reports that ended, articles for subscribers, refused cookies, mistakes to report."""

from __future__ import annotations

from clipdesk.formats.news.patterns.rows import LINK, Row

_ONE_ES = r"(?:est[ea] (?:nota|noticia|artículo|contenido|publicación))"
_ONE_DE = r"(?:dies\w{1,2} (?:artikels?|beitrags?|textes|text|inhalts?|meldung))"
_ONE_FR = r"(?:cet? (?:article|contenu|sujet|texte))"

_TITLE = LINK + r"(?-i:[^\sa-zß-ÿ])"
"""What parts a label from a headline, and how that begins."""

ROWS: tuple[Row, ...] = (
    # comments that are closed
    Row(
        "comments commenting",
        r"comment(?:s|ing)(?: (?:on|for) this \w+)? (?:(?:is|are|was|were|has been|have been)(?: now)? )(?:closed|disabled|turned off|switched off)(?: (?:on|for) this \w+)?\W*$",
        "comments",
    ),
    Row("los", r"los comentarios (?:de " + _ONE_ES + r" )?(?:están|fueron|han sido) (?:cerrados|desactivados)(?: (?:en|para) " + _ONE_ES + r")?\W*$", "comments"),
    Row("sé sea", r"(?:sé|sea) (?:el|la) primer[oa] en (?:comentar|opinar)\b[^.]{0,40}\W*$", "comments"),
    Row(
        "die der",
        r"(?:die kommentar(?:e|funktion)|der kommentarbereich)(?: (?:zu|unter|für|von) " + _ONE_DE + r")? (?:ist|sind|wurden?)(?: (?:zu|für) " + _ONE_DE + r")?(?: \w+)? (?:geschlossen|deaktiviert)\W*$",
        "comments",
    ),
    Row("les", r"les commentaires (?:sur " + _ONE_FR + r" )?(?:sont|ont été) (?:fermés|désactivés)(?: (?:pour|sur) " + _ONE_FR + r")?\W*$", "comments"),
    # live reports that ended
    Row("this our the", r"(?:this|our|the) live (?:blog|page|coverage|updates?) (?:is|was|has|have)(?: now)?(?: been)? (?:closed|ended|finished|over)\b(?! (?:to|in)\b).{0,120}$"),
    Row("el este cerramos", r"(?:(?:el|este) (?:directo|minuto a minuto) (?:ha terminado|ha finalizado|terminó|finalizó)(?=\W*$|\s?[.!,;:–—])|cerramos aquí (?:este|el) directo)\b.{0,120}$"),
    Row("dieser der", r"(?:dieser|der) (?:live-?(?:blog|ticker)|ticker) (?:ist|wurde)(?: \w+)? (?:beendet|geschlossen)\b.{0,120}$"),
    Row("ce", r"ce (?:direct|live)(?: est)?(?: à présent| désormais| maintenant)? (?:est )?(?:terminé|fini|clos)\b.{0,120}$"),
    # articles for subscribers
    Row("este esta", _ONE_ES + r" (?:es|era) (?:exclusiv[oa]|sol[oa]) para (?:suscriptores|abonados)\b.{0,80}$"),
    Row("ha has", r"(?:ha|has) (?:alcanzado|llegado al) (?:el )?límite de (?:artículos|notas|lecturas)\b.{0,120}$"),
    Row("sie du", r"(?:sie haben|du hast) (?:ihr|dein) (?:freikontingent|limit an (?:frei|kostenlos)\w*)\b.{0,140}$"),
    Row("vous", r"vous avez (?:lu tous vos|atteint (?:la|votre) limite d[e’']\s?)\s?(?:articles|contenus) (?:gratuits|offerts)\b.{0,120}$"),
    # cookies that were refused
    Row("usted has ha", r"(?:usted )?(?:ha|has) rechazado (?:las|todas las) cookies\b.{0,160}$"),
    Row("hemos", r"hemos bloqueado este (?:contenido|vídeo|video)\b.{0,160}$"),
    Row("an", r"an dieser stelle (?:finden sie|befindet sich|fanden unsere redakteure)\b.{0,30}\binhalte?\b.{0,200}$"),
    Row("sie du", r"(?:sie haben|du hast) (?:der (?:verwendung|nutzung) von )?cookies\b.{0,30}\b(?:nicht zugestimmt|abgelehnt)\W*$"),
    Row("vous", r"vous avez refusé les cookies\b.{0,200}$"),
    # what readers thought of the article, and mistakes that they found
    Row("did have spotted seen see found notice", r"(?:(?:did you|have you) )?(?:spot|spotted|see|seen|find|found|noticed?) an? (?:mistake|error|typo)(?: in this \w+)?\?.{0,100}$"),
    Row("¿le ¿te le te", r"¿?(?:le|te) (?:gustó|gusta|ha gustado|resultó útil|pareció interesante) " + _ONE_ES + r"\?.{0,80}$"),
    Row("¿ha ¿has ¿vio ¿viste ¿encontró ¿encontraste", r"¿?(?:ha visto|has visto|ha encontrado|has encontrado|vio|viste|encontró|encontraste) (?:un|algún) error(?: en " + _ONE_ES + r")?\?.{0,80}$"),
    Row("hat", r"hat (?:ihnen|dir|euch) " + _ONE_DE + r" gefallen\?.{0,80}$"),
    Row("haben hast", r"(?:haben sie|hast du|habt ihr) einen (?:rechtschreib|tipp)?fehler (?:gefunden|entdeckt|bemerkt)\?.{0,80}$"),
    Row("cet ce", _ONE_FR + r" (?:vous|t’|t') ?(?:a|as) plu\s?\?.{0,80}$"),
    Row("vous une", r"(?:vous avez (?:repéré|remarqué|vu|constaté)|une) (?:une )?(?:erreur|faute|coquille)(?: dans " + _ONE_FR + r")?\s?\?.{0,80}$"),
    Row("were are", r"(?:were|are) you (?:there|at the scene|affected)\? (?:send|e-?mail|tell|contact|share|get in touch)\b.{0,140}$"),
    Row("did", r"did you (?:see|witness) (?:what happened|it|the \w+)\? (?:call|e-?mail|contact|message|send|tell)\b.{0,120}$"),
    Row("vous", r"vous étiez sur place\s?\? envoyez\b.{0,120}$"),
    # the app
    Row("download scan", r"(?:download our (?:free |new |mobile )*apps?|scan (?:the|this) qr code (?:to|with|and))\b.{0,140}$"),
    Row("descarga descargue", r"(?:descarga|descargue) (?:nuestra|la) (?:app|aplicación)\b.{0,140}$"),
    Row("laden lade", r"(?:laden sie|lade|lade dir) (?:jetzt |hier |sich )?unsere \S{0,30}\s?app\b.{0,140}$"),
    Row("téléchargez", r"téléchargez notre appli(?:cation)?\b.{0,140}$"),
    # paid for
    Row("sponsored: promoted: paid partner", r"(?:sponsored|promoted|(?:paid|partner) (?:content|post))" + _TITLE + r".{8,160}$"),
    # links to other stories
    Row("weiterlesen weiterlesen: lesetipp lesetipp:", r"(?:weiterlesen|lesetipp)" + _TITLE + r".{8,180}$", "related"),
    Row("a à", r"[aà] (?:lire|voir|écouter) également" + _TITLE + r".{8,180}$", "related"),
    Row("leer leer:", r"leer más" + _TITLE + r".{8,180}$", "related"),
    Row("transparenzhinweis transparenzhinweis:", r"transparenzhinweis" + _TITLE + r".{8,240}$", "correction"),
)  # fmt: skip
