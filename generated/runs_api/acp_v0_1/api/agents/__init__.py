# generated from openapi/acp_v0_1.yaml by scripts/generate.py; do not edit
