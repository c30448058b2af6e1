"""The corpus as a Word document to read, print and pass round: passages in color and by name, notes as comments."""
