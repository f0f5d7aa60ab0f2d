# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""The operations, each a module, by tag."""
