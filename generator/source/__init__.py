"""Files and YAML → values with the place of each, no type guessed and nothing lost without a word."""
