"""One emulator per service. A module here is named after its service and exports its emulator as `EMULATOR`."""
