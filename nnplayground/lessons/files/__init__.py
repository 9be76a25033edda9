"""Lesson files: what they say, how they are read and judged, and what students hand in."""
