"""Entry of the frozen program: the window."""

import multiprocessing
import sys

if __name__ == "__main__":
    multiprocessing.freeze_support()  # the extraction worker is this same program, started again
    from ui.app import main

    sys.exit(main())
