"""What a page says of its article: headline, authors, dates, outlet, section; each claim by itself, then the choice."""
