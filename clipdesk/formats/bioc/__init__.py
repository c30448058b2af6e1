"""BioC collections, as XML and as JSON, both ways."""
