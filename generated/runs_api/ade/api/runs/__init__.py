# generated from openapi/ade.yaml by scripts/generate.py; do not edit
