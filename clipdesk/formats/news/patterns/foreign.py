"""What pages in other languages than English set around an article, by pattern: consent boxes, links, calls to readers, notes. Data only."""

from __future__ import annotations

from clipdesk.domain.letters import latin
from clipdesk.formats.news.patterns.rows import EMBEDDED, Row

_ALSO = r"(?:también|además|também|anche|aussi|également|ook|auch|dazu|mehr|également|också|även|mer|også|myös|mere|też|także|więcej|meer|più|di più|mais)"
"""Words behind "read" and "see" in the label of a box of links."""
_IN_MIND = (
    r"(?:journalis|redac|rédac|redaktion|giornalis|jornalis|periodis|leser|lector|lecteur|lettor|leitor|lezer|läsare)"
)

_ASKED_FOR = (
    r"(?:\W*|(?=.{0,90}\S@\S)(?:[?!,:–—]| [–—]).{0,90}|\s?[?!,:–—]\W{0,4}(?:[\w’'-]+ ){0,2}(?:выдел|сообщ|пожалуйста|ctrl\b|напиш|нажм|отправ|поправ|daj|napisz|skontaktuj|zgłoś|wyślij|poinformuj|napište|dejte|nahlaste|upozorněte"
    r"|laat|bel\b|app\b|neem|mail|meld|stuur|tip|schrijf|geef|schreib|lass|markier|danke|wir freuen|freuen wir|teil|sag|kontaktier|schick|informier|helf|hilf|scriv|segnala|contatta|invia|faccelo|avvisa|aiuta|skriv|giv\b|rapport|tipsa|kontakta|mejla|meddela|hör|send|klicka"
    r"|escreva|ajud|entre em|diga|avise|envie|fale|clique|reporte|informe|contate|comunique|écri(?:vez|re)|signale[rz]|contacte[rz]|clique[rz]|envoyez|dites|faites|prévenez|merci|aidez|hier\b|qui\b|aqui\b|ici\b|här\b|tu\b|zde\b).{0,90})"
)
"""What a page asks readers for behind a question whether they found a mistake: nothing more, an address, or to write."""

ROWS: tuple[Row, ...] = (
    Row(
        "forwarded begin original weitergeleitete ursprüngliche message mensaje messaggio mensagem vidarebefordrat doorgestuurd début fin anfang ende inicio",
        r"(?:(?:begin )?forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message (?:transféré|d['’]origine)|mensaje (?:reenviado|original)"
        r"|messaggio (?:inoltrato|originale)|mensagem (?:encaminhada|original)|doorgestuurd bericht|vidarebefordrat meddelande|(?:début|fin) du widget\b.{0,60})\W*$",
    ),
    Row(
        "quieres quiere hazte hágase únete únase sigue síguenos",
        r"¿?(?:(?:quieres?|te gustaría) (?:conocer|recibir|saber|leer|estar)\b[^.]{0,40}\b(?:(?:últimas|nuestras|todas las|más) (?:noticias|novedades)|al día)\b"
        r"|(?:hazte|hágase) (?:socio|socia|suscriptor|miembro)\b|sigue toda la información\b"
        r"|(?:únete|únase|síguenos)\b[^.]{0,60}\b(?:canal|whatsapp|telegram|instagram|facebook|google news|redes)\b).{0,160}$",
    ),
    Row(
        "aller passer zum ir vai ga gå przejdź",
        r"(?:(?:aller|passer) (?:au|à la|aux) (?:contenu|pied de page|menu|recherche|navigation)|zum (?:inhalt|menü|footer|seitenende)|ir (?:al|a la|para o) (?:contenido|menú|pie|conteúdo|menu|rodapé)"
        r"|vai al contenuto|ga (?:direct |meteen )?naar (?:de )?(?:inhoud|hoofdinhoud)|gå (?:till|til) (?:innehåll\w*|indhold\w*|innhold\w*)|przejdź do treści)\b.{0,24}$",
    ),
    Row(
        "ressort: rubrik: schlagworte: schlagwörter: themen: rubrique: mots-clés: categoría: etiquetas: sezione: secção: rubriek:",
        r"[^\W\d_-]+(?:-[^\W\d_]+)?: [^.!?]{2,80}$",
    ),
    Row(
        "wenn partilhe partilhar compartilhe compartir comparte condividi partagez partager",
        r"(?:partage[rz] (?:cet|l['’]) ?article\s?:.{0,60}|wenn sie (?:auf )?diesen (?:artikel|beitrag)\b.{0,80}\b(?:verlinken|teilen|drucken|kommentieren|weiterempfehlen)\b.{0,160}"
        r"|\S+ (?:este artigo|esta notícia|esta nota|este artículo|questo articolo|cet article)\W*)$",
        "share",
    ),
    Row(
        "tekst artikel de het lees",
        r"(?:(?:(?:de|het) )?(?:tekst|artikel|verhaal) (?:gaat|loopt) (?:verder|door)|lees (?:verder|door)) (?:onder|na)\b.{0,30}$",
    ),
    Row(
        "noticias artículos contenidos notícias artigos notizie articoli",
        r"\S+ (?:relacionad[oa]s|correlat[ei])\b[^.!?]{0,24}$",
        "related",
        "list",
    ),
    Row(
        "publicado publicada veröffentlicht publié publiée pubblicato etiquetado etiquetada verschlagwortet étiqueté étiquetée",
        latin(
            r"(?:publicad[oa] en|veröffentlicht in|publiée? dans|pubblicato in) (?-i:[A-ZÀ-Þ])(?!.*, (?-i:[a-zß-ÿ]))[^.!?:;\d]{1,60}$"
            r"|(?:etiquetad[oa](?: con)?|verschlagwortet mit|étiquetée?) (?!(?:como|por|comme|par)\b)[^.!?:;]{2,120}$"
        ),
        weight=0.5,
    ),
    Row(
        "je u sie du vous recibes recibe ricevi você este",
        r"(?:\S+ )?(?:ontvangt|ontving|erhalten|erhältst|recevez|recibes?|ricevi|recebe) (?:deze|diese[ns]?|cet?|cette|est[ea]|quest[ao])"
        r" (?:e-?mail|nieuwsbrief|newsletter|nachricht|correo|courriel|messaggio|mensagem)\b.{0,200}$",
        role="end",
    ),
    Row(
        "vidéos vídeos videos video",
        r"\S+ ?: (?:en ce moment|à la une|más vistos|em alta|i più visti|meist gesehen)\b.{0,40}$",
        "related",
    ),
    Row(
        "dans nella na in w i poursuivez",
        r"(?:poursuivez votre lecture|dans la (?:même )?rubrique|nella (?:stessa )?sezione|in dieser rubrik|w tym dziale|i samma ämne)\b.{0,40}$",
        "related",
        "list",
    ),
    Row(
        "avec mit con com med z",
        r"(?:avec (?:des|les) (?:informations|précisions) d[eu’']|con información de|com informações d[eoa]|con informaciones? de|med (?:material|uppgifter) från)\s?(?=(?:(?:la|el|las|los|les|le) |l['’])?(?:(?-i:[A-ZÀ-Þ])|dpa\b|epd\b|kna\b|sid\b|afp\b))[^.,;]{2,80}$",
        "byline",
    ),
    Row(
        "publicidade publicidad pubblicità publicité werbung anzeige advertentie annons reklama",
        r"\S+\s?[-–—|:(]\s?(?:contin[uú]\w*|sigue|desplaza|role|scorri|la suite|weiter|lees|fortsätt|kliknij)\b.{0,50}$",
    ),
    Row(
        "este esta",
        r"est[ea] es (?:un contenido|una nota|un artículo|una producción) (?:original|propi[oa]) (?:realizad|elaborad|producid)[oa] por\b.{0,300}$",
        role="end",
    ),
    Row(
        "l'espace l’espace cet el os la i",
        r"(?:l['’]espace commentaires est fermé|cet article (?:n['’]est plus|est fermé aux?) (?:ouvert aux )?comment\w+|la sección de comentarios está cerrada).{0,240}$",
        "comments",
        "end",
    ),
    Row(
        "empfohlener externer externen externe inhalt inhalte redaktioneller video tweet post karte",
        r"(?:empfohlener (?:externer |redaktioneller )?inhalt|redaktioneller inhalt|externe[rn]? (?:redaktioneller )?inhalte?"
        r"|(?:inhalte?|video|tweet|post|karte) (?:von .{2,40} )?(?=erlauben|zulassen|anzeigen|laden|akzeptieren|aktivieren|ansehen|freigeben))"
        r"(?: ?(?:erlauben|zulassen|anzeigen|laden|akzeptieren|aktivieren|ansehen|freigeben)\b.{0,40})?$",
    ),
    Row(
        "wir an ich sie mit um hier durch ihre mehr dieser diese zum zur damit",
        r"(?:wir (?:benötigen|brauchen) (?:ihre|deine) (?:zustimmung|einwilligung)\b|an dieser stelle (?:finden|findest|befindet|ist|steht|haben)\b"
        r".{0,120}\b"
        + EMBEDDED
        + r"|(?:ich bin|sie sind|sie erklären sich) damit einverstanden\b.{0,80}\b(?:inhalte?|daten)\b|mit (?:meiner|der|ihrer) anmeldung\b.{0,60}\b(?:stimmen?|akzeptieren?|willigen?)\b"
        r"|(?:um|zum) (?:diesen?|dieses) (?:inhalt|video|element|karte)\b(?=.*(?:sehen|laden|anzeig|anzuzeig|nutzen|cookies|zustimm|aktivier|darstell|darzustell|einwillig|abspiel))|(?:damit|dabei) können personenbezogene daten\b"
        r"|mehr (?:dazu|infos?|informationen)?\b.{0,30}\bdatenschutz(?:erklärung|hinweise)\b|dieser (?:externe )?inhalt\b.{0,60}\b(?:geladen|eingebunden|blockiert)\b"
        r"|ihre einwilligung (?:können|zu|in|wird|ist|jederzeit|kann|widerrufen)\b|hier (?:sollte|soll|würde) ein (?:\w+er )?inhalt\b).{0,400}$",
    ),
    Row(
        "pour ce cette afficher en vous nos",
        r"(?:pour (?:afficher|voir|visualiser|consulter|lire) (?:ce|cette) (?:contenu|vidéo|carte|infographie|post|tweet)\b(?=.*(?:cookie|accept|autoris|activ|cliqu|consent|param|connect))|ce contenu (?:est (?:bloqué|hébergé)|n['’]est (?:pas|plus) (?:disponible|accessible|visible|affiché|consultable|compatible)|a été bloqué|provient)\b"
        r"|cette (?:vidéo|carte) (?:est bloquée|n['’]est (?:pas|plus) (?:disponible|accessible|visible|affichée|consultable|compatible))\b|afficher (?:le|ce) contenu\b|vous avez (?:refusé|choisi de refuser)\b.{0,40}\bcookies\b(?=\W*$|.*\b(?:contenus?|tiers|consent\w+|accept\w+|abonn\w+|publicit\w+|paramètr\w+|navig\w+|préférences|vidéos?)\b)"
        r"|en cliquant sur\b.{0,60}\b(?:cookies|vous acceptez)\b).{0,300}$",
    ),
    Row(
        "este para esse per questo voor deze dit om för aby",
        r"(?:(?:este|questo) (?:contenido|conteúdo|contenuto)\b.{0,60}\b(?:cookies|aloja\w+|hospeda\w+|bloque\w+|disponib\w+|ospitato)\b"
        r"|(?:para|per|voor|om|för att|aby) (?:poder )?(?:ver|mostrar|visualizar|vedere|visualizzare|het tonen van|deze|visa|se) .{0,40}\b(?:contenido|conteúdo|contenuto|inhoud|content|innehåll\w*)\b"
        r"|(?:deze|dit) (?:inhoud|content|element|embed|video)\b.{0,40}\b(?:geladen|getoond|geblokkeerd|cookies|weergegeven)\b).{0,200}$",
    ),
    Row(
        "lee lea leé leer mira mirá vea ver veja leia ler leggi guarda lire lees bekijk lesen les läs læs lue se czytaj zobacz przeczytaj",
        r"\S+(?: sie)? " + _ALSO + r"(?: (?:en|no|na|em|su|sur|in|bei|op|i|på|w) .{2,40}?)?\s*[:>»]?$",
        "related",
        "list",
    ),
    Row(
        "mehr plus más mais altro altri altre meer mer fler więcej",
        r"(?:mehr (?:von|vom|zu|zum|zur|aus|über)|plus d['’](?:infos|articles)|(?:más|mais) (?:sobre|de|do|da|en|em)|altr[oei] (?:su|di|da|articoli|notizie)"
        r"|meer (?:over|van|uit|nieuws)|mer (?:om|från|i)|fler (?:artiklar|nyheter)|więcej (?:o|na temat|z))\b [^.!?]{2,50}:?$",
        "related",
        "list",
        weight=0.5,
    ),
    Row(
        "unsere empfehlung empfehlungen nuestra nuestras notre nos nossa as os onze la le i redaktionens",
        r"(?:unsere empfehlung(?:en)?|empfehlung(?:en)? der redaktion|nuestr(?:a recomendación|as recomendaciones)|nos recommandations|notre sélection|la sélection de la rédaction"
        r"|le choix de la rédaction|as nossas sugestões|nossas recomendações|onze aanraders|i consigli della redazione|redaktionens val)\b.{0,24}$",
        "related",
        "list",
    ),
    Row(
        "wie ihre haben hat war",
        r"(?:wie (?:finden sie|zufrieden sind sie|gefällt ihnen|hat ihnen|bewerten sie) .{0,20}(?:artikel|beitrag|text)\b.{0,20}\?|ihre meinung (?:zählt|ist uns wichtig|interessiert uns)\b.{0,30}|ihre meinung (?:über|zu) (?-i:[A-ZÄÖÜ])[\w-]*"
        r"|(?:haben sie|hast du) (?:einen (?:fehler|hinweis|tipp)|fragen zu|anregungen|feedback|hinweise zu)\b.{0,60}\?|(?:hat ihnen|war) (?:dieser|der) (?:artikel|beitrag)\b.{0,40}\?"
        r")$",
    ),
    Row(
        "нашли заметили увидели если вы помилка znalazłeś našli zag signaler reporta reporte reportar comunicar proponha segnala kontakta tipsa",
        r"(?:(?:если вы |вы )?(?:нашли|заметили|увидели) (?:ошибку|опечатку|неточность)|znalazłeś błąd|našli jste (?:v článku )?chybu|zag je een fout)(?: (?:в|на|w|na|v|in|op) (?:(?:этом|нашем|tym|naszym|tomto|našem|dit|deze|het|de|onze) )?\w{4,12})?"
        + _ASKED_FOR
        + r"$"
        r"|(?:(?:report(?:a|e|ar)|comunicar|segnala|signaler) (?:une? |um )?err(?:o|or|ore|eur)\b(?: (?:en|n[ao]|in|nell?|dans|sur)\b[^.!?]{2,40})?|proponha uma correção|(?:kontakta|tipsa) (?:oss|redaktionen)(?: (?:här|på|via|om du|med)\b[^.!?]{2,40})?)(?:\W*$|.{0,40}\S@\S.{0,50}$)",
    ),
    Row(
        "fehler hai fout iets heb heeft har hittat hittade fandt encontrou viu une",
        r"(?:fehler (?:melden|(?:(?:auf|im|in) .{0,40})?(?:gefunden|entdeckt|gesehen))|hai trovato (?:un |degli |qualche )?error[ei](?: (?:in|nel) \w{2,7} \w{4,10})?|(?:fout|iets) gezien"
        r"|(?:heb|heeft) (?:je|u) (?:een )?(?:tip|fout|opmerking|correctie)(?: (?:voor (?:ons|de redactie)|over dit \w{4,8}|gezien|gevonden))?"
        r"|(?:har du (?:sett|hittat|upptäckt|fundet)|hitta(?:t|de) (?:du )?|fandt du) (?:ett|en) fe(?:l|jl|il)(?: i \w{4,10})?|(?:encontrou|viu) (?:algum|um) erro(?: n\w{1,4} \w{4,11})?|une (?:erreur|faute|coquille) à signaler)"
        + _ASKED_FOR
        + r"$",
    ),
    Row(
        "die los os i les las",
        r"(?:die (?:kommentare?|beiträge)\b.{0,40}\bgeben nicht\b.{0,30}\bmeinung\b|los comentarios (?:publicados en (?:est[ea]|nuestr[oa]|el (?:sitio|foro|portal)|la (?:página|web))\b|son (?:de )?(?:exclusiva )?responsabilidad (?:exclusiva )?de (?:sus autores|los (?:lectores|usuarios|autores)|quien\w* (?:los )?(?:escrib|public|emit))"
        r"|están cerrados(?=\W*$|[.!]| (?:en|para) est[ea]\b)|no reflejan (?:necesariamente )?(?:la|las|el) (?:opini|postura|línea|punto))|i commenti dei lettori$"
        r"|os comentários (?:são (?:d[ae] )?(?:exclusiva |inteira )?responsabilidade (?:exclusiva )?(?:d[eoa]s? |de )(?:seus |respetivos |respectivos )?(?:autor|leitor|usuári|utilizador|quem )|estão (?:fechados|encerrados))"
        r"|les commentaires sont (?:(?:fermés|désactivés)(?=\W*$|\s?[.!]| (?:pour|sur) (?:cet?|cette)\b)|réservés aux? (?:abonné|membre|inscrit|lecteur)|modérés(?=\W*$|\s?[.!]| (?:a priori|a posteriori|par|avant|conformément)))|las opiniones (?:vertidas|expresadas) (?:en los comentarios|por los lectores)).{0,280}$",
        "comments",
        "end",
    ),
    Row(
        "ouça oiça escucha escuche escuchá écoutez ascolta höre luister lyssna lyt posłuchaj",
        r"\S+\b[^.!?]{0,80}\b(?:podcast|episódio|episodio|épisode|folge|puntata|aflevering|avsnitt\w*|(?:est[ea]|cet|quest[oa]|dit|diesen|den här) (?:artikel|noticia|nota|artículo|artigo|notícia|article|articolo|artikkel)|(?:la |o |l['’])(?:nota|noticia|notícia|article|articolo)(?=\W*$))(?:\W*$|\W{1,3}(?:(?:aquí|aqui|ici|qui|hier|completo|completa|en|su|auf|bei|in|no|na|op|på|di|de|d['’]|von|del|du|sobre|sur|över|over|om|da|com|con|mit)\b|(?-i:[A-ZÀ-Þ«“„0-9]))[^.]{0,100}[.!]?$)",
        "related",
    ),
    Row(
        "a ofereça oferecer enquanto para pour per um om si dit ce cet continua continúa vous",
        r"(?:a página está a demorar\b|(?:ofereça|oferecer) este artigo\b|enquanto assinante\b|contin[uú]a(?:r?)(?: a (?:leggere|ler)| leyendo| lendo)? (?:após|depois d|después de|dopo)\s?(?:a |la )?(?:publicidade?|pubblicità)"
        r"|(?:para (?:continuar|seguir) (?:a ler|lendo|leyendo)|para ler (?:este|o) artigo|para leer (?:este|el) artículo|pour lire (?:la suite|cet article|l['’]article)|per (?:continuare a leggere|leggere (?:tutto )?(?:l['’]articolo|questo articolo))"
        r"|om (?:verder te lezen|dit artikel te lezen)|um (?:den|diesen) artikel (?:weiter ?zu ?lesen|zu lesen)|dit artikel is (?:alleen|exclusief) voor\b)).{0,120}$",
    ),
    Row(
        "unser unsere als nuestro nuestra notre nosso nossa il la onze vår vårt apoya soutenez unterstützen unterstütze gemeinsam",
        r"[^“”„«»\"]{0,200}\b(?:unser\w* |nuestr[oa]s? |notre |nos |noss[oa]s? |nostr[oa] |onze |vår[at]? )"
        + _IN_MIND
        + r"\w*[^“”„«»\"]{0,260}\b(?:unterstütz|spende|abo\b|abonn|paywall|mitglied|genossenschaft|apoy|suscr|soci[oa]s\b|souten|soutien|adhér|assin|sosten|abbon|steun|stöd|prenum)\w*[^“”„«»\"]{0,200}$",
    ),
    Row(
        "la le il el het unser unsere onze nuestra notre nossa vårt nyhetsbrev nieuwsbrief infolettre biuletyn newslettera",
        r"(?:(?:la|le|il|el|unser|onze|nuestra|notre|nossa|het|vårt) )?(?:newsletters?|infolettres?|nieuwsbrief|nyhetsbrev|bolet[ií]n|notiziario) [^.!?:]{2,40}$",
    ),
    Row(
        "# ##",
        r"#{1,2} ?(?:dpa-(?:notizblock|kontakte|newskanal)\b.{0,40}|redaktionelle hinweise)$",
        role="end",
    ),
    Row(
        "die",
        r"die folgenden informationen sind (?:nicht|ausdrücklich nicht) zur veröffentlichung bestimmt\b.{0,20}$",
        role="end",
    ),
    Row(
        "подписаться подписывайтесь подпишись подпишитесь присылайте",
        r"(?:(?:подписаться|подписывайтесь|подпишись|подпишитесь)(?::? ?(?:(?:в |на )?(?:@\w|t\.me/)|на (?:наш\w* )?(?:\S+-)?(?:канал|рассылку|нас)\b)[^,]{0,70}(?<!\.))?"
        r"|присылайте (?:новости|фото)\b[^,]{0,60}(?:@\w|t\.me/)[^,]{0,40})$",
    ),
    Row(
        "materiał dalsze",
        r"(?:materiał chroniony prawem autorskim|dalsze rozpowszechnianie)\b.{0,200}$",
        "copyright",
        "end",
    ),
)
