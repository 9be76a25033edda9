"""A long run of the real window, watched for anything that grows: memory, objects, threads, open files."""
