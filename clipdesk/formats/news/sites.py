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
_HOST = re.compile(r"(?:https?://)?(?:www\d?\.|amp\.|m\.|edition\.)?(?P<host>[\w-]+(?:\.[\w-]+)+)", re.IGNORECASE)


def paper_of_site(address: str) -> str:
    """The paper whose site an address or a host is of; empty for one that is not listed.

    >>> paper_of_site("https://www.nytimes.com/2025/04/02/nyregion/x.html"), paper_of_site("vegatimes.example")
    ('The New York Times', '')
    """
    found = _HOST.match(address)
    return _PAPERS.get(found["host"].casefold(), "") if found else ""
