"""`python -m reviewer` is `copydesk`."""

import sys

from reviewer.cli import main

if __name__ == "__main__":
    sys.exit(main())
