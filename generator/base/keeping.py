"""How many answers about single texts a process keeps, so that a preview asks only about what is new."""

TEXTS = 2**17
"""20,000 offers with six texts each; a build asks about most texts once and keeps no more than it has."""
