"""Lessons in the window: pages, demonstrations, worked examples and exercises."""
