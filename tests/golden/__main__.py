"""`python -m tests.golden` writes the golden files."""

from tests.golden import write

write()
