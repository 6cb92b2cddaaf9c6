"""Text → a value that can be trusted, or the reason why not, in German."""
