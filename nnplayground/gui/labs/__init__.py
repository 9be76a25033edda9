"""The labs of the further families: for each a page in the middle and a panel of settings, over the one document."""
