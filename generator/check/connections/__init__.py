"""Rules about what refers to what, and where it leads."""
