"""Paper: whatever is printed or written as PDF, laid out in pages once and painted on any device."""
