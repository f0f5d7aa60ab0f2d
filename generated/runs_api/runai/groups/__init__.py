# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""The operations by tag: a class each, for synchronous and asynchronous callers. Each is imported when first used."""

from __future__ import annotations

from importlib import import_module as _import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .access_rules import AccessRulesApi as AccessRulesApi
    from .access_rules import AsyncAccessRulesApi as AsyncAccessRulesApi
    from .applications import ApplicationsApi as ApplicationsApi
    from .applications import AsyncApplicationsApi as AsyncApplicationsApi
    from .clusters import AsyncClustersApi as AsyncClustersApi
    from .clusters import ClustersApi as ClustersApi
    from .departments import AsyncDepartmentsApi as AsyncDepartmentsApi
    from .departments import DepartmentsApi as DepartmentsApi
    from .distributed import AsyncDistributedApi as AsyncDistributedApi
    from .distributed import DistributedApi as DistributedApi
    from .distributed_inferences import AsyncDistributedInferencesApi as AsyncDistributedInferencesApi
    from .distributed_inferences import DistributedInferencesApi as DistributedInferencesApi
    from .events import AsyncEventsApi as AsyncEventsApi
    from .events import EventsApi as EventsApi
    from .inferences import AsyncInferencesApi as AsyncInferencesApi
    from .inferences import InferencesApi as InferencesApi
    from .node_pools import AsyncNodePoolsApi as AsyncNodePoolsApi
    from .node_pools import NodePoolsApi as NodePoolsApi
    from .nodes import AsyncNodesApi as AsyncNodesApi
    from .nodes import NodesApi as NodesApi
    from .pods import AsyncPodsApi as AsyncPodsApi
    from .pods import PodsApi as PodsApi
    from .projects import AsyncProjectsApi as AsyncProjectsApi
    from .projects import ProjectsApi as ProjectsApi
    from .roles import AsyncRolesApi as AsyncRolesApi
    from .roles import RolesApi as RolesApi
    from .service_accounts import AsyncServiceAccountsApi as AsyncServiceAccountsApi
    from .service_accounts import ServiceAccountsApi as ServiceAccountsApi
    from .tokens import AsyncTokensApi as AsyncTokensApi
    from .tokens import TokensApi as TokensApi
    from .trainings import AsyncTrainingsApi as AsyncTrainingsApi
    from .trainings import TrainingsApi as TrainingsApi
    from .users import AsyncUsersApi as AsyncUsersApi
    from .users import UsersApi as UsersApi
    from .workloads import AsyncWorkloadsApi as AsyncWorkloadsApi
    from .workloads import WorkloadsApi as WorkloadsApi
    from .workloads_batch import AsyncWorkloadsBatchApi as AsyncWorkloadsBatchApi
    from .workloads_batch import WorkloadsBatchApi as WorkloadsBatchApi
    from .workloads_v2 import AsyncWorkloadsV2Api as AsyncWorkloadsV2Api
    from .workloads_v2 import WorkloadsV2Api as WorkloadsV2Api
    from .workspaces import AsyncWorkspacesApi as AsyncWorkspacesApi
    from .workspaces import WorkspacesApi as WorkspacesApi

GROUPS: dict[str, tuple[str, str]] = {
    "clusters": ("ClustersApi", "AsyncClustersApi"),
    "departments": ("DepartmentsApi", "AsyncDepartmentsApi"),
    "projects": ("ProjectsApi", "AsyncProjectsApi"),
    "node_pools": ("NodePoolsApi", "AsyncNodePoolsApi"),
    "nodes": ("NodesApi", "AsyncNodesApi"),
    "tokens": ("TokensApi", "AsyncTokensApi"),
    "users": ("UsersApi", "AsyncUsersApi"),
    "applications": ("ApplicationsApi", "AsyncApplicationsApi"),
    "service_accounts": ("ServiceAccountsApi", "AsyncServiceAccountsApi"),
    "access_rules": ("AccessRulesApi", "AsyncAccessRulesApi"),
    "roles": ("RolesApi", "AsyncRolesApi"),
    "workloads": ("WorkloadsApi", "AsyncWorkloadsApi"),
    "workloads_v2": ("WorkloadsV2Api", "AsyncWorkloadsV2Api"),
    "workspaces": ("WorkspacesApi", "AsyncWorkspacesApi"),
    "trainings": ("TrainingsApi", "AsyncTrainingsApi"),
    "distributed": ("DistributedApi", "AsyncDistributedApi"),
    "inferences": ("InferencesApi", "AsyncInferencesApi"),
    "distributed_inferences": ("DistributedInferencesApi", "AsyncDistributedInferencesApi"),
    "workloads_batch": ("WorkloadsBatchApi", "AsyncWorkloadsBatchApi"),
    "events": ("EventsApi", "AsyncEventsApi"),
    "pods": ("PodsApi", "AsyncPodsApi"),
}
"""Names of the two classes by tag."""

CATEGORIES: dict[str, tuple[str, ...]] = {
    "Organizations": (
        "clusters",
        "departments",
        "projects",
        "node_pools",
        "nodes",
    ),
    "Authentication and Authorization": (
        "tokens",
        "users",
        "applications",
        "service_accounts",
        "access_rules",
        "roles",
    ),
    "Workloads": (
        "workloads",
        "workloads_v2",
        "workspaces",
        "trainings",
        "distributed",
        "inferences",
        "distributed_inferences",
        "workloads_batch",
        "events",
        "pods",
    ),
}
"""Tags by the category that the document puts them in."""

_TAGS = {name: tag for tag, names in GROUPS.items() for name in names}

__all__ = [  # noqa: RUF022
    "CATEGORIES",
    "GROUPS",
    "ClustersApi",
    "AsyncClustersApi",
    "DepartmentsApi",
    "AsyncDepartmentsApi",
    "ProjectsApi",
    "AsyncProjectsApi",
    "NodePoolsApi",
    "AsyncNodePoolsApi",
    "NodesApi",
    "AsyncNodesApi",
    "TokensApi",
    "AsyncTokensApi",
    "UsersApi",
    "AsyncUsersApi",
    "ApplicationsApi",
    "AsyncApplicationsApi",
    "ServiceAccountsApi",
    "AsyncServiceAccountsApi",
    "AccessRulesApi",
    "AsyncAccessRulesApi",
    "RolesApi",
    "AsyncRolesApi",
    "WorkloadsApi",
    "AsyncWorkloadsApi",
    "WorkloadsV2Api",
    "AsyncWorkloadsV2Api",
    "WorkspacesApi",
    "AsyncWorkspacesApi",
    "TrainingsApi",
    "AsyncTrainingsApi",
    "DistributedApi",
    "AsyncDistributedApi",
    "InferencesApi",
    "AsyncInferencesApi",
    "DistributedInferencesApi",
    "AsyncDistributedInferencesApi",
    "WorkloadsBatchApi",
    "AsyncWorkloadsBatchApi",
    "EventsApi",
    "AsyncEventsApi",
    "PodsApi",
    "AsyncPodsApi",
]


def __getattr__(name: str) -> Any:
    tag = _TAGS.get(name)
    if tag is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(_import_module(f"{__name__}.{tag}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return [*globals(), *_TAGS]
