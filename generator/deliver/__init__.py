"""Finished pages on their way out: put into frames, given headers and redirects, listed for devices that keep them."""
