"""Code that scripts write: `connect.py` by `scripts/connect_types.py`. Not edited by hand."""
