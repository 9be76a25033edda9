"""The document: what an experiment is, how it is edited, checked, saved, and turned into a run."""
