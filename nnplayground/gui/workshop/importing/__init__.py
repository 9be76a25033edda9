"""Tables that come in from files and the clipboard, and go out again."""
