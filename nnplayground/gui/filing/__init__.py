"""The document and its files: where it stands on disk, what is asked about it, and what a crash leaves behind."""
