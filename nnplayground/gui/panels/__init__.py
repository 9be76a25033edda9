"""Panels: the parameters of an experiment, each panel a form bound to the document."""
