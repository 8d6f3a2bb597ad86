"""Entry of the frozen program: the command line."""

import multiprocessing
import sys

if __name__ == "__main__":
    multiprocessing.freeze_support()
    from briefing.cli import main

    sys.exit(main())
