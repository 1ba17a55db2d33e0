"""`python -m ui` is `copydesk-app`."""

import sys

from ui.app import main

sys.exit(main())
