"""Controls that the panels are made of."""
