"""The async client of the operations: `api`, `api_client`."""
