"""Papers by the address of their site, where its name says nothing of the paper's, or not how it is written."""

from __future__ import annotations

import re

_LISTED = """
nytimes.com The New York Times | washingtonpost.com The Washington Post | wsj.com The Wall Street Journal
ft.com Financial Times | theguardian.com The Guardian | bbc.com BBC News | bbc.co.uk BBC News | cnn.com CNN
npr.org NPR | apnews.com Associated Press | reuters.com Reuters | bloomberg.com Bloomberg
latimes.com Los Angeles Times | usatoday.com USA Today | politico.com Politico | thehill.com The Hill
axios.com Axios | propublica.org ProPublica | theatlantic.com The Atlantic | newyorker.com The New Yorker
economist.com The Economist | nypost.com New York Post | foxnews.com Fox News | nbcnews.com NBC News
cbsnews.com CBS News | abcnews.go.com ABC News | msnbc.com MSNBC | chicagotribune.com Chicago Tribune
bostonglobe.com The Boston Globe | miamiherald.com Miami Herald | sun-sentinel.com South Florida Sun Sentinel
tampabay.com Tampa Bay Times | orlandosentinel.com Orlando Sentinel | palmbeachpost.com The Palm Beach Post
jacksonville.com The Florida Times-Union | dallasnews.com The Dallas Morning News
houstonchronicle.com Houston Chronicle | texastribune.org The Texas Tribune | sfchronicle.com San Francisco Chronicle
sacbee.com The Sacramento Bee | seattletimes.com The Seattle Times | denverpost.com The Denver Post
startribune.com The Minnesota Star Tribune | freep.com Detroit Free Press | ajc.com The Atlanta Journal-Constitution
azcentral.com The Arizona Republic | inquirer.com The Philadelphia Inquirer | cleveland.com Cleveland.com
oregonlive.com The Oregonian | nj.com NJ.com | telegraph.co.uk The Daily Telegraph | thetimes.co.uk The Times
thetimes.com The Times | independent.co.uk The Independent | dailymail.co.uk Daily Mail | thesun.co.uk The Sun
mirror.co.uk Daily Mirror | standard.co.uk The Standard | irishtimes.com The Irish Times
theglobeandmail.com The Globe and Mail | thestar.com Toronto Star | cbc.ca CBC News
smh.com.au The Sydney Morning Herald | theage.com.au The Age | abc.net.au ABC News
theaustralian.com.au The Australian | nzherald.co.nz NZ Herald | stuff.co.nz Stuff | aljazeera.com Al Jazeera
thehindu.com The Hindu | scmp.com South China Morning Post | straitstimes.com The Straits Times
japantimes.co.jp The Japan Times | dw.com Deutsche Welle | spiegel.de DER SPIEGEL | zeit.de Die Zeit
faz.net Frankfurter Allgemeine Zeitung | sueddeutsche.de Süddeutsche Zeitung | welt.de Die Welt | taz.de taz
tagesschau.de tagesschau | tagesspiegel.de Der Tagesspiegel | handelsblatt.com Handelsblatt
nzz.ch Neue Zürcher Zeitung | derstandard.at Der Standard | diepresse.com Die Presse | lemonde.fr Le Monde
lefigaro.fr Le Figaro | liberation.fr Libération | leparisien.fr Le Parisien | lesechos.fr Les Échos
ouest-france.fr Ouest-France | mediapart.fr Mediapart | francetvinfo.fr franceinfo | lesoir.be Le Soir
letemps.ch Le Temps | elpais.com El País | elmundo.es El Mundo | abc.es ABC | lavanguardia.com La Vanguardia
eldiario.es elDiario.es | clarin.com Clarín | lanacion.com.ar La Nación | pagina12.com.ar Página/12
eluniversal.com.mx El Universal | reforma.com Reforma | jornada.com.mx La Jornada | eltiempo.com El Tiempo
emol.com Emol | latercera.com La Tercera | repubblica.it la Repubblica | corriere.it Corriere della Sera
lastampa.it La Stampa | ilsole24ore.com Il Sole 24 Ore | ansa.it ANSA | folha.uol.com.br Folha de S.Paulo
estadao.com.br O Estado de S. Paulo | oglobo.globo.com O Globo | publico.pt Público | nrc.nl NRC
omaha.com Omaha World-Herald | stltoday.com St. Louis Post-Dispatch | richmond.com Richmond Times-Dispatch | buffalonews.com The Buffalo News
tulsaworld.com Tulsa World | madison.com Wisconsin State Journal | journalstar.com Lincoln Journal Star | tucson.com Arizona Daily Star
pilotonline.com The Virginian-Pilot | baltimoresun.com The Baltimore Sun | mcall.com The Morning Call | courant.com Hartford Courant
charlotteobserver.com The Charlotte Observer | newsobserver.com The News & Observer | kansascity.com The Kansas City Star
star-telegram.com Fort Worth Star-Telegram | idahostatesman.com Idaho Statesman | bnd.com Belleville News-Democrat
thestate.com The State | fresnobee.com The Fresno Bee | kentucky.com Lexington Herald-Leader | mercurynews.com The Mercury News
nola.com The Times-Picayune | post-gazette.com Pittsburgh Post-Gazette | jsonline.com Milwaukee Journal Sentinel | dispatch.com The Columbus Dispatch
indystar.com The Indianapolis Star | tennessean.com The Tennessean | courier-journal.com The Courier Journal | commercialappeal.com The Commercial Appeal
statesman.com Austin American-Statesman | expressnews.com San Antonio Express-News | timesunion.com Times Union | newsday.com Newsday
reviewjournal.com Las Vegas Review-Journal | sltrib.com The Salt Lake Tribune | deseret.com Deseret News | spokesman.com The Spokesman-Review
adn.com Anchorage Daily News | staradvertiser.com Honolulu Star-Advertiser | civilbeat.org Honolulu Civil Beat | pressherald.com Portland Press Herald
mlive.com MLive | al.com AL.com | syracuse.com Syracuse.com | pennlive.com PennLive | masslive.com MassLive | newsweek.com Newsweek
theconversation.com The Conversation | patch.com Patch | vox.com Vox | slate.com Slate | time.com Time | rte.ie RTÉ | thejournal.ie TheJournal.ie
independent.ie Irish Independent | irishexaminer.com Irish Examiner | manchestereveningnews.co.uk Manchester Evening News
walesonline.co.uk WalesOnline | dailyrecord.co.uk Daily Record | scotsman.com The Scotsman | heraldscotland.com The Herald | express.co.uk Daily Express
nationalpost.com National Post | calgaryherald.com Calgary Herald | vancouversun.com Vancouver Sun | ottawacitizen.com Ottawa Citizen
montrealgazette.com Montreal Gazette | ctvnews.ca CTV News | globalnews.ca Global News | news.com.au news.com.au | rnz.co.nz RNZ
timesofindia.indiatimes.com The Times of India | hindustantimes.com Hindustan Times | indianexpress.com The Indian Express | ndtv.com NDTV
dawn.com Dawn | punchng.com The Punch | vanguardngr.com Vanguard | nation.africa Nation | dailymaverick.co.za Daily Maverick | news24.com News24
stern.de Stern | focus.de Focus | bild.de Bild | n-tv.de n-tv | mdr.de MDR | br.de BR | ndr.de NDR | zdf.de ZDF | srf.ch SRF
20minutes.fr 20 Minutes | lexpress.fr L’Express | nouvelobs.com Le Nouvel Obs | la-croix.com La Croix | sudouest.fr Sud Ouest | rtbf.be RTBF
elconfidencial.com El Confidencial | 20minutos.es 20minutos | elperiodico.com El Periódico | infobae.com Infobae | ilpost.it Il Post
ilfattoquotidiano.it Il Fatto Quotidiano | ilmessaggero.it Il Messaggero | g1.globo.com g1 | uol.com.br UOL | observador.pt Observador
expresso.pt Expresso | nos.nl NOS | ad.nl AD | telegraaf.nl De Telegraaf | standaard.be De Standaard | demorgen.be De Morgen | vrt.be VRT NWS
volkskrant.nl de Volkskrant | svd.se Svenska Dagbladet | dn.se Dagens Nyheter
"""
_PAPERS: dict[str, str] = {
    host: name
    for line in _LISTED.split("\n")
    for entry in line.split(" | ")
    for host, _, name in [entry.partition(" ")]
    if name
}
"""Names of papers by the host of their site."""
_LISTED_NAMES = """
the conversation | the hill | the verge | the intercept | the daily beast | the marshall project | the 19th | the trace | the lever
the information | the dispatch | the bulwark | the free press | the appeal | the city | the root | the cut | the ringer | the athletic
the texas observer | the christian science monitor | mother jones | business insider | inside climate news | inside higher ed | states newsroom
rest of world | rolling stone | vanity fair | the new republic | the nation | the week | the spectator | the new statesman | new statesman
high country news | civil eats | ars technica | boing boing | kff health news | chalkbeat | the 74 | grist | undark | prism | capital & main
al jazeera | al jazeera english | deutsche welle | euronews | africanews | global news | city news | the tyee | the narwhal | the walrus | rabble
the journal | the examiner | the currency | rté news | sky news | channel 4 news | novara media | the ferret | holyrood | walesonline
manchesterworld | bristollive | belfast live | yorkshirelive | liverpool echo | nation.cymru | the lead | the canary
the punch | france 24 | punch newspapers | vanguard news | premium times | the cable | mail & guardian | daily maverick | news24 | iol | timeslive
the wire | the print | the quint | the hindu | scroll.in | the news minute | moneycontrol | hindustan times | ndtv | dawn | geo news | rappler
the spinoff | newsroom | crikey | the saturday paper | the new daily | sbs news | nine news | 7news | rnz | rnz news
el espectador | la voz de galicia | el correo | el periódico | el norte de castilla | diario de sevilla | diario sur | heraldo de aragón | la nueva españa
el colombiano | el comercio | la república | el heraldo | la prensa | el mercurio | la razón | la vanguardia | el diario vasco | el financiero
rp online | rheinische post | kleine zeitung | oberösterreichische nachrichten | salzburger nachrichten | badische zeitung | hannoversche allgemeine
le parisien | sud ouest | la dépêche | la provence | nice-matin | la voix du nord | l’union | le devoir | la presse | le soleil | le quotidien | la croix
jornal de notícias | diário de notícias | correio da manhã | o globo | gazeta do povo | zero hora | correio braziliense | estado de minas
il resto del carlino | la nazione | il giorno | il gazzettino | il piccolo | il secolo xix | la gazzetta di parma | l’eco di bergamo
de gelderlander | de limburger | dagblad van het noorden | het parool | gazeta wyborcza | helsingin sanomat | dagens nyheter | svenska dagbladet
die zeit | die tageszeitung | nd | der freitag | heise online | t-online | watson | 20 minuten | blick | profil | falter | kontrast
franceinfo | france info | france 3 | france bleu | ici | mediapart | brut | l’express | l'express | l’obs | l'obs | le 360 | jeune afrique | rfi
20 minutes | actu.fr | la libre | la libre belgique | 7sur7 | rtbf | radio-canada | ici radio-canada
elconfidencial | el salto | infolibre | elplural | okdiario | vozpópuli | crónica global | infobae | la silla vacía | la patilla | animal político
il post | fanpage | fanpage.it | open | il foglio | internazionale | domani | linkiesta | today | palermotoday | romatoday | milanotoday
uol | g1 | nexo | poder360 | metrópoles | agência pública | carta capital | cartacapital | observador | sapo | renascença | eco
nu.nl | het laatste nieuws | de standaard | de morgen | follow the money | de correspondent | rtl nieuws | nos | vrt nws | omroep brabant
"""
NAMES: frozenset[str] = frozenset(
    name for row in _LISTED_NAMES.strip().split("\n") for piece in row.split("|") if " " in (name := piece.strip())
) | {name.casefold() for name in _PAPERS.values() if " " in name}
"""Papers and sites, lower case, of several words that do not all tell what they are."""
_LISTED_LONE_NAMES = """
Patch Stuff Mashable Gothamist LAist Chalkbeat Grist Undark Quartz Salon Jezebel Gizmodo Engadget TechCrunch BuzzFeed HuffPost Euronews
Africanews Sifted Deadline Variety Billboard Punch Vanguard Mint Scroll ThePrint Newslaundry WELT taz Mediapart RTÉ RTVE RNZ SBS STV
Newsweek TIME Fortune Forbes Wired WIRED Stateline CalMatters Truthdig Truthout AlterNet Rappler Dawn NDTV Crikey Observador
Radio-Canada Página/12 Rzeczpospolita Onet Polityka Interia Aftonbladet Expressen Politiken Berlingske Verdens Dagbladet Krone Kurier Blick Nau.ch
Excélsior Proceso Emol Perfil Ámbito Publico Renascença Metrópoles Terra Avvenire Libero Europa Trouw Tubantia Gelderlander Helsingin
20minutos Infobae infoLibre Emol Fanpage Domani tagesschau watson Blick profil Falter franceinfo RFI RTBF NRC KQED WBUR WNYC WHYY WBEZ KUOW
g1 rbb24 Estadão Tagesspiegel Handelsblatt Milenio Techdirt Semafor Axios Vox Slate Reason Jacobin CityLab Curbed STAT Devex Mongabay CTVNews TheJournal.ie JOE.ie Breakingnews.ie
"""
_ALSO_WORDS = frozenset(("Nation", "Time", "Focus", "Bild", "Stern", "UOL"))
LONE_NAMES: frozenset[str] = frozenset(_LISTED_LONE_NAMES.split()) | {
    name for name in _PAPERS.values() if " " not in name and name not in _ALSO_WORDS and name[0].isupper()
}
"""Sites of a single word, as they write it: it names them only at the head of a page."""
_LISTED_HOUSES = """
Guardian News & Media: The Guardian | Dow Jones: The Wall Street Journal | Cable News Network: CNN | NYP Holdings: New York Post
FOX News Network: Fox News | CBS Interactive: CBS News | Los Angeles Times Communications: Los Angeles Times
Boston Globe Media Partners: The Boston Globe | Telegraph Media Group: The Daily Telegraph | Telegraph Media Group Holdings: The Daily Telegraph
Times Media: The Times | Times Newspapers: The Times | News Group Newspapers: The Sun | Associated Newspapers: Daily Mail
Independent Digital News & Media: The Independent | THG Publishing: The Hindu | HT Digital Streams: Hindustan Times
Bennett, Coleman: The Times of India | RCS Mediagroup: Corriere della Sera
Comunican: El Espectador | Société Radio-Canada: Radio-Canada | Gremi Media: Rzeczpospolita | La Voz de Galicia: La Voz de Galicia | RP Digital: RP ONLINE
SAPESO: Sud Ouest | taz Verlags u. Vertriebs: taz | taz Verlags- und Vertriebs: taz | 20 Minutos Editora: 20minutos | Grupo Estado: Estadão
Diario ABC: ABC | EL TIEMPO Casa Editorial: El Tiempo | Arte Gráfico Editorial Argentino: Clarín | STANDARD Verlagsgesellschaft m.b.H: DER STANDARD
Titania Compañía Editorial: El Confidencial | Diario de Prensa Digital: elDiario.es | Editora Globo: O Globo | Empresa Folha da Manhã: Folha de S.Paulo
Société éditrice du Monde: Le Monde | Consorcio Periodístico de Chile: La Tercera | Empresa El Mercurio: El Mercurio
 | Unidad Editorial Información General: El Mundo
"""
_HOUSES = {
    house.casefold(): paper.strip()
    for piece in _LISTED_HOUSES.replace("\n", "|").split("|")
    for house, colon, paper in [piece.strip().partition(":")]
    if colon
}
"""Papers by the house that holds the rights in them, lower case and without "Limited" and the like."""
_HOST = re.compile(r"(?:https?://)?(?:www\d?\.|amp\.|m\.|edition\.)?(?P<host>[\w-]+(?:\.[\w-]+)+)", re.IGNORECASE)


def paper_of_house(holder: str) -> str:
    """The paper that a publishing house is known for, by its name without "Limited" and the like; empty for others.

    >>> paper_of_house("Guardian News & Media"), paper_of_house("Vega News & Media")
    ('The Guardian', '')
    """
    return _HOUSES.get(holder.casefold(), "")


def paper_of_site(address: str) -> str:
    """The paper whose site an address or a host is of; empty for one that is not listed.

    >>> paper_of_site("https://www.nytimes.com/2025/04/02/nyregion/x.html"), paper_of_site("vegatimes.example")
    ('The New York Times', '')
    """
    found = _HOST.match(address)
    return _PAPERS.get(found["host"].casefold(), "") if found else ""
