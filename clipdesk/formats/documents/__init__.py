"""What word processors, databases and PDF files hold, as one text with marked lines."""
