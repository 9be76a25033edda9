"""What the actions do: one class a menu, one method an action, called `do_` and the name of the action."""
