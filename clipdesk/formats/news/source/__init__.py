"""What single lines say of a source: writers, agencies, papers, days, places, sections."""
