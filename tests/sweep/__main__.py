"""`python -m tests.sweep`, see `walk.py`."""

import sys

from tests.sweep.walk import main

if __name__ == "__main__":  # the pool's processes import this file, too
    sys.exit(main())
