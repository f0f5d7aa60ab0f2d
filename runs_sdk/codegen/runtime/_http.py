"""The HTTP library of this package. All that is used of it is named here."""

from __future__ import annotations

from httpx import AsyncClient as AsyncClient
from httpx import Client as Client
from httpx import Request as Request
from httpx import Response as Response
from httpx import Timeout as Timeout
from httpx import TooManyRedirects as TooManyRedirects
