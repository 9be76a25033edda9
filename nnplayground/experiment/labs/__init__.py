"""The further families of networks as documents: what a person chooses of each, and how that becomes a run."""
