"""`python -m reviewer` is `copydesk`."""

import sys

from reviewer.cli import main

if __name__ == "__main__":
    if getattr(sys, "frozen", False):  # a bundle is also what its own worker processes run
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
