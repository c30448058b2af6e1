"""A news item in XML."""

from __future__ import annotations

NITF = """<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-2.dtd">
<nitf><head><docdata><date.issue norm="20250612T083000Z"/><doc.copyright holder="Gazette Ltd"/></docdata>
<pubdata name="Harbor Gazette" position.section="Harbor"/></head>
<body><body.head><hedline><hl1>Pier to
close</hl1></hedline><byline>By <person>Zoë Kell</person><byttl>Staff writer</byttl></byline><dateline>VEGA</dateline></body.head>
<body.content><p>The old pier 👍 will close.</p><block><p>It reopens in spring.</p></block></body.content></body></nitf>"""
