"""What the demonstrations show, as computations: one module or a few for each lesson's topic."""
