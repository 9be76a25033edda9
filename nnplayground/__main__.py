"""`python -m nnplayground` is the same as the command `nnplayground`."""

from __future__ import annotations

import sys

from nnplayground.cli import main

if __name__ == "__main__":
    sys.exit(main())
