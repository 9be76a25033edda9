"""The data workshop: samples painted, edited in a table, changed by numbers, and looked at.

The first edit turns any data set into own samples, which the experiment holds itself (`PointsSpec`);
`experiment/edit_points.py` has every edit. The split goes by row number and seed: a sample that is moved stays on its
side, one added at the end changes the side of hardly any other, and erasing deals the rows after it anew. While a hand
draws, the plot shows its samples at once, and the document follows ten times a second as one undo step.
"""
