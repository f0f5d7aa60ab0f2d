"""What the package agntcy-acp 1.5 has: its public names, with the names of their parameters or fields."""

from __future__ import annotations

# fmt: off
# ruff: noqa: E501

TOP = """
ACPClient ACPDescriptorValidationException ACPRunException ACP_MAJOR_VERSION ACP_MINOR_VERSION ACP_VERSION
AGWS_MAJOR_VERSION AGWS_MINOR_VERSION AGWS_VERSION ApiAttributeError ApiClient ApiClientConfiguration
ApiException ApiKeyError ApiResponse ApiTypeError ApiValueError AsyncACPClient AsyncApiClient
BadRequestException ConflictException ForbiddenException NotFoundException OpenApiException ServiceException
UnauthorizedException UnprocessableEntityException
""".split()  # noqa: SIM905

OPERATIONS = {
    "AgentsApi": {
        "get_acp_descriptor_by_id": "agent_id",
        "get_agent_by_id": "agent_id",
        "search_agents": "agent_search_request",
    },
    "ThreadsApi": {
        "copy_thread": "thread_id",
        "create_thread": "thread_create",
        "delete_thread": "thread_id",
        "get_thread": "thread_id",
        "get_thread_history": "thread_id limit before",
        "patch_thread": "thread_id thread_patch",
        "search_threads": "thread_search_request",
    },
    "StatelessRunsApi": {
        "cancel_stateless_run": "run_id wait action",
        "create_and_stream_stateless_run_output": "run_create_stateless",
        "create_and_wait_for_stateless_run_output": "run_create_stateless",
        "create_stateless_run": "run_create_stateless",
        "delete_stateless_run": "run_id",
        "get_stateless_run": "run_id",
        "resume_stateless_run": "run_id body",
        "search_stateless_runs": "run_search_request",
        "stream_stateless_run_output": "run_id",
        "wait_for_stateless_run_output": "run_id",
    },
    "ThreadRunsApi": {
        "cancel_thread_run": "thread_id run_id wait action",
        "create_and_stream_thread_run_output": "thread_id run_create_stateful",
        "create_and_wait_for_thread_run_output": "thread_id run_create_stateful",
        "create_thread_run": "thread_id run_create_stateful",
        "delete_thread_run": "thread_id run_id",
        "get_thread_run": "thread_id run_id",
        "list_thread_runs": "thread_id limit offset",
        "resume_thread_run": "thread_id run_id body",
        "stream_thread_run_output": "thread_id run_id",
        "wait_for_thread_run_output": "thread_id run_id",
    },
}

MODELS = {
    "Agent": "agent_id metadata",
    "AgentACPDescriptor": "metadata specs",
    "AgentACPSpec": "capabilities input output custom_streaming_update thread_state config interrupts",
    "AgentACPSpecInterruptsInner": "interrupt_type interrupt_payload resume_payload",
    "AgentCapabilities": "threads interrupts callbacks streaming",
    "AgentMetadata": "ref description",
    "AgentRef": "name version url",
    "AgentSearchRequest": "name version limit offset",
    "Config": "tags recursion_limit configurable",
    "Content": "actual_instance",
    "ContentOneOfInner": "actual_instance",
    "CustomRunResultUpdate": "type run_id status update",
    "Message": "role content id metadata",
    "MessageAnyBlock": "type metadata",
    "MessageTextBlock": "text type metadata",
    "Run": "run_id thread_id agent_id created_at updated_at status",
    "RunCreate": "agent_id input metadata config webhook stream_mode on_disconnect multitask_strategy after_seconds",
    "RunCreateStateful": "agent_id input metadata config webhook stream_mode on_disconnect multitask_strategy after_seconds stream_subgraphs if_not_exists",
    "RunCreateStateless": "agent_id input metadata config webhook stream_mode on_disconnect multitask_strategy after_seconds on_completion",
    "RunError": "type run_id errcode description",
    "RunInterrupt": "type interrupt",
    "RunOutput": "actual_instance",
    "RunOutputStream": "id event data",
    "RunResult": "type values messages",
    "RunSearchRequest": "agent_id status metadata limit offset",
    "RunStateful": "run_id thread_id agent_id created_at updated_at status creation",
    "RunStateless": "run_id thread_id agent_id created_at updated_at status creation",
    "RunStatus": "PENDING ERROR SUCCESS TIMEOUT INTERRUPTED",
    "RunWaitResponseStateful": "run output",
    "RunWaitResponseStateless": "run output",
    "StreamEventPayload": "actual_instance",
    "StreamMode": "actual_instance",
    "StreamingMode": "VALUES CUSTOM",
    "StreamingModes": "values custom",
    "Thread": "thread_id created_at updated_at metadata status values messages",
    "ThreadCheckpoint": "checkpoint_id",
    "ThreadCreate": "thread_id metadata if_exists",
    "ThreadPatch": "checkpoint metadata values messages",
    "ThreadSearchRequest": "metadata values status limit offset",
    "ThreadState": "checkpoint values messages metadata",
    "ThreadStatus": "IDLE BUSY INTERRUPTED ERROR",
    "ValueRunErrorUpdate": "type run_id errcode description status",
    "ValueRunInterruptUpdate": "type interrupt run_id status",
    "ValueRunResultUpdate": "type run_id status values messages",
}

CONFIGURATION = {
    "__init__": "host api_key api_key_prefix username password access_token server_index server_variables server_operation_index server_operation_variables ignore_operation_servers ssl_ca_cert retries timeout ca_cert_data debug",
    "set_default": "default",
    "get_default_copy": "",
    "get_default": "",
    "get_api_key_with_prefix": "identifier alias",
    "get_basic_auth_token": "",
    "auth_settings": "",
    "to_debug_report": "",
    "get_host_settings": "",
    "get_host_from_settings": "index variables servers",
}

ATTRIBUTES = """
access_token api_key api_key_prefix assert_hostname ca_cert_data cert_file client_side_validation
connection_pool_maxsize date_format datetime_format ignore_operation_servers key_file logger
logger_file_handler logger_formatter logger_stream_handler password proxy proxy_headers refresh_api_key_hook
retries safe_chars_for_path_param server_index server_operation_index server_operation_variables
server_variables socket_options ssl_ca_cert temp_folder_path timeout tls_server_name username verify_ssl
""".split()  # noqa: SIM905

API_CLIENT = {
    "__init__": "configuration header_name header_value cookie",
    "set_default_header": "header_name header_value",
    "get_default": "",
    "set_default": "default",
    "param_serialize": "method resource_path path_params query_params header_params body post_params files auth_settings collection_formats _host _request_auth",
    "call_api": "method url header_params body post_params _request_timeout",
    "response_deserialize": "response_data response_types_map",
    "sanitize_for_serialization": "obj",
    "deserialize": "response_text response_type content_type",
    "parameters_to_tuples": "params collection_formats",
    "parameters_to_url_query": "params collection_formats",
    "files_parameters": "files",
    "select_header_accept": "accepts",
    "select_header_content_type": "content_types",
    "update_params_for_auth": "headers queries auth_settings resource_path method body request_auth",
}

CLIENT = {
    "__init__": "api_client configuration manifest stream_chunk_size",
    "fromEnvPrefix": "env_var_prefix host api_key api_key_prefix username password access_token server_variables server_operation_variables ssl_ca_cert retries timeout ca_cert_data debug",
    "fromConfiguration": "host api_key api_key_prefix username password access_token server_variables server_operation_variables ssl_ca_cert retries timeout ca_cert_data debug",
}

MODEL_METHODS = """
from_dict from_json to_dict to_json to_str model_dump model_dump_json model_validate model_validate_json
model_copy
""".split()  # noqa: SIM905
