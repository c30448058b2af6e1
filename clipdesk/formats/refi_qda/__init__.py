"""REFI-QDA: projects (.qdpx) and codebooks (.qdc) of programs for qualitative research."""
