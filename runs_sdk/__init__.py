"""Start a run on any of five services, follow it live to its true end, and get its result."""
