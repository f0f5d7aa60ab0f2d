# generated from openapi/acp_v0_2.yaml by scripts/generate.py; do not edit
