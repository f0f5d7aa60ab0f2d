"""Questions that runs ask, of all services in one place."""
