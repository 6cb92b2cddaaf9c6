"""Measuring tools for developers: `make bench`. Nothing here is part of the guide."""
