"""What is to be seen of a lab's run: pictures as arrays, made in the training thread."""
