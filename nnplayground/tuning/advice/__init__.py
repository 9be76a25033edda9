"""Guided improvement: what a run suffers from, which experiment comes next and why, and whether it was better."""
