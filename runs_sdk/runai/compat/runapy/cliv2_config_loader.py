"""The module of runapy that has `CLIv2Config`."""

from ..cliv2_config_loader import CLIv2Config as CLIv2Config
