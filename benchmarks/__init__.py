"""What the program costs, measured against the least that the same work can cost on the same machine."""
