"""The labs in the window."""
