"""What importers of files that hold pages or news items share."""
