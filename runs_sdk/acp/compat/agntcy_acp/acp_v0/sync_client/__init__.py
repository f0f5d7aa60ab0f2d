"""The sync client of the operations: `api`, `api_client`."""
