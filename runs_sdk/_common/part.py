"""What belongs to a client, such as `client.documents`."""

from __future__ import annotations


class ClientPart:
    """A part of a client, which its own class holds as `_client`."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self.__dict__['_client']!r}>"
