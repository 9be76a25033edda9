"""Pictures of the real window: how it is driven, everything there is to see of it, and what looks wrong by measure."""
