"""`python -m reviewer` is `copydesk`."""

import sys

from reviewer.cli import main

sys.exit(main())
