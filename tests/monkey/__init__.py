"""A monkey in front of the real window: reproducible random clicks, keys and menus, and what may never come of them."""
