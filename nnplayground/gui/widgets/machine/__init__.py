"""A small Boltzmann machine to play with, for lessons and labs alike."""
