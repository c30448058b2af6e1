"""What a page says of itself and to its readers, by pattern: sign-ups, cookies, page marks, contacts. Data only."""

from __future__ import annotations

from clipdesk.formats.news.pattern_rows import MAIL, POST, Row

ROWS: tuple[Row, ...] = (
    Row(
        "advertisement ad",
        r"(?:advertisement|ad)\b[ :|–—-]{1,3}(?:story|article|scroll|continue|\d)?.{0,40}$",
        "furniture",
        60,
    ),
    Row(
        "story article content", r"(?:story|article|content) continues? (?:below|after|here)\b.{0,60}$", "furniture", 90
    ),
    Row("read", r"read (?:the (?:full|original)|original|full|our|more at|it at|on).{0,60}$", "furniture", 80),
    Row("reading read estimated", r"(?:estimated )?read(?:ing)? time\b.{0,30}$", "furniture", 50),
    Row(
        "see please turn",
        r"(?:please )?(?:see|turn to)\b.{0,60}\b(?:page|pg\.?|on) ?[A-Z]{0,2}-?\d+\s*$",
        "furniture",
        90,
    ),
    Row(
        "please",
        r"please (?:enable|disable|log ?in|sign ?in|subscribe|register|whitelist|turn off|upgrade|refresh"
        r"|wait|update your)\b.{0,160}$",
        "furniture",
        200,
    ),
    Row(
        "this",
        r"this (?:(?:story|article|report|post|page|column|obituary|headline)"
        r" (?:has been|was|is being|will be) (?:updated|corrected|amended|edited|revised|clarified)\b"
        r"|is a (?:breaking|developing)(?: news)? story\b).{0,240}$",
        "furniture",
        320,
    ),
    Row(
        "continued (continued cont'd fortsetzung suite continúa viene",
        r"\(?(?:continued|cont'd|fortsetzung|suite|continúa|viene)\b (?:on|from|inside|in|auf|von|seite"
        r"|de la|en|page|p\.)\b.{0,40}$",
        "furniture",
        70,
    ),
    Row("sign", r"sign (?:up|in)\b.{0,120}" + MAIL + r".{0,120}$", "furniture", 260),
    Row("sign log create", r"(?:sign (?:up|in)|log ?in|create an account)\b[^.]{0,50}$", "furniture", 60),
    Row(
        "a",
        r"a version of this (?:article|story|review|column) (?:appears|appeared|first|was"
        r"|originally)\b.{0,400}$",
        "furniture",
        480,
    ),
    Row("support", r"support (?:the|us|our)\b[^.]{0,40}$", "furniture", 50, weight=0.5),
    Row(
        "subscribe subscribers subscription",
        r"subscri(?:be|bers|ption)\b.{0,160}(?:"
        + MAIL
        + r"|today|access|unlimited|only|channel|podcast|journalism|support).{0,120}$",
        "furniture",
        280,
    ),
    Row(
        "get receive",
        r"(?:get|receive)\b.{0,160}\b(?:inbox|newsletters?|e-?mails?|delivered|app\b|notifications"
        r"|unlimited access|home delivery|alerts)\b.{0,120}$",
        "furniture",
        260,
    ),
    Row(
        "join",
        r"join\b.{0,80}\b(?:newsletter|conversation|discussion|mailing list|(?:daily|weekly) e-?mail|whatsapp|telegram|channel"
        r"|subscribers|readers|facebook|our community)\b.{0,100}$",
        "furniture",
        200,
    ),
    Row("download install", r"(?:download|install) (?:the|our)\b.{0,80}\bapp\b.{0,80}$", "furniture", 180),
    Row(
        "support",
        r"support (?:local|independent|our|quality|nonprofit|the|us|great|trusted)\b.{0,60}(?:journalism"
        r"|newsrooms?|reporting|newspaper|with a|today).{0,160}$",
        "furniture",
        240,
    ),
    Row("already not", r"(?:already|not) a (?:subscriber|member)\b.{0,160}$", "furniture", 200),
    Row(
        "want don't don’t never enjoy enjoying enjoyed love like liked",
        r"(?:want (?:more|(?:the|all the) latest|to (?:read|get|receive))|don.t miss|never miss|(?:enjoy(?:ing|ed)?|love"
        r"|liked?) (?:this|our|what you)\b).{0,120}(?:\?|newsletter|subscri|sign up|log in|inbox|donat"
        r"|stories in).{0,160}$",
        "furniture",
        260,
    ),
    Row(
        "you you're you’re you've you’ve your to",
        r"(?:you(?:['’]re| are) (?:receiving this|currently an?\b[^.]{0,20}\bsubscriber)\b|you received this\b|you can find this\b|you(?:['’]ve"
        r"| have)?\b.{0,30}\b(?:free articles?|read \d+ articles|article limit|reached your|unsubscribe at any time"
        r"|agree to (?:our|the) (?:terms|privacy)|must be (?:logged|signed|registered)|need to (?:log"
        r"|sign|be logged))|your (?:e-?mail address|browser|subscription|comment|support|donation"
        r"|contribution)\b.{0,60}(?:published|required|support|not|helps|makes|is|will)|to (?:comment"
        r"|continue reading|read more|subscribe|unsubscribe|read the full|view"
        r"|leave a comment)\b).{0,220}$",
        "furniture",
        280,
    ),
    Row(
        "by",
        r"by (?:signing up|subscribing|clicking|submitting|using|continuing|browsing|providing|entering"
        r"|registering|proceeding)\b.{0,300}(?:agree|accept|consent|cookies|terms|privacy).{0,200}$",
        "furniture",
        480,
    ),
    Row(
        "we our this cookies to utilizamos usamos este nuestra wir diese nous ce notre en questo utilizziamo noi deze",
        r".{0,120}(?:we(?: and our partners)? use|(?:web)?site uses?|use of|our use of|utilizamos|usamos"
        r"|utiliza|usa|verwenden|verwendet|nutzen|utilisons|utilise|utilizziamo|utilizza|gebruiken"
        r"|gebruikt)\b.{0,20} cookies?\b.{0,400}$",
        "furniture",
        560,
    ),
    Row("click", r"(?:click|tap) (?:here|to|on|for)\b.{0,140}$", "furniture", 170),
    Row(
        "tags tag topics topic keywords keyword filed categories category posted tagged labels "
        "etiquetas schlagworte schlagwörter stichworte themen mots-clés mots temas archivado argomenti "
        "trefwoorden assuntos tópicos sujets thèmes",
        r"(?:tags?|topics?|keywords?|filed (?:under|in|to)|categor(?:y|ies)|posted (?:in|under)"
        r"|tagged(?: with| as)?|labels?|etiquetas|schlagw[oö]rter?|schlagworte|stichworte|themen"
        r"|mots[- ]clés|temas|archivado en|argomenti|trefwoorden|assuntos|tópicos|sujets"
        r"|thèmes)\s*:\s*.{1,250}$",
        "furniture",
        280,
        role="end",
    ),
    Row(
        "tagged filed posted",
        r"(?:(?:tagged|filed (?:under|to))\b|posted in (?-i:[A-ZÀ-Þ]))[^.]{1,200}$",
        "furniture",
        220,
        role="end",
    ),
    Row(
        "do have got know",
        r"(?:do you )?(?:have|got|know) (?:a|any|an|something|more|information|questions)\b.{0,60}(?:tip|story idea"
        r"|question|correction|say|comment|feedback|information|concern)s?\b.{0,30}\?.{0,260}$",
        "furniture",
        340,
    ),
    Row("listen", r"listen\b.{0,40}\b\d+ ?min.{0,20}$", "furniture", 80),
    Row(
        "lesezeit temps tiempo tempo leestijd lectura durée durée:",
        r"(?:lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd"
        r"|lectura|durée de lecture|durée(?=\s?:))(?:\b|\s?:).{0,30}$",
        "furniture",
        60,
    ),
    Row(
        "suscríbete suscríbase suscribirse inscríbete regístrate apúntate abonnieren melden "
        "abonnez-vous abonnez inscrivez-vous recevez iscriviti abbonati ricevi assine receba "
        "cadastre-se inscreva-se subscreva schrijf meld ontvang recibe reciba erhalten newsletter "
        "sigue síguenos folgen suivez seguici siga volg únete",
        r"\S+\b.{0,160}" + POST + r".{0,160}$",
        "furniture",
        300,
    ),
    Row(
        "opens visit view open",
        r"(?:opens|visit|view|open) (?:in (?:a )?new|the website|our website|our|website|site|original"
        r"|gallery|full|on)\b[^.]{0,80}$",
        "furniture",
        110,
    ),
    Row(
        "enlarge hide toggle show",
        r"(?:enlarge|hide|toggle|show) (?:this )?(?:image|caption|photo|transcript|gallery|comments"
        r"|map)\b.{0,30}$",
        "furniture",
        60,
    ),
    Row(
        "thanks thank",
        r"(?:thanks|thank you) for (?:reading|subscribing|your (?:support|subscription)|visiting"
        r"|being a)\b.{0,200}$",
        "furniture",
        230,
    ),
    Row(
        "unsubscribe view",
        r"(?:unsubscribe|view (?:this )?(?:e-?mail|newsletter|message))\b.{0,120}$",
        "furniture",
        150,
    ),
    Row("powered", r"powered by\b.{0,40}$", "furniture", 60),
    Row("about", r"about (?:the (?:author|writer|reporter|authors)|us)\b.{0,40}$", "furniture", 60, role="end"),
    Row("report", r"report (?:an? )?(?:error|typo|correction|this ad|ad|mistake)\b.{0,60}$", "furniture", 80),
    Row("copyright ©copyright", r"copyright (?:policy|notice|information)\b.{0,40}$", "furniture", 60),
    Row(
        "embargoed embargo under for",
        r"(?:embargoed until|embargo:|under embargo|for (?:immediate )?release)\b.{0,80}$",
        "furniture",
        110,
    ),
    Row(
        "media press for contacts contact:",
        r"(?:(?:media|press|news|investor)(?: relations)? (?:contacts?|inquiries|enquiries)|for (?:more"
        r"|further|additional) information(?!,? visit (?:the|our) [^@/]+$)|for media inquiries)\b.{0,260}$|contacts?:.{0,260}$",
        "furniture",
        300,
    ),
    Row("add make set", r"(?:add|make|set) .{2,40} (?:as )?(?:a|your) preferred source\b.{0,90}$", "furniture", 150),
    Row(
        "this",
        r"this (?:article|story|post) is more than \d+ (?:days?|weeks?|months?|years?) old\W{0,3}$",
        "furniture",
        70,
    ),
    Row("privacy", r"privacy notice: newsletters\b.{0,400}$", "furniture", 460),
    Row(
        "get find forwarded",
        r"(?:get the latest\b.{0,60}\b(?:on your phone|in your inbox|on whatsapp)|find out what.?s happening in\b"
        r"|forwarded this\b|forwarded to you\b).{0,120}$",
        "furniture",
        180,
    ),
    Row(
        "clique haga haz klicken klicke cliquez clicca klik",
        r"(?:clique (?:aqui|para)|ha(?:ga|z) clic|klicken? sie|cliquez (?:ici|sur)|clicca qui|klik hier)\b.{0,160}$",
        "furniture",
        180,
    ),
    Row(
        "updated actualizado actualizada aktualisiert aggiornato atualizado bijgewerkt",
        r"\S+ (?:at|a las|um|alle|às|há|om) \d{1,2}[:.h]\d{2}.{0,12}$",
        "furniture",
        50,
    ),
    Row(
        "dieses diese mehr",
        r"(?:dieses thema|diese(?:n|r)? beitrag|mehr) im (?:programm|radio|fernsehen)\b.{0,40}$",
        "furniture",
        70,
    ),
    Row("why", r"why (?:you can trust\b|trust (?:us|this)\b)[^.?]{0,40}$", "furniture", 60),
    Row(
        "you",
        r"you (?:may|will|might) (?:occasionally |also )?receive\b.{0,60}\b(?:promotional|offers|e-?mails?|newsletters?)\b.{0,80}$",
        "furniture",
        180,
    ),
    Row(
        "votre soutenez apoya apoye unterstützen unterstütze sostieni apoie",
        r"\S+\b.{0,60}\b(?:journalism\w*|periodismo|giornalismo|jornalismo|exister|rédaction|redaktion|medio independiente)\b"
        r".{0,200}$",
        "furniture",
        280,
        weight=0.5,
    ),
    Row(
        "free our the your a",
        r"(?:free|our|the|your|a) (?:free )?(?:daily|weekly|monthly|morning|evening) (?:e-?mail|newsletter|briefing|digest)"
        r"\W{0,2}$",
        "furniture",
        60,
    ),
    Row(
        "i",
        r"\W{0,3}i (?:understand and )?agree\b.{0,60}\b(?:registration|terms|privacy|user agreement|e-?mails?)\b.{0,200}$",
        "furniture",
        300,
    ),
    Row("skip after", r"(?:skip past|after) (?:the )?newsletter (?:promotion|sign-?up)\W{0,3}$", "furniture", 60),
    Row(
        "unlock subscribe register continue",
        r"(?:unlock|continue reading|register|subscribe)\b.{0,60}\b(?:for free|to (?:continue|keep|read)|with a subscription"
        r"|free trial|this (?:article|story))\b.{0,60}$",
        "furniture",
        140,
    ),
    Row(
        "suscríbete suscríbase regístrate regístrese inicia abónnez-vous abonnez-vous inscrivez-vous assine abbonati "
        "registrati accedi cadastre-se registrieren",
        r"\S+\b.{0,40}\b(?:para (?:seguir|continuar|continuar a)|seguir leyendo|pour (?:lire|continuer|poursuivre)"
        r"|per (?:continuare|leggere)|um weiterzulesen|continue lendo|continuar lendo)\b.{0,60}$",
        "furniture",
        140,
    ),
    Row(
        "il vous la cet",
        r"(?:cet article est réservé\b|la suite\b.{0,25}\bréservée aux abonnés\b|il vous reste\b.{0,40}\bà lire\b|vous devez (?:être abonné|vous connecter)\b).{0,120}$",
        "furniture",
        200,
    ),
    Row(
        "add make",
        r"(?:add|make) (?:us|as|to|the)\b[^.]{0,40}\b(?:google|preferred|favou?rites?|bookmarks?"
        r"|reading list|source)\b[^.]{0,30}$",
        "furniture",
        90,
    ),
)
