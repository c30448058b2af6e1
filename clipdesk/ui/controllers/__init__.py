"""What the user does → commands and jobs. All connections between the parts of the window are made here."""
