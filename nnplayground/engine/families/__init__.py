"""The further families of networks: what each is made of and how it is trained, all as a `Trainer`.

What learns by back-propagation is a `Network` of other layers in the one `Training` (convolutional and recurrent
networks, autoencoders). Machines, stacks of them and adversarial games have a step of their own; what they share with
`Training` is `engine/trainer.py`, and the rest `engine/families/loop.py`, with `learn`, `measure`, `gauge` and
`weights` to fill in; what else decides how they go on stands in `memory`, `carried` and `rngs`, and so is saved. Each
family's document is a struct in `experiment/labs` with a function that builds it into a run; runs say what they have to
show. `python -m tests.families` prints how good all of them become.
"""
