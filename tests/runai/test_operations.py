"""Every operation that the emulator has behaviour for, once, with each kind of client."""

from __future__ import annotations

import asyncio
import datetime
import re
import warnings
from base64 import b64encode

import pytest

from runs_sdk.core.errors import ConflictError, NotFoundError
from runs_sdk.runai import ApiClient, AsyncApiClient, Configuration, Runai, RunaiClient, ThreadedApiClient
from runs_sdk.testing import emulator
from runs_sdk.testing.emulators.runai import CLUSTER

NOW = datetime.datetime.now(datetime.UTC)
SPAN = {"start": NOW - datetime.timedelta(hours=1), "end": NOW}
QUOTA = [{"nodePool": {"id": "1", "name": "default"}, "gpu": {"deserved": 2}}]
JOB = {"apiVersion": "batch/v1", "kind": "Job", "spec": {"template": {"spec": {}}}}
RULE = {"subjectId": "zoe", "subjectType": "user", "roleId": 3, "scopeId": "1", "scopeType": "project"}
AT = {"cluster_uuid": CLUSTER}
IN = {"cluster_id": CLUSTER}


def unit(name: str) -> dict:
    return {"name": name, "clusterId": CLUSTER, "resources": QUOTA}


def workload(name: str) -> dict:
    return {"name": name, "projectId": "4500001", "clusterId": CLUSTER, "spec": {"priorityClass": "low"}}


def kind(group: str, noun: str, create: str, *more: str) -> list[tuple]:
    """The operations of a kind of workload, in the order in which they make sense."""
    own = f"{noun}_id"
    acts = [(group, f"{act}_{noun}", lambda ids: {"workload_id": ids[own]}) for act in ("get", *more, "delete")]
    return [(group, create, lambda ids: {"body": workload(noun.replace("_", "-"))}, own, "workload_id"), *acts]


# Group and method; the parameters, of the ids that were made before; what id the answer has, and where.
CALLS: list[tuple] = [
    ("tokens", "grant_token_v2", lambda ids: {"body": {"grant_type": "client_credentials", "client_id": "emulator",
                                                       "client_secret": "emulator-secret"}}),
    ("tokens", "grant_token", lambda ids: {"body": {"grantType": "client_credentials", "clientID": "emulator",
                                                    "clientSecret": "emulator-secret"}}),
    ("tokens", "app_token", lambda ids: {"body": {"id": "1", "name": "emulator", "secret": "emulator-secret"}}),
    ("clusters", "get_clusters", lambda ids: {"verbosity": "full"}),
    ("clusters", "create_cluster", lambda ids: {"body": {"name": "second"}}, "cluster", "uuid"),
    ("clusters", "get_cluster_by_uuid", lambda ids: {"cluster_uuid": ids["cluster"]}),
    ("clusters", "update_cluster", lambda ids: {"cluster_uuid": ids["cluster"], "body": {"name": "renamed"}}),
    ("clusters", "get_cluster_metrics", lambda ids: {**AT, **SPAN, "metric_type": ["TOTAL_GPU"]}),
    ("clusters", "get_cluster_install_info_by_uuid", lambda ids: {**AT, "version": "2.24"}),
    ("clusters", "get_install_file", lambda ids: {**AT, "cloud": "aws"}),
    ("clusters", "get_cluster_metrics_0", lambda ids: AT),
    ("clusters", "delete_cluster", lambda ids: {"cluster_uuid": ids["cluster"]}),
    ("departments", "create_department", lambda ids: {"body": unit("research")}, "department", "id"),
    ("departments", "get_departments", lambda ids: {"sort_by": "name", "filter_by": ["name==research"]}),
    ("departments", "count_departments", lambda ids: {}),
    ("departments", "get_department", lambda ids: {"department_id": ids["department"]}),
    ("departments", "update_department", lambda ids: {"department_id": ids["department"],
                                                      "body": {"resources": QUOTA}}),
    ("departments", "update_department_resources", lambda ids: {"department_id": ids["department"], "body": QUOTA}),
    ("departments", "patch_department_resources", lambda ids: {"department_id": ids["department"], "body": QUOTA}),
    ("departments", "get_department_metrics", lambda ids: {"department_id": ids["department"], **SPAN,
                                                           "metric_type": ["GPU_ALLOCATION"]}),
    ("departments", "get_departments_telemetry", lambda ids: {"telemetry_type": "GPU_QUOTA"}),
    ("departments", "get_departments_metrics", lambda ids: AT),
    ("departments", "get_department_metrics_0", lambda ids: {**AT, "department_id": ids["department"]}),
    ("departments", "get_departments_0", lambda ids: IN),
    ("departments", "update_department_admins", lambda ids: {**IN, "department_id": ids["department"],
                                                             "body": {"departmentAdmins": ["zoe"]}}),
    ("departments", "delete_department", lambda ids: {"department_id": ids["department"]}),
    ("projects", "create_project", lambda ids: {"body": unit("vision")}, "project", "id"),
    ("projects", "get_projects", lambda ids: {"search": "vis", "limit": 1}),
    ("projects", "count_projects", lambda ids: {}),
    ("projects", "get_project", lambda ids: {"project_id": ids["project"]}),
    ("projects", "update_project", lambda ids: {"project_id": ids["project"], "body": {"resources": QUOTA}}),
    ("projects", "update_project_resources", lambda ids: {"project_id": ids["project"], "body": QUOTA}),
    ("projects", "patch_project_resources", lambda ids: {"project_id": ids["project"], "body": QUOTA}),
    ("projects", "get_project_metrics", lambda ids: {"project_id": ids["project"], **SPAN,
                                                     "metric_type": ["GPU_ALLOCATION", "GPU_QUOTA"]}),
    ("projects", "get_projects_telemetry", lambda ids: {"telemetry_type": "GPU_QUOTA"}),
    ("projects", "get_projects_metrics", lambda ids: AT),
    ("projects", "get_project_metrics_0", lambda ids: {**AT, "project_id": int(ids["project"])}),
    ("projects", "get_projects_0", lambda ids: IN),
    ("projects", "create_project_0", lambda ids: {**IN, "body": {"name": "old", "departmentId": 1}}, "old", "id"),
    ("projects", "get_project_0", lambda ids: {**IN, "id": ids["old"]}),
    ("projects", "update_project_0", lambda ids: {**IN, "id": ids["old"], "body": {"defaultNodePools": ["default"]}}),
    ("projects", "delete_project_0", lambda ids: {**IN, "id": ids["old"]}),
    ("projects", "delete_project", lambda ids: {"project_id": ids["project"]}),
    ("node_pools", "create_nodepool", lambda ids: {"body": {"name": "a100", "labelKey": "gpu", "labelValue": "a100",
                                                            "clusterId": CLUSTER}}, "pool", "id"),
    ("node_pools", "get_nodepools", lambda ids: {}),
    ("node_pools", "count_nodepools", lambda ids: {}),
    ("node_pools", "get_nodepool", lambda ids: {"nodepool_id": ids["pool"]}),
    ("node_pools", "update_nodepool", lambda ids: {"nodepool_id": ids["pool"], "body": {"labelValue": "h100"}}),
    ("node_pools", "patch_nodepool", lambda ids: {"nodepool_id": ids["pool"], "body": {"labelValue": "a100"}}),
    ("node_pools", "get_nodepool_metrics", lambda ids: {**AT, **SPAN, "nodepool_name": "a100",
                                                        "metric_type": ["TOTAL_GPU"]}),
    ("node_pools", "get_node_pools", lambda ids: IN),
    ("node_pools", "create_node_pool", lambda ids: {**IN, "body": {"name": "old", "labelKey": "a",
                                                                   "labelValue": "b"}}),
    ("node_pools", "update_node_pool_labels", lambda ids: {**IN, "id": ids["pool"], "body": {"labelKey": "b"}}),
    ("node_pools", "update_node_pool", lambda ids: {**IN, "id": ids["pool"], "body": {"labelKey": "gpu"}}),
    ("node_pools", "delete_nodepool", lambda ids: {"nodepool_id": ids["pool"]}),
    ("node_pools", "delete_node_pool", lambda ids: {**IN, "id": "2"}),
    ("nodes", "get_nodes", lambda ids: AT),
    ("nodes", "count_nodes", lambda ids: AT),
    ("nodes", "get_tenant_nodes", lambda ids: {}),
    ("nodes", "count_tenant_nodes", lambda ids: {}),
    ("nodes", "get_node_telemetry", lambda ids: {"telemetry_type": "TOTAL_GPUS"}),
    ("nodes", "get_node_metrics", lambda ids: {"node_id": "node-1", **SPAN, "metric_type": ["GPU_UTILIZATION"]}),
    ("users", "create_user", lambda ids: {"body": {"email": "zoe@example.com"}}, "user", "id"),
    ("users", "get_users", lambda ids: {}),
    ("users", "count_users", lambda ids: {}),
    ("users", "get_user_by_id", lambda ids: {"user_id": ids["user"]}),
    ("users", "logout_user", lambda ids: {"user_id": ids["user"]}),
    ("users", "reset_user_password", lambda ids: {"user_id": ids["user"]}),
    ("users", "change_user_password", lambda ids: {"body": {"currentPassword": "a", "newPassword": "b"}}),
    ("users", "delete_user_by_id", lambda ids: {"user_id": ids["user"]}),
    ("applications", "create_application", lambda ids: {"body": {"name": "ci"}}, "application", "id"),
    ("applications", "get_applications", lambda ids: {}),
    ("applications", "get_application_by_id", lambda ids: {"app_id": ids["application"]}),
    ("applications", "update_application_by_id", lambda ids: {"app_id": ids["application"],
                                                              "body": {"enabled": False}}),
    ("applications", "regenerate_application_secret", lambda ids: {"app_id": ids["application"]}),
    ("applications", "delete_application_by_id", lambda ids: {"app_id": ids["application"]}),
    ("service_accounts", "create_service_account", lambda ids: {"body": {"name": "ci"}}, "account", "id"),
    ("service_accounts", "get_service_accounts", lambda ids: {}),
    ("service_accounts", "get_service_account_by_id", lambda ids: {"service_account_id": ids["account"]}),
    ("service_accounts", "update_service_account_by_id", lambda ids: {"service_account_id": ids["account"],
                                                                      "body": {"enabled": False}}),
    ("service_accounts", "regenerate_service_account_secret", lambda ids: {"service_account_id": ids["account"]}),
    ("service_accounts", "delete_service_account_by_id", lambda ids: {"service_account_id": ids["account"]}),
    ("access_rules", "create_access_rule", lambda ids: {"body": RULE}, "rule", "id"),
    ("access_rules", "get_access_rules", lambda ids: {"limit": 10}),
    ("access_rules", "count_access_rules", lambda ids: {}),
    ("access_rules", "get_access_rule", lambda ids: {"access_rule_id": ids["rule"]}),
    ("access_rules", "access_rules_batch_create", lambda ids: {"body": {"payload": {
        "roleId": 3, "subjects": [{"subjectId": "zoe", "subjectType": "user"}],
        "scopes": [{"scopeId": "1", "scopeType": "project"}]}}}),
    ("access_rules", "access_rules_batch", lambda ids: {"body": {"ids": ["2", "77"], "action": "delete"}}),
    ("access_rules", "delete_access_rule", lambda ids: {"access_rule_id": ids["rule"]}),
    ("roles", "get_roles_v1", lambda ids: {}),
    ("roles", "get_role_v1", lambda ids: {"role_id_path": 3}),
    *kind("trainings", "training", "create_training1", "suspend", "resume"),
    *kind("workspaces", "workspace", "create_workspace1", "suspend", "resume"),
    *kind("distributed", "distributed", "create_distributed", "suspend", "resume"),
    *kind("inferences", "inference", "create_inference1"),
    *kind("distributed_inferences", "distributed_inference", "create_distributed_inference"),
    ("inferences", "update_inference_spec", lambda ids: {"workload_id": ids["lasting"],
                                                         "body": {"spec": {"image": "other"}}}),
    ("inferences", "get_inference_workload_metrics", lambda ids: {"workload_id": ids["lasting"], **SPAN,
                                                                  "metric_type": ["THROUGHPUT"]}),
    ("inferences", "get_inference_workload_pod_metrics", lambda ids: {
        "workload_id": ids["lasting"], "pod_id": f"pod-{ids['lasting']}", **SPAN, "metric_type": ["THROUGHPUT"]}),
    ("distributed_inferences", "update_distributed_inference_spec", lambda ids: {
        "workload_id": ids["lasting_group"], "body": {"spec": {"replicas": 2}}}),
    ("workloads", "get_workloads", lambda ids: {"sort_by": "createdAt", "sort_order": "desc"}),
    ("workloads", "count_workloads", lambda ids: {"filter_by": ["phase==Running"]}),
    ("workloads", "get_workload", lambda ids: {"workload_id": ids["lasting"]}),
    ("workloads", "get_workloads_telemetry", lambda ids: {"telemetry_type": "WORKLOADS_COUNT"}),
    ("workloads", "get_workload_metrics", lambda ids: {"workload_id": ids["lasting"], **SPAN,
                                                       "metric_type": ["GPU_UTILIZATION"]}),
    ("events", "get_workload_events", lambda ids: {"workload_id": ids["lasting"]}),
    ("events", "get_workload_history", lambda ids: {"workload_id": ids["lasting"]}),
    ("events", "get_revision_events", lambda ids: {"revision_id": ids["lasting"]}),
    ("events", "get_revision_history", lambda ids: {"revision_id": ids["lasting"]}),
    ("pods", "list_pods", lambda ids: {}),
    ("pods", "count_pods", lambda ids: {}),
    ("pods", "get_workload_pods", lambda ids: {"workload_id": ids["lasting"]}),
    ("pods", "get_revision_pods", lambda ids: {"revision_id": ids["lasting"]}),
    ("pods", "get_workload_pod_metrics", lambda ids: {
        "workload_id": ids["lasting"], "pod_id": f"pod-{ids['lasting']}", **SPAN, "metric_type": ["GPU_UTILIZATION"]}),
    ("workloads_v2", "create_workload_v2", lambda ids: {"body": {
        "metadata": {"name": "job", "projectId": "4500001", "clusterId": CLUSTER}, "manifest": JOB}}, "job",
     "metadata"),
    ("workloads_v2", "get_workload_v2_by_id", lambda ids: {"workload_v2_id": ids["job"].id}),
    ("workloads_v2", "update_workload_v2", lambda ids: {"workload_v2_id": ids["job"].id, "body": {
        "manifestBase64Encoded": b64encode(b'{"apiVersion": "v1", "kind": "Pod"}').decode()}}),
    ("workloads_v2", "delete_workload_v2", lambda ids: {"workload_v2_id": ids["job"].id}),
    ("workloads_batch", "batch_workloads", lambda ids: {"body": {"ids": [ids["lasting"], "no"], "action": "delete"}}),
]  # fmt: skip


def test_the_table_has_every_operation_once():
    client = RunaiClient(Configuration(bearer_token="t", runai_base_url="https://x.example"))
    known = {
        (group, method)
        for category in client.options()
        for group in getattr(client, category).options()
        for method in getattr(getattr(client, category), group).options(include_deprecated=True)
    }
    called = [call[:2] for call in CALLS]
    assert len(called) == len(set(called)) == 135 and set(called) < known
    assert len(known) == 398


@pytest.mark.parametrize("api_client", [ApiClient, ThreadedApiClient, AsyncApiClient])
@pytest.mark.parametrize("partial", [False, True])
def test_every_operation_gets_a_documented_answer(api_client, partial):
    with (
        emulator("runai", strict=True, partial_metrics=partial) as service,
        Runai(service.url, **service.credentials) as runs,
    ):
        ids = {
            "lasting": runs.start("inference", "lasting", "team-a", {"image": "model"}).id,
            "lasting_group": runs.start("distributed-inference", "group", "team-a", {"workers": 1}).id,
        }
        given = Configuration(runai_base_url=service.url, **service.credentials)
        asyncio.run(call_all(RunaiClient(api_client(given)), ids))
        assert service.violations == []


async def call_all(client: RunaiClient, ids: dict) -> None:
    groups = {
        group: getattr(getattr(client, category), group)
        for category in client.options()
        for group in getattr(client, category).options()
    }
    for group, method, parameters, *made in CALLS:
        with warnings.catch_warnings(record=True) as warned:
            warnings.simplefilter("always")
            answer = getattr(groups[group], method)(**parameters(ids))
        deprecated = method not in groups[group].options()
        assert any(issubclass(each.category, DeprecationWarning) for each in warned) == deprecated, method
        if isinstance(client.api_client, ThreadedApiClient):
            answer = answer.get(20)
        elif isinstance(client.api_client, AsyncApiClient):
            answer = await answer
        documented = getattr(type(groups[group]).__mro__[1], method).__annotations__["return"]
        assert fits(answer, documented), f"{method}: {answer!r} is no {documented}"
        if made:
            ids[made[0]] = getattr(answer, made[1])
    if isinstance(client.api_client, AsyncApiClient):
        await client.api_client.aclose()
    else:
        client.api_client.close()


def fits(answer: object, documented: str) -> bool:
    """Whether it is what the generated method says that it returns."""
    if isinstance(answer, list):
        inner = re.fullmatch(r"list\[(.*)\]", documented)
        return inner is not None and all(fits(each, inner[1]) for each in answer)
    return type(answer).__name__.replace("NoneType", "None") in re.findall(r"\w+", documented)


def test_a_name_that_is_taken_is_refused_but_as_a_prefix():
    with emulator("runai", strict=True) as service, Runai(service.url, **service.credentials) as client:
        client.start("training", "t1", "team-a", {"image": "ubuntu"})
        with pytest.raises(ConflictError):
            client.start("training", "t1", "team-a", {"image": "ubuntu"})
        run = client.start("training", "t1", "team-a", {"image": "ubuntu"}, useGivenNameAsPrefix=True)
        made = service.workloads[run.id]
        assert made.name.startswith("t1-") and made.requested == "t1"
        assert client.start("training", "t1", "team-b", {"image": "ubuntu"}).id in service.workloads


def test_deleted_workloads_are_listed_apart_and_kinds_are_kept_apart():
    with emulator("runai", strict=True) as service, Runai(service.url, **service.credentials) as client:
        run = client.start("workspace", "w1", "team-a", {"image": "ubuntu"})
        api = RunaiClient(Configuration(runai_base_url=service.url, **service.credentials))
        with pytest.raises(NotFoundError):
            api.workloads.trainings.get_training(workload_id=run.id)
        run.delete()
        run.wait(20)
        assert client.list().all() == [] and [each.run_id for each in client.list(deleted=True)] == [run.id]


def test_a_manifest_is_followed_by_its_id_where_it_is_among_the_workloads():
    with emulator("runai", strict=True) as service, Runai(service.url, **service.credentials) as client:
        api = RunaiClient(Configuration(runai_base_url=service.url, **service.credentials))
        metadata = {"name": "job", "projectId": "4500001", "clusterId": CLUSTER}
        made = api.workloads.workloads_v2.create_workload_v2(body={"metadata": metadata, "manifest": JOB})
        assert client.attach(made.metadata.id).wait(20).is_success
        with pytest.raises(NotFoundError):
            client.attach("of-a-control-plane-that-does-not-list-it").wait(20)
