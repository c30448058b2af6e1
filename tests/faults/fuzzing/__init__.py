"""Coverage-guided fuzzing of the importers (`make fuzz`): their seeds, their words, how files are changed, and the run."""
