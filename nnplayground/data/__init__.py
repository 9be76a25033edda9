"""Data sets: made, bundled or imported; split, scaled and turned into features. Knows arrays and files, no networks."""
