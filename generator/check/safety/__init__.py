"""Rules that protect people: crises, sensitive matters, protected houses."""
