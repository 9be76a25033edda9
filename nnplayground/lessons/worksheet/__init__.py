"""Worksheets to be filled in on paper, with their answer key: generated exercises, or one step of a network."""

from nnplayground.lessons.worksheet.blocks import Block, Break, Heading, Line, Paragraph, Picture, Worksheet
from nnplayground.lessons.worksheet.html import to_html
from nnplayground.lessons.worksheet.make import KeyPlace, asked, network_sheets, task_sheets
from nnplayground.lessons.worksheet.step import step_of

__all__ = [
    "Block",
    "Break",
    "Heading",
    "KeyPlace",
    "Line",
    "Paragraph",
    "Picture",
    "Worksheet",
    "asked",
    "network_sheets",
    "step_of",
    "task_sheets",
    "to_html",
]
