"""The way in: networks of other tools, read strictly and put on the data that are at hand."""
