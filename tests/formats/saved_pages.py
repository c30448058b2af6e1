"""A web page as browsers save it, for the tests of formats that hold one."""

from __future__ import annotations

from email.message import EmailMessage

PAGE = (
    "<!DOCTYPE html><html lang='en'><head><title>Pier to close | Harbor Gazette</title><meta charset='{0}'></head><body>"
    "<nav>News Sport</nav><article><h1>Pier to close</h1>" + "<p>The old pier of Vega will close, said Zoë Kell, until spring.</p>" * 5
    + "</article></body></html>"
)  # fmt: skip


def saved(charset: str = "utf-8", address: str = "https://gazette.example/pier") -> bytes:
    """A page as Chrome saves it: no charset on the part, a picture behind it."""
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = address
    message["Subject"] = "Pier to close"
    message["MIME-Version"] = "1.0"
    message.set_content("")
    message.make_related()
    message.set_param("type", "text/html")
    page = EmailMessage()
    page.set_content(PAGE.format(charset).encode(charset), "text", "html", cte="quoted-printable")
    page["Content-Location"] = address
    picture = EmailMessage()
    picture.set_content(b"GIF89a", "image", "gif")
    message.set_payload([page, picture])
    return message.as_bytes()
