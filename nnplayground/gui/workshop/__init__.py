"""The data workshop: samples painted, edited in a table, changed by numbers, and looked at."""
