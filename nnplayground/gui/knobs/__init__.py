"""Rows in which anything about an experiment can be turned: knobs on offer, and values typed for them."""
