"""Copy as code: an experiment as a script of another tool that starts from the same weights and makes the same run."""

from nnplayground.interchange.scripts.languages import SCRIPTS, Script

__all__ = ["SCRIPTS", "Script"]
