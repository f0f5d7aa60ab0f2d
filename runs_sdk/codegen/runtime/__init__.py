"""The modules that every generated package carries as they are: types, client, reading and writing, streams.

They are kept here as ordinary modules, so that they are checked like the rest, and are copied into each package.
"""
