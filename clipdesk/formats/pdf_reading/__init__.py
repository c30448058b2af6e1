"""The corpus as a PDF file to read, print and hand on: text with its passages, notes, legend and contents."""
