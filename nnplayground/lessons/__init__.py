"""The lecture as data and code: terms with their numbers, the stepper, worked examples, exercises and lesson files."""
