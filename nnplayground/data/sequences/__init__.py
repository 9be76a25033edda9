"""Sequences to learn from, made from a seed: one module a kind of task, one entry each in `tasks`."""
