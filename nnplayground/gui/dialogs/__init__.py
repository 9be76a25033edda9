"""Windows of their own over the main one: what an experiment is about, and what a lecturer takes away."""
