# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
