"""Files and YAML → values with the place of each; the only part that reads content from disk."""
