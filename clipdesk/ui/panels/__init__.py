"""The panels beside the article: they show, and they emit what is asked for; they change nothing themselves."""
