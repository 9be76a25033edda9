"""Exercises on pages and on paper."""
