"""Results: what a network makes of the samples of one part of its data, read from frames and never computed anew."""
