"""Pages with boxes beside the article."""

from __future__ import annotations

from clipdesk.formats.web.body.boxes import Box, measure
from clipdesk.formats.web.tree import Node, parse_page


def boxed(html: str) -> Box:
    """Every element of a body as boxes, nothing left out."""

    def copied(node: Node) -> Box:
        box = Box(node.tag, node)
        for child in node.children:
            box.append(copied(child) if isinstance(child, Node) else child)
        return box

    root = copied(parse_page(f"<body>{html}</body>", "a.html").all("body")[0])
    measure(root)
    return root
