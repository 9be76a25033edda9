"""The network engine in pure NumPy: what the lecture teaches, and nothing about files or windows."""
