"""What is to be seen of the labs."""
