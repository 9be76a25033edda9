"""The time slider: a run is looked back at, and gone on from at any of its past moments."""
