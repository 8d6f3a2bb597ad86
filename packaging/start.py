"""Entry of the frozen program: the window, or, under the name `briefing`, the command line."""

import multiprocessing
import sys
from pathlib import Path

if __name__ == "__main__":
    multiprocessing.freeze_support()  # the extraction worker is this same program, started again
    if Path(sys.argv[0]).stem == "briefing":
        from briefing.cli import main
    else:
        from ui.app import main
    sys.exit(main())
