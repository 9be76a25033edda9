"""The reader: contents, pages, their texts, checkpoints, and the way between them."""
