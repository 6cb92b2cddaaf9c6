"""Finished pages on their way out: put into frames, given headers, packed, written without touching what is not ours."""
