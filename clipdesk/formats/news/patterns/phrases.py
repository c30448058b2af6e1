"""Lines that stand on news pages and are not the article, word for word: data only.

Keys are what `furniture.key` makes of a line: lower case, without counts, arrows and punctuation
around. Add a phrase to the list whose role fits; order does not matter.
"""

from __future__ import annotations

from typing import NamedTuple

AROUND = " \t\u00a0\u202f…:;•·|–—_>»<«›‹()[]{}*→←↑↓▼▲▾▴►▶◀✕✖×+#.,!?0123456789★☆✉📧🔗🖨💬-/\\"
"""Signs that may stand around a phrase without changing what it says."""


class Phrase(NamedTuple):
    """What a line means that consists of a phrase.

    `reason` is the reason of the cut. `role` is "line" (only the line goes), "list" (a list of
    links follows) or "end" (nothing of the article follows). `weight` is how much it
    speaks for a news page, from 0 to 1.
    """

    reason: str
    role: str = "line"
    weight: float = 1.0


_FURNITURE = """
votre adresse e-mail | votre adresse email | ihre e-mail-adresse | deine e-mail-adresse | tu correo electrónico | su correo electrónico
post navigation | navegación de entradas | beitragsnavigation | beitrags-navigation | navigation des articles | navigation de l’article
content is loading | pinned post | pinned | key posts | themen folgen | 3 min to read | die diskussion ist geschlossen
kommentare sind geschlossen | the discussion is closed | about sponsored content | artikel vorlesen lassen
explore more topics | 有料会員になると会員限定の有料記事もお読みいただけます。 | war diese zusammenfassung hilfreich? | was this summary helpful? | a message from our sponsor | a message from our sponsors | a word from our sponsors
comments: our rules | afmelden | abmelden | se désabonner | se désinscrire | darse de baja | cancelar suscripción
annulla iscrizione | disiscriviti | cancelar inscrição | get involved with the news | get involved | with the news
artikel verlinken | continue a ler este artigo | please enter a search term | toggle menu | close navigation
sign out | manage profile | search query | ocr text | clipped by user | upgrade | buy photo | buy photos
buy this photo | sponsored video | privacy policy and user agreement | donate today | get the morning headlines
suscribirme | dailymotion | is this page useful? | was this page useful? | about this content | headshot
part of states newsroom | lea esta historia en español | leer en español | read in spanish | artikel anhören
feedback senden | show transcript | provide news feedback or report an error | añadir usuariocontinuar leyendo aquí
si continúas leyendo en este dispositivo, no se podrá leer en el otro | link copied | abonnement | abonnements
zusammenfassen | schenken | contribuer | réutiliser ce contenu | article réservé aux abonnés
peer-reviewed publication | tu suscripción se está usando en otro dispositivo
¿quieres añadir otro usuario a tu suscripción? | esta cuenta se está usando en otro dispositivo
¿quieres añadir otro usuario? | subscribed | open this photo in gallery
conforme a los criterios de the trust project | hide ad | escuchar nota | infinite scroll enabled
editorial standards | editorial standards ⓘ | article count | pressekontakt | artikelrechte erwerben | article image
deel artikel | deel dit artikel: | advertisement | advertisements | article content | skip advertisement | skip ad
story saved | article saved | video ad feedback | now playing | academic rigour, journalistic flair
estimated 2 minutes | estimated 3 minutes | view all photos | top videos | more videos | license this article
disclosure statement | view all partners | you make our work possible | you make our work possible. donate | image
alt text | keywords | key words | likes | restacks | restack | reposts | retweets | views | shares | reactions | claps
followers | what's your reaction | what’s your reaction | news provided by | ready for more?
discussion about this post | subscriber only | subscribers only | for subscribers | sponsor message | upgrade to paid
let's go | let’s go | the rules of replying | unsubscribe | update your preferences | manage your subscription
view in browser | view online | forward to a friend | was this forwarded to you? | our mailing address is | la suite après cette publicité
la suite après la publicité | la suite de l'article après la publicité | l'articolo continua dopo la pubblicità
artikel wird unter der anzeige fortgesetzt | weiterlesen nach der anzeige | artikeln fortsätter efter annonsen
artiklen fortsætter efter annoncen | saken fortsetter under annonsen | story continues below | story continues
article continues below | continue reading below | continue reading | continue reading this story
continue reading the main story | scroll to continue | scroll to continue with content | scroll down to continue
an official website of the united states government | here’s how you know | here's how you know | breadcrumb
search location by zip code | official websites use .gov | secure .gov websites use https | read the full article
read the full story | read full story | read more here | read less | show more | show less | see more | load more
view more | view all | keep reading | expand article | collapse | read in app | open in app | get the app
download the app | download our app | skip to content | skip to main content | skip to main navigation
skip to article | skip to navigation | skip to footer | skip navigation | jump to content | back to top
return to top | top of page | newsletter | newsletters | get our newsletter | email newsletter | enter email
enter your email | enter your email address | email address | your email address | your email | sign up | sign me up
sign in | log in | login | log out | register | register now | register for free | subscribe | already a subscriber
my account | become a member | become a subscriber | become a supporter | support us | support our journalism | donate
donate now | support local journalism | local journalism is essential | solve the daily crossword | play on yahoo
ajouter à vos sélections | keep reading with a 7-day free trial | report an editorial error
follow related authors and topics | what to read now | share feedback | sua assinatura pode valer ainda mais
support independent journalism | contribute | print subscriptions | digital subscriptions | gift this article
gift article | give this article | share full article | premium | exclusive | accept all | accept all cookies | accept
accept cookies | reject all | reject all cookies | manage cookies | manage preferences | cookie settings | got it
cookie policy | cookie preferences | privacy settings | privacy policy | privacy notice | terms of use
terms of service | terms and conditions | terms & conditions | terms and privacy policy | terms | privacy
accessibility | accessibility statement | do not sell my personal information
do not sell or share my personal information | your privacy choices | adchoices | about our ads | about us
contact us | contact | careers | help | help center | help centre | faq | site map | sitemap | advertise
work with us | e-edition | eedition | e-paper | epaper | today's paper | today’s paper | digital edition
print edition | place an ad | classifieds | listen to this article | listen to article | listen to this story | listen
listen now | audio | play audio | this is an ai-generated audio | video player is loading | play video | pause | mute
unmute | fullscreen | watch live | watch now | live tv | watch tv | live | min read | mins read | minute read
minutes read | min listen | generate key takeaways | key takeaways | ai summary | text size | font size | small
medium | large | a a a | aa | dark mode | light mode | open menu | close menu | main menu | menu | close | search
search site | toggle navigation | navigation | open navigation | show search | clear search | all sections
sections menu | edition | choose edition | editions | us edition | uk edition | international edition | switch edition
add as preferred source | add as preferred source on google | make us preferred on google | follow us | follow us on
follow | follow topic | following | add topic | alerts | notifications | turn on notifications | enable notifications
bookmark | bookmarks | save | saved | save article | save story | save for later | saved stories | add to bookmarks
reading list | read later | add to favorites | add to favourites | remove ads | ad | ads | sponsored
sponsored content | paid content | paid post | promoted | promoted content | partner content | from our partners
our partners | suggest a correction | feedback | send feedback | give feedback | submit a tip | send us a tip
got a tip? | submit a letter to the editor | letters to the editor policy | reprints | reprints and permissions
request permission | reuse this content | order reprints | republish | republish this story | republish this article
permissions | licensing | opens in new tab | opens in a new tab | opens in new window | external link
this is a modal window | visit website | visit site | view on original site | view original | view source
original article | original story | view comments on original site | current news | alert top story | editors pick
spotlight top story | alert featured | top story | top stories | breaking news | latest news | latest | trending
today's headlines | today’s headlines | the latest | just in | news alerts | in brief | photo | photos
picture | video caption | previous | next | previous article | next article | previous story | next story | prev
previous post | next post | older posts | newer posts | older post | newer post | home page | homepage | front page
return to homepage | rss | rss feed | powered by | loading | please wait | error | gallery | view gallery
photo gallery | view photos | see photos | open gallery | open image modal | enlarge image | enlarge | expand
view larger | 1 of 1 | slideshow | show caption | hide caption | toggle caption | caption | enlarge this image
transcript | view transcript | copy link to section | copyright | all rights reserved | for immediate release | for release | press release | news release | media release | media advisory
embargoed | more | more options | more sharing options | print headline | in this article | in this story
on this page | contents | jump to | view comments | story by | published | updated | last updated | published on
written by | author | author(s) | posted | tags | categories | category | topics | topic | department | by | on | in
date | word count | dateline | source | sources | credit | credits | photo credit | recommended stories
listen to the story | provided by | this story | microsoft start | continue | learn more | find out more | more info
more information | publicidad | anuncio | publicidade | anúncio | anzeige | werbung | publicité | annonce | pubblicità
advertentie | reklama | annons | contenido patrocinado | continúa leyendo | seguir leyendo | sigue leyendo | leer más
ver más | temas en esta nota | tópicos | © licencja na publikację | © ℗ wszystkie prawa zastrzeżone
wszystkie prawa zastrzeżone | udostępnij | toutes les newsletters | s'inscrire à la newsletter
s’inscrire à la newsletter | apúntate | jetzt bestellen | tag dell'articolo | tag dell’articolo
partager par courriel | accéder à la page de l'auteur | soci@s | unite a la comunidad | sin comentarios aún
bildergalerie | saltar al contenido principal | conforme a los criterios de | quiénes somos | aviso legal
reporta un error | hilfe | später lesen | ressorts | artikel merken | zum hauptinhalt | z+ (abopflichtiger inhalt) | zum seitenanfang
voir sur la carte | je m’abonne | je m'abonne | je m'inscris | je m’inscris | s'inscrire | s’inscrire | aller au menu
sujets associés | lecture | temps de lecture | offrir | caricamento player | regala | regala questo articolo | segui
ascolta | oferecer artigo | assinar | gostou | receber alertas | ler em | foto do autor | ir para o conteúdo | secções
partilhar artigo | logga in | bli prenumerant | prenumerera | meny | sök | ämnen | taggar | läs vidare | startsida
log ind | bliv abonnent | søg | emner | logg inn | abonner | zaloguj się | zaloguj | subskrybuj | menu główne | szukaj
tagi | tematy | skomentuj | cookie-instellingen | zoeken | bewaar | suscríbete | suscribirse | suscríbase | regístrate
iniciar sesión | inicia sesión | acceder | boletín | boletines | escuchar | escuchar noticia | escucha esta noticia
solo para suscriptores | contenido exclusivo para suscriptores | minutos de lectura | min de lectura | ir al contenido
ir a comentarios | ver comentarios | saltar al contenido | menú | buscar | cerrar | inicio | portada | última hora
lo último | política de privacidad | política de cookies | contacto | hemeroteca | guardar | guardar artículo | seguir
síguenos | síguenos en | temas | normas | weiterlesen | mehr lesen | jetzt lesen | anmelden | registrieren
abonnieren | abo | jetzt abonnieren | zum hauptinhalt springen | startseite | menü | suche | suchen | schließen
anhören | vorlesen | vorlesen lassen | lesezeit | minuten | min. lesezeit | min lesezeit | minuten lesezeit | merken
zur app | drucken | artikel drucken | bildunterschrift | impressum | datenschutz | datenschutzerklärung | agb
kontakt | nutzungsbedingungen | jetzt anmelden | nur für abonnenten | exklusiv für abonnenten | zur startseite
nach oben | eilmeldung | aktuell | pressemitteilung | folgen | audio herunterladen | themen | artikel verschenken
feedback geben | bild vergrößern | bild anzeigen | lire la suite | lire plus | s'abonner | s’abonner | abonnez-vous
se connecter | connexion | déjà abonné ? se connecter | déjà abonné | réservé aux abonnés | abonnés | offrir l'article
offrir l’article | offrir cet article | écouter | écouter l'article | écouter l’article | min de lecture
minutes de lecture | aller au contenu | accueil | rechercher | recherche | fermer | à la une | dernières actualités
en continu | mentions légales | politique de confidentialité | gestion des cookies | nous contacter | plan du site
sauvegarder | enregistrer | ajouter à vos favoris | ajouter à mes favoris | retirer de vos favoris | suivre
suivez-nous | thèmes | communiqué de presse | voir plus | afficher plus | imprimer | imprimer l'article
imprimer l’article | continua a leggere | leggi tutto | leggi di più | abbonati | accedi | iscriviti
ascolta l'articolo | ascolta l’articolo | riproduzione riservata | tempo di lettura | minuti di lettura
vai al contenuto | cerca | chiudi | ultime notizie | ultim'ora | ultim’ora | salva | stampa | contenuto sponsorizzato
continue lendo | assine | assine já | entrar | cadastre-se | ouvir | ouvir notícia | ouça este conteúdo
só para assinantes | exclusivo para assinantes | minutos de leitura | fechar | início | últimas notícias | salvar
imprimir | continuar a ler | ler mais | subscrever | iniciar sessão | tempo de leitura | lees verder | lees meer
verder lezen | inloggen | abonneren | word abonnee | abonneer | luister | beluister dit artikel | leestijd
minuten leestijd | naar inhoud | sluiten | laatste nieuws | bewaren | aanmelden | nieuwsbrief | schrijf je in
full text | watch anytime for free | druckansicht | box aufklappen | box zuklappen | video ansehen | aus dem archiv
advertising | go deeper | zum artikel | select voice | select speed | seguí leyendo | enter email address
be the first to know | скрыть | skip past newsletter promotion | after newsletter promotion | type your email
scroll down for video | scroll down for videos | story highlights | key points | ai-assisted summary
ai-generated summary | purchase licensing rights | licensing rights | what is this | sign the guestbook
sign guestbook | send flowers | plant a tree | plant trees | light a candle | add a memory | listen to this page
play | hear this story | print subscription | free newsletter | manage alerts | privacy dashboard | save this story
save this article | this article is free to read | this content is free to read | subscriber exclusive | for members
members only | passer la publicité | copier l'adresse | contenu réservé aux abonnés | masquer la publicité
ir a los comentarios | leer en la app | escucha el artículo | escuchar artículo | ver resumen | artikel kommentieren
zum kommentar | zur merkliste hinzufügen | auf die merkliste | merkliste | artikel teilen | zusammenfassung anzeigen
nicht verfügbar | weiter nach der anzeige | bild teilen | publicità | pubblicità elettorale | ascolta articolo
resta aggiornato | ouvir o artigo | ouça a notícia | реклама | на правах рекламы | подписаться | подписывайтесь
войти | регистрация | меню | поиск | главная | скопировать ссылку | распечатать | версия для печати | слушать
сохранить | закладки | читать далее | показать еще | показать ещё | время чтения | редакция | пресс-релиз
сообщить об опечатке | текст | фото | видео | إعلان | إعلانات | اشترك | اشترك الآن | تسجيل الدخول | القائمة | بحث
الرئيسية | استمع | استمع إلى المقال | حفظ | نسخ الرابط | طباعة | طباعة المقال | حجم الخط | تابعنا | النشرة البريدية
اقرأ المزيد | عرض المزيد | مدة القراءة | رابط مختصر | reklam | annonse | annoncering | mainos | 広告 | ログイン | 会員登録
メニュー | 検索 | トップ | 印刷 | 保存 | 無断転載を禁じます | 禁無断転載 | 字号 | 打印 | 收藏 | 首頁 | 首页 | 登入 | 登录 | 註冊 | 搜尋 | 即時 | 点击下载 | 下載app | 长按二维码关注我们 | 长按识别二维码关注我们 | 扫码关注我们 | 扫描二维码关注 | 点击关注 | 阅读原文 | 点赞 | 在看
поділитися | увійти | передплатити | пошук | підписатися | роздрукувати
abone ol | giriş yap | üye ol | ana sayfa | anasayfa | menü | favorilere ekle | yazdır | yazı boyutu | devamını oku | yorum yaz | yorumlar | son dakika | takip et
haberi dinle | google news'te takip et | google news’te takip et | salvar para ler depois | salvar artigos | recurso exclusivo para assinantes
pour diffusion immédiate | zur sofortigen veröffentlichung | para publicación inmediata | para difusión inmediata | per diffusione immediata
sugerir correcção | sugerir correção | sugerir correcao | quanto sono chiare le informazioni su questa pagina | valuta da 1 a 5 stelle la pagina
was this page useful | was this page helpful | ultimo aggiornamento | data ultimo aggiornamento | pressemitteilungen | zur übersicht | communiqués de presse | comunicados de prensa | comunicati stampa
"""

_CREDITS = """
submitted photo | contributed photo | courtesy photo | file photo | staff photo | photo submitted | photo provided
submitted photos | courtesy image
"""

_PAGE_MARKS = """
blog comments powered by disqus | comments powered by disqus | powered by disqus
please enable javascript to view the comments powered by disqus | disqus
"""

_SHARE = """
compartir esto | me gusta esto | me gusta cargando | teilen mit | gefällt mir | gefällt mir wird geladen | partager | j’aime ça | j'aime ça
j’aime chargement | j'aime chargement | condividi | mi piace caricamento | compartilhe isso | curtir isso | curtir carregando
share | share this | share article | share story | share on | share to | sharing | share options | share tools
share link | share by email | share on x | share on reddit | share on pinterest | share on flipboard
share on messenger | share via x | share and follow | share:facebook | copy link | copy url | copy link url | copied
link copied | copy article link | get link | permalink | embed | email | e-mail | email this | email this article
email this story | email article | email a link | mail | send | e-mail this story | e-mail this article
printer-friendly version | printer friendly version | print | print story | printer friendly | printer-friendly
print/save | pdf | facebook | twitter | x | linkedin | whatsapp | reddit | pinterest | instagram | youtube | tiktok
telegram | bluesky | threads | mastodon | tumblr | flipboard | messenger | snapchat | pocket | line | sms
facebookxwhatsapptelegram | facebooktwitter | facebooktwitterwhatsapp | facebook x whatsapp | kindly share this story
share this with | tweet | pin it | pin | post | facebook messenger | x (twitter) | twitter / x | x/twitter | google+
digg | facebook twitter email | facebook twitter | facebook x email | like | like this | like loading | click to share
facebook-f | click to share on facebook (opens in new window) | click to share on x (opens in new window)
click to share on twitter (opens in new window) | click to email a link to a friend (opens in new window)
click to print (opens in new window) | click to share on reddit (opens in new window) | click to print | bsky
compartir | comparte | compartir en facebook | compartir en twitter | compartir en x | compartir en whatsapp
compartir noticia | compartir artículo | comparte esta noticia | compartir en linkedin | copiar enlace | copiar link
enviar por correo | correo electrónico | enviar | imprimir | imprimir noticia | compartilhar | compartilhe | partilhar
copiar ligação | compartilhar no facebook | compartilhar no whatsapp | tuitear | teilen | artikel teilen
beitrag teilen | per mail teilen | per e-mail teilen | link kopieren | per mail versenden | versenden | twittern
in x teilen | partager | partager l'article | partager l’article | partager cet article | view this post on instagram | partager sur facebook
partager sur twitter | partager sur x | partager sur whatsapp | partager par e-mail | partager par mail
copier le lien | envoyer par email | envoyer par e-mail | envoyer à un ami | courriel | tweeter | condividi
condividi su facebook | condividi l'articolo | condividi l’articolo | copia link | copia il link | invia | delen
deel | deel dit artikel | deel dit bericht | deel via e-mail | deel op facebook | kopieer link | поделиться
поделитесь | вконтакте | одноклассники | телеграм | отправить | твитнуть | شارك | شارك المقال | مشاركة | شارك الخبر
شارك على فيسبوك | فيسبوك | تويتر | واتساب | تلغرام | البريد الإلكتروني | share full article | share via
partilhar notícia | partilhar artigo | compartilhe esta notícia | シェア | シェアする | ツイート | dela | del | podziel się
paylaş
"""

_COMMENTS = """
welcome to the discussion | please turn off your caps lock
ultimi commenti | últimos comentarios | derniers commentaires | latest comments | recent comments | neueste kommentare
laatste reacties | l’espace des contributions est réservé aux abonnés | commentaires fermés | comentarios cerrados | kommentare geschlossen | comments closed
comments off | no comments | no comments yet | be the first to comment | leave comment | jump to comments
go to comments | comments | comment | view comments | view all comments | show comments | read comments
post a comment | add a comment | add comment | leave a comment | leave a reply | write a comment | write a reply
reader comments | readers' comments | join the conversation | join the discussion | start the conversation
have your say | what do you think | conversation | discussion | responses | replies | all comments
most recent comments | newest comments | sort by newest | sort by oldest | log in to comment | sign in to comment
login to comment | comments section | comment on this story | comment on this article | comment policy
commenting policy | community guidelines | your email address will not be published
your email address will not be published. required fields are marked | cancel reply | post comment | submit comment
notify me of new comments via email | notify me of follow-up comments by email | notify me of new posts via email
disqus comments | facebook comments | hide comments | letters | comentarios | comentario | deja un comentario
dejar un comentario | escribe tu comentario | participa | opina | deja una respuesta | cancelar respuesta
normas de participación | ver comentarios | comentários | comentar | deixe um comentário | deixe o seu comentário
deixe seu comentário | kommentare | kommentar | kommentar schreiben | kommentar verfassen | kommentare lesen
schreibe einen kommentar | schreiben sie einen kommentar | leserkommentare | diskutieren sie mit | mitdiskutieren
jetzt kommentieren | kommentieren | commentaires | commentaire | laisser un commentaire | ajouter un commentaire
écrire un commentaire | réagir | réagir à cet article | vos réactions | réactions | commenter | lire les commentaires | voir les commentaires
commenti | commento | lascia un commento | scrivi un commento | reacties | reactie | reageer | geef een reactie
laat een reactie achter | plaats een reactie | комментарии | комментировать | оставить комментарий | обсудить
обсуждение | комментариев | التعليقات | تعليقات | أضف تعليقا | أضف تعليقك | اترك تعليقا | コメント | コメントを書く | yorumlar
kommentarer
"""

_LISTS = """
lesen sie dazu auch | also worth reading | worth reading | lire notre article | per saperne di più
mehr lesen | lesen sie mehr | lesen sie hier | leé también | leer también | lee más | lea más | lee además | puede leer | lire également
lire aussi | vedi anche | ler também | veja mais | meer over | читайте далее | смотрите далее
explore further | trending now | related internet links | más información sobre | read more | más sobre | more about
more on | mehr über | plus sur | altro su | mais sobre | lee también en | related | related to this story
related stories | related story | related articles | related article | related news | related content | related links
related coverage | related topics | related posts | related post | related reading | related video | related videos
more related stories | see also | also see | also read | also on | read also | read next | read this next
what to read next | up next | next up | more stories | more news | more headlines | more top stories | more for you
explore more | explore more on these topics | explore related topics | most read | most popular | most viewed
most shared | most commented | most recent | most emailed | popular | popular now | popular stories | trending stories
trending articles | trending news | trending today | trending topics | editors' picks | editors’ picks
editor's picks | editor’s picks | editor's pick | editor’s pick | editor's choice | editor’s choice | top picks
our picks | don't miss | don’t miss | in case you missed it | you may also like | you might also like | you may like
you might like | you may also be interested in | you might be interested in | recommended | recommended for you
recommended stories | recommended reading | recommended articles | recommended videos | suggested reading
suggested for you | stories for you | for you | just for you | selected for you | from around the web | from the web
around the web | elsewhere on the web | paid links | promoted stories | sponsored links | sponsored stories | ads by
other stories | other news | more posts | more articles | other posts | other articles | latest stories | latest headlines | latest articles | latest posts | recent posts
recent stories | recent articles | archives | blogroll | other articles | today's top stories | today’s top stories
the day's top stories | top videos | latest videos | watch next | must reads | must read | further reading
background reading | in other news | elsewhere | newsletters you may like | more to read | noticias relacionadas
artículos relacionados | contenido relacionado | contenidos relacionados | relacionados | lo más leído | lo más visto
más leídas | las más leídas | más noticias | más información | te puede interesar | también te puede interesar
le puede interesar | te recomendamos | quizás te interese | lee también | lea también | lea además | ver también
además | en portada | últimas noticias | otras noticias | sobre la firma | más sobre este tema | mehr zum thema
mehr dazu | mehr zu diesem thema | zum thema | weitere artikel | weitere nachrichten | weitere themen | lesen sie auch
lesen sie dazu | das könnte sie auch interessieren | auch interessant | das könnte sie interessieren | meistgelesen
meistgelesene artikel | meistgelesene beiträge | meistgeklickt | empfohlen | empfohlene artikel | verwandte themen
verwandte artikel | ähnliche artikel | neueste artikel | aktuelle nachrichten | beliebte artikel
approfondisci | per approfondire | mehr von diesem autor | passend zum thema | mehr aus | hintergrund | lire aussi | à lire aussi | a lire aussi
à lire également | sur le même sujet | sur le même thème | articles liés | articles similaires | les plus lus
les plus populaires | le plus lu | nos derniers articles | dans la même rubrique | à découvrir | à voir aussi
voir aussi | pour aller plus loin | vous aimerez aussi | contenus sponsorisés | recommandé pour vous | dernières infos
plus d'articles | plus d’articles | le fil info | leggi anche | articoli correlati | potrebbe interessarti
potrebbe interessarti anche | i più letti | le più lette | più letti | ti potrebbe interessare | notizie correlate
altre notizie | veja também | leia também | leia mais | notícias relacionadas | mais lidas | as mais lidas
mais notícias | relacionadas | artigos relacionados | saiba mais | últimas | ler também | pode também gostar
lees ook | meer over dit onderwerp | gerelateerd | gerelateerde artikelen | para saber más | lees meer over
aanbevolen artikelen | meest gelezen | meer nieuws | bekijk ook | aanbevolen | ook interessant
most watched news videos | most watched videos | also in news | also in this section | people are also reading
читайте также | читайте по теме | по теме | материалы по теме | смотрите также | ещё по теме | еще по теме
другие новости | главные новости | последние новости | популярное | рекомендуем | новости по теме | самое читаемое
اقرأ أيضا | اقرأ أيضاً | إقرأ أيضا | مواضيع ذات صلة | موضوعات ذات صلة | أخبار ذات صلة | قد يعجبك أيضا
المزيد من الأخبار | الأكثر قراءة | الأكثر تصفحا | الأكثر تصفحاً | الأكثر مشاهدة | آخر الأخبار | مقالات ذات صلة
ذات صلة | читайте також | новини по темі | 相关新闻 | 相關新聞 | 相关阅读 | 延伸閱讀 | 延伸阅读 | 推薦閱讀 | 推荐阅读 | 热门新闻 | 熱門新聞 | 関連記事 | 関連ニュース | おすすめ記事 | あわせて読みたい | ランキング | läs också | les også | læs også | czytaj także | zobacz także
ilgili haberler | ilgili haber | bunlar da ilginizi çekebilir | çok okunanlar | son dakika haberleri | mira también | mirá también | te sugerimos | noticia relacionada | notícia relacionada
artículo relacionado | weitere informationen | seguí leyendo | conoce más | conocé más | temas recomendados
dans la rubrique | diese artikel könnten sie auch interessieren | kommentarer och diskussion | nachlese
passend zum artikel | passend dazu | zum weiterlesen | lesenswert | mehr aus der region | läs mer | läs även
mer i ämnet | mer läsning | læs mere | les mer | mer om saken | czytaj też | zobacz też | czytaj więcej | polecamy | meer lezen
bekijk meer | podobne tematy | los más leídos | consigliati | puedes leer | tags relacionados
contenidos recomendados
"""

_ENDS = """
ends | note to editors | notes to editors | notes for editors | our sources | archivado en | filed under | filed in | posted in | tagged | etiquetas | schlagworte | stichworte | mots-clés
topics in this article | about the author | about the authors | acknowledgements and disclosures
acknowledgments and disclosures | about the writer | about the reporter | author bio | our journalists
about this article | about this story | sobre el autor | über den autor | über die autorin | à propos de l'auteur
sull'autore | sobre o autor | over de auteur | end of article | end of story | what readers are saying
story ends here | read more stories like this | - end - | journal | doi | method of research
article publication date | subject of research | coi statement | written by the author | more from the author
get in touch | join our mailing list | stay connected | stay in the loop | stay informed
os leitores são a força e a vida do jornal | get the latest news in your inbox
get the latest news delivered to your inbox | never miss a story
"""

_WEAK = frozenset(
    """
more about | more on | más sobre | mehr über | plus sur | mais sobre | full text | journal | doi | accept | advertise
alerts | all sections | audio | author | by | caption | careers | category | categories | close | collapse | comment
comments | comentario | comentarios | commentaire | commentaires | commenti | commento | contact | contacto | contents
continue | contribute | conversation | copyright | credit | credits | date | department | discussion | donate
edition | editions | elsewhere | likes | views | shares | reactions | followers | keywords | email | e-mail | enlarge
error | exclusive | expand | facebook | feedback | following | follow | font size | gallery | get in touch | google
help | home page | hintergrund | image | in | in brief | inicio | início | kommentar | kommentare | kontakt | large
latest | learn more | letters | licensing | like | line | listen | live | mail | medium | menu | menú | menü | minuten
more | más información | more information | mute | navigation | newsletter | next | on | participa | pause
permissions | photo | photos | picture | pin | pocket | popular | portada | post | posted | premium | press release
previous | print | privacy | promoted | published | reactie | reacties | reaction | register | related | replies
responses | save | saved | search | send | share | sharing | show more | sign in | sign up | slideshow | small
source | sources | sponsored | stampa | subscribe | suche | tags | temas | terms | themen | the latest | threads
topic | topics | transcript | trending | tweet | updated | video | x | además | recommended | play | key points
текст | фото | видео | новости | saiba mais | abo | merken | teilen | partager | compartir | delen | deel | cerca
buscar | hilfe | lecture | segui | ascolta | regala | ämnen | taggar | tagi | tematy | emner | meny | bewaar | secções
ressorts | sök | søg | szukaj | offrir | tópicos | udostępnij | conoce más | gostou | assinar | lesenswert | polecamy
nachlese | consigliati | quiénes somos | passend dazu | zoeken | コメント | gefällt mir
folgen | aktuell | anmelden | schenken | versenden | vorlesen | themen | stichworte | réactions | recherche | rechercher
suivre | abonnés | en continu | thèmes | accueil | fermer | connexion | seguir | enviar | guardar | última hora
top story | breaking news | become a member | gallery | nach oben | editor's choice | editor’s choice | cerrar | see more | just in | loading | go deeper | send flowers | plant a tree | light a candle | upgrade | mail | pour aller plus loin
""".replace("\n", " | ").split(" | ")
)
"""Phrases that also stand alone in texts that are no news page: two of them count as one strong phrase."""


def _table() -> dict[str, Phrase]:
    table: dict[str, Phrase] = {}
    for listed, reason, role in (
        (_FURNITURE, "furniture", "line"),
        (_SHARE, "share", "line"),
        (_CREDITS, "caption", "line"),
        (_LISTS, "related", "list"),
        (_ENDS, "furniture", "end"),
        (_COMMENTS, "comments", "end"),
        (_PAGE_MARKS, "comments", "end"),
    ):
        for phrase in listed.replace("\n", " | ").split(" | "):
            if phrase := phrase.casefold().strip(AROUND):
                table[phrase] = Phrase(reason, role, 0.5 if phrase in _WEAK else 1.0)
    return table


PHRASES: dict[str, Phrase] = _table()
"""What a line means that consists of nothing else, by its key."""
OF_WRITERS: frozenset[str] = frozenset(
    ("about the author", "about the authors", "about the writer", "about the reporter", "sobre el autor", "über den autor",
     "über die autorin", "à propos de l'auteur", "sull'autore", "sobre o autor", "over de auteur")
)  # fmt: skip
"""Keys of headings below which a note on the writers stands."""
OF_NOTES: frozenset[str] = frozenset(("note to editors", "notes to editors", "notes for editors", "our sources"))
"""Keys of headings below which an article has no more paragraphs, but what it rests on."""
