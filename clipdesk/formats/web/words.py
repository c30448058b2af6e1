"""What class names, ids and roles of elements say about them, as patterns over lower-case text.

General habits of content systems only; no name of any one site.
"""

from __future__ import annotations

import re

_CONSENT = (
    r"\bcmp(?:box|wrapper)|qc-cmp|didomi|onetrust|usercentrics|truste[-_]|sp_message|tarteaucitron|borlabs|iubenda"
)
"""Products that ask for consent to cookies, by how their boxes are named."""

_SIGN_IN = r"(?:\b|_)(?:auth|log-?in|sign-?(?:in|up)|regist(?:er|ration))[-_]?(?:modal|dialog|pop-?up|overlay)"
"""Windows over a page that ask who its reader is."""

UNLIKELY = re.compile(
    _CONSENT
    + r"|"
    + _SIGN_IN
    + r"|-ad-|ad-break|agegate|ai2html|banner|breadcrumb|combx|comment|community|consent|cookie|cover-wrap|disqus|extra"
    r"|footer|gdpr|header|legends|menu|newsletter|pager|pagination|popup|(?:^| )(?:right|left|side|secondary|l)[-_ ]rail(?:$|[ _-])|related|remark|replies|rss|shoutbox|sidebar"
    r"|skyscraper|social|sponsor|supplemental|yom-remote"
)
"""Parts of a page that are hardly ever the article …"""

MAYBE_ANYWAY = re.compile(r"and|article|body|column|content|main|mathjax|shadow")
"""… unless their names say one of these as well."""

COMMENTS = re.compile(
    r"(?:\b|[_-])comments?[_-](?:area|list|section|form|wrap(?:per)?|box|container|items?|content|body|text|thread)(?:$|\b|_)"
)
"""Comments of readers, whatever else the name of the element says."""

SURELY_NOT = re.compile(
    r"(?:\b|_)comments?(?:\b|_)|comments?-?(?:area|list|section|form|wrap|box|container)|disqus|\brespond\b|cookie|consent|gdpr"
    r"|" + _CONSENT + r"|\brelated\b|related-?(?:articles|posts|stories|content|news)|outbrain|taboola|newsletter"
    r"|" + _SIGN_IN
)
"""Parts that are not the article however little text there is."""

UNLIKELY_ROLES = frozenset(
    ("menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog", "search", "contentinfo")
)

GOOD = re.compile(r"article|blog|body|content|entry|hentry|main|page|pagination|post|story|text")
"""Names that speak for an element."""

BAD = re.compile(
    r"-ad-|hidden|\bhid\b|banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related"
    r"|scroll|share|shopping|shoutbox|sidebar|skyscraper|sponsor|tags|widget"
)
"""Names that speak against it."""

BYLINE = re.compile(r"byline|author(?!i[tz])|dateline|writtenby")

SHARE = re.compile(r"(?:\b|_)(?:share|sharedaddy)(?:\b|_)")

ADVERTISEMENT = re.compile(
    r"(?:ad(?:vertising|vertisements?)?|pub(?:licit[ée])?|werb(?:ung)?|anzeige|anuncio|publicidad|pubblicit[àa]"
    r"|publicidade|advertentie|reklama?|广告|реклама)",
    re.IGNORECASE,
)
LOADING = re.compile(
    r"(?:loading|正在加载|загрузка|chargement|cargando|wird geladen|caricamento|carregando|laden)(?:…|\.{3})?",
    re.IGNORECASE,
)

VIDEO = re.compile(
    r"//(?:www\.)?(?:dailymotion|youtube|youtube-nocookie|player\.vimeo|v\.qq|bilibili|live\.bilibili)\.com"
    r"|archive\.org|upload\.wikimedia\.org|player\.twitch\.tv",
    re.IGNORECASE,
)
"""Addresses of films that belong to articles."""

COMMA = re.compile("[,،﹐︐︑⹁⸴⸲，]")


def weight(class_names: str, element_id: str) -> int:
    """How far class names and id speak for an element (positive) or against it."""
    total = 0
    for marks in (class_names, element_id):
        if marks:
            total += 25 * bool(GOOD.search(marks)) - 25 * bool(BAD.search(marks))
    return total


_LISTED_BODY_MARKS = """
article-body articlebody article_body article__body article-content articlecontent article__content article_content
article-text articletext article__text article-main-content entry-content entrycontent entry__content entry-body
post-content postcontent post__content post-body postbody post__body post-entry story-body storybody story__body
story-content storycontent story-text storytext body-copy bodycopy e-content td-post-content single-content
articlecopy article-copy news-content news-body newsbody blog-post-content blog-content field-name-body
article-detail-content content-body content__body c-article-body article-richtext artikel-text artikeltext
cuerpo cuerpo-noticia texto-noticia corps-article texte-article corps_article
"""
_BODY_MARKS = frozenset(_LISTED_BODY_MARKS.split())


def is_body(marks: str) -> bool:
    """Whether class names and id of an element, lower case, name it as the body of an article."""
    return not _BODY_MARKS.isdisjoint(marks.split())
