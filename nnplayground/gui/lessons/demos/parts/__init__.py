"""What demonstrations are made of: pictures, plots, forms, and how they follow what is moved."""
