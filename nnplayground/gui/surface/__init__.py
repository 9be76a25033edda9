"""The loss surface: what the loss is around the run and along its path, on a plane through all parameters."""
