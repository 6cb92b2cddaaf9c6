"""Pages into frames, files onto disk."""
