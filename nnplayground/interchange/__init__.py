"""The way out to other tools and back: a trained network as code, as a model of theirs, as a file."""
