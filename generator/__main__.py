"""`python -m generator` is `kompass`. Importing the rest takes a moment, in which somebody may press Ctrl+C already."""

import gc
import sys

from generator.base.collector import without_collector

STOPPED = 130


def run() -> None:
    """The command line."""
    try:
        with without_collector():  # what is imported stays to the end
            from generator.edge.cli import main  # noqa: PLC0415 - see above
    except KeyboardInterrupt:
        sys.stderr.write("Abgebrochen.\n")
        sys.exit(STOPPED)
    except MemoryError:
        sys.stderr.write("Der Arbeitsspeicher reicht nicht.\n")
        sys.exit(1)
    try:
        main()
    finally:
        # The system takes all memory back at once. Python would first look through it for dead values: 0.1 s of a check.
        gc.freeze()


if __name__ == "__main__":
    run()
