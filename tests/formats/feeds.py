"""A feed of each kind."""

from __future__ import annotations

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbor Gazette</title><language>en-gb</language>
<item><title>Pier to close &amp; reopen</title><link>https://gazette.example/pier</link><dc:creator>Zoë Kell</dc:creator>
<pubDate>Thu, 12 Jun 2025 08:30:00 +0200</pubDate><category>Harbor</category><description>The pier closes.</description>
<content:encoded><![CDATA[<p>The old pier will close.</p><p>It reopens <b>in spring</b>.</p><script>alert(1)</script>]]></content:encoded></item>
<item><title>Dues rise</title><description>Harbor dues rise by 3 per cent.</description></item>
<item><title>Empty</title></item>
</channel></rss>"""


ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><entry><title>Pier</title><updated>2025-06-12T08:30:00Z</updated>
<author><name>Tom Beck</name></author><link href="https://gazette.example/p"/><content type="html">&lt;p&gt;It closed.&lt;/p&gt;</content></entry></feed>"""
