"""Runs as files: what went over the wire while a program used runs, to be shown, replayed and sent to somebody."""
