"""The module of runapy that has `ApiResponse`."""

from ..api_client import ApiResponse as ApiResponse
