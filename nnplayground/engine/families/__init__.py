"""The further families of networks: what each is made of and how it is trained, all by one protocol (`trainer`)."""
