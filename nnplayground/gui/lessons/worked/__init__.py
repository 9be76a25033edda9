"""Worked examples on pages."""
