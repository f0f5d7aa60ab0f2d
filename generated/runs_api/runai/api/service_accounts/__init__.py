# generated from openapi/runai.yaml by scripts/generate.py; do not edit
