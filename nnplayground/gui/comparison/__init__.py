"""Runs that are kept, side by side: their table, their curves over each other, and what differs between two."""
