"""People in public office, and their offices."""
