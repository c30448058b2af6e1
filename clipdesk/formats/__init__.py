"""Readers and writers of files: one format per module; they know the domain and nothing else."""
