"""`python -m generator` is `kompass`."""

from generator.cli import main

main()
