"""What helps people find their way: every action by name, every key, what a number is for, and what this program is."""
