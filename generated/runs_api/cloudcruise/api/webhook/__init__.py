# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
