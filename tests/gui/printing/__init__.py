"""Tests of printing and of PDF."""
