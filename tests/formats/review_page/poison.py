"""Articles full of what a browser could run."""

from __future__ import annotations

from dataclasses import replace

from clipdesk.domain.annotator import Annotator
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.label import RelationType
from tests.builders import MemoryCorpus, article, corpus, label

PAYLOADS = [
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "</style><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", '" onfocus="alert(1)" autofocus="', "javascript:alert(1)",
    "<svg/onload=alert(1)>", "<iframe srcdoc='<script>alert(1)</script>'>", "<!--", "-->", "<![CDATA[", "]]>",
    "</title><script>alert(1)</script>", "<base href=//evil>", "<meta http-equiv=refresh content='0;url=//evil'>",
    "&lt;script&gt;", "&#60;script&#62;", "<a href=//evil>x</a>", "\u2028<script>\u2029", "`${alert(1)}`", "{{7*7}}",
    "</textarea><script>alert(1)</script>", "<plaintext>", "<template><script>alert(1)</script></template>",
]  # fmt: skip


def poisoned(payload: str) -> MemoryCorpus:
    """A corpus that holds `payload` wherever a user or a file may write."""
    item = article(
        f"before {payload} [x#q@mk:inside {payload}] after [x#w:]", notes={"q": payload, "w": payload},
        attributes={"q": {payload: payload}}, relations=[("q", "said_by", "w"), ("w", "said_by", "q")], id=payload,
        headline=payload, byline=(payload,), outlet=payload, published=payload, url=payload, section=payload,
        dateline=payload, language=payload, agency=payload, copyright=payload, source_file=payload, note=payload,
    )  # fmt: skip
    labels = (replace(label("x", definition=payload, include=payload), name=payload),)
    made = corpus(item, name=payload, labels=Codebook(labels, (RelationType("relation-said_by", payload),)))
    return replace(made, annotators=tuple(Annotator(one.id, payload, payload) for one in made.annotators))
