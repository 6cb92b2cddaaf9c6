"""`python -m generator` is `kompass`. Importing the rest takes a moment, in which somebody may press Ctrl+C already."""

import sys

STOPPED = 130


def run() -> None:
    """The command line."""
    try:
        from generator.edge.cli import main  # noqa: PLC0415 - see above
    except KeyboardInterrupt:
        sys.stderr.write("Abgebrochen.\n")
        sys.exit(STOPPED)
    except MemoryError:
        sys.stderr.write("Der Arbeitsspeicher reicht nicht.\n")
        sys.exit(1)
    main()


if __name__ == "__main__":
    run()
