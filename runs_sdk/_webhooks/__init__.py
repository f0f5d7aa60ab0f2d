"""Webhooks that wake whoever waits for a run."""
