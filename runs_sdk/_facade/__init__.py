"""What is above the async and the sync code: by hand, for both, and loaded when it is first used."""
