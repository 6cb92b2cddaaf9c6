"""Rules about texts: what is typed, said and translated."""
