"""What the package cloudcruise 1.4.1 has: its public names, with the names of their parameters or fields."""

from __future__ import annotations

# fmt: off
# ruff: noqa: E501

NAMES = """
CloudCruise CloudCruiseParams client VaultEntry VaultEntryInput GetVaultEntriesFilters ProxyConfig TfaMethod
VaultTfaCode SecretProvider SecretProviderItem SecretProviderType Workflow WorkflowInputSchema
WorkflowMetadata WorkflowVaultSchemaEntry InputValidationError SchemaErrorDetail EventType DryRun Metadata
RunSpecificWebhook PayloadWebhook StartRunRequest StartRunResponse UserInteractionData LiveViewConnection
VideoUrl FileUrl ScreenshotUrl RunError RunResult WebhookEvent WebhookReplayResponse FlattenedRunEvent
RunHandle RunStreamOptions SseEventName SseMessage RunEventEnvelope ExecutionQueuedPayload
ExecutionStartPayload ExecutionStepPayload InteractionWaitingPayload InteractionFinishedPayload
AgentErrorAnalysisPayload ExecutionRequeuedPayload EndRunPayload EndRunError ExecutionStoppedEarlyPayload
FileUploadedPayload ScreenshotUploadedPayload EventWebhookMessage RunEventMessage AvailableAction PopupRetry
PopupContext ExecutionInputRequiredPayload WebhookPayload WebhookVerificationOptions VerificationError
WebhookMessage
""".split()  # noqa: SIM905

FIELDS = {
    "CloudCruiseParams": "api_key base_url encryption_key",
    "VaultEntry": "domain permissioned_user_id id workspace_id organization_id site_identifier user_id user_name password secret_provider_id secret_ref secret_cache_ttl_seconds tfa_secret tfa_method tfa_email tfa_phone_number user_agent user_alias location ip_address session_id allow_multiple_sessions max_concurrency prevent_concurrency_during_login cookies local_storage session_storage persist_cookies persist_local_storage persist_session_storage cookie_domain_to_store skip_csrf_cookies proxy proxy_string proxy_setting proxy_value expiry_time_from_last_use expiry_time_from_session_data_set session_data_set_at effective_expires_at created_at",
    "VaultEntryInput": "domain permissioned_user_id user_id user_name password secret_provider_id secret_ref secret_cache_ttl_seconds tfa_secret tfa_method user_agent user_alias location ip_address session_id allow_multiple_sessions max_concurrency prevent_concurrency_during_login cookies local_storage session_storage persist_cookies persist_local_storage persist_session_storage cookie_domain_to_store skip_csrf_cookies proxy proxy_string proxy_setting proxy_value expiry_time_from_last_use expiry_time_from_session_data_set",
    "GetVaultEntriesFilters": "permissioned_user_id domain decryptCredentials",
    "ProxyConfig": "enable target_ip",
    "VaultTfaCode": "type code expires_in_seconds received_at",
    "SecretProvider": "id provider_type name cache_ttl_seconds",
    "SecretProviderItem": "id title ref vaultName",
    "Workflow": "id name description created_at updated_at workspace_id created_by enable_popup_handling enable_xpath_recovery enable_error_code_generation enable_service_unavailable_recovery enable_action_timing_recovery",
    "WorkflowInputSchema": "type properties required additionalProperties",
    "WorkflowMetadata": "input_schema workspace_id vault_schema",
    "WorkflowVaultSchemaEntry": "type domain example",
    "SchemaErrorDetail": "instancePath schemaPath keyword message",
    "DryRun": "enabled add_to_output",
    "Metadata": "metadata",
    "RunSpecificWebhook": "url event_types_subscribed secret validity",
    "StartRunRequest": "workflow_id run_input_variables dry_run webhook additional_context client_id",
    "StartRunResponse": "session_id",
    "LiveViewConnection": "url session_id auth_token",
    "VideoUrl": "timestamp session_id signed_screen_recording_url signed_screen_recording_url_expires",
    "FileUrl": "signed_file_url file_name timestamp signed_file_url_expires metadata",
    "ScreenshotUrl": "signed_screenshot_url node_display_name timestamp signed_screenshot_url_expires error_screenshot",
    "RunError": "prompt message error_id full_url llm_model created_at error_code action_type action_display_name llm_error_category llm_error_sub_type llm_error_description original_error node_id input_recovery password_update_recovery",
    "RunResult": "session_id status input_variables data video_urls file_urls screenshot_urls errors workflow_id",
    "WebhookEvent": "success response error",
    "WebhookReplayResponse": "status info nr_success nr_failed webhook_events",
    "FlattenedRunEvent": "type payload timestamp expires_at raw",
    "RunStreamOptions": "reconnect_enabled reconnect_delays",
    "RunEventEnvelope": "event data timestamp expires_at",
    "WebhookPayload": "event expires_at timestamp payload metadata data",
    "WebhookVerificationOptions": "allowExpired",
}

METHODS = {
    "runs.start": "request options",
    "runs.subscribe_to_session": "session_id options",
    "runs.submit_user_interaction": "session_id data",
    "runs.submit_modal_action": "session_id action_id",
    "runs.submit_input_variables": "session_id input_variables",
    "runs.get_results": "session_id",
    "runs.get_live_view_connection": "session_id",
    "runs.interrupt": "session_id",
    "runs.replay_webhooks": "session_id",
    "runs.on_popup_decision_required": "handle decider on_error verbose",
    "runs.on_input_variables_required": "handle decider on_error verbose",
    "vault.create": "entry",
    "vault.get": "filters",
    "vault.update": "entry",
    "vault.delete": "params",
    "vault.get_tfa_code": "permissioned_user_id domain",
    "workflows.get_all_workflows": "",
    "workflows.get_workflow_metadata": "workflow_id",
    "workflows.validate_workflow_input": "workflow_id payload",
    "secret_providers.list": "",
    "secret_providers.list_items": "secret_provider_id",
    "webhook.verify_signature": "raw_body received_signature secret_key options",
}

HANDLE = {"sessionId": None, "on": "event handler", "wait": "", "close": "", "__iter__": ""}
CLIENT = "params"
FUNCTIONS = """
runs.start runs.subscribe_to_session runs.submit_user_interaction runs.submit_modal_action
runs.submit_input_variables runs.on_popup_decision_required runs.on_input_variables_required runs.get_results
runs.interrupt runs.replay_webhooks vault.create vault.get vault.update vault.delete vault.get_tfa_code
workflows.get_all_workflows workflows.get_workflow_metadata workflows.validate_workflow_input
secret_providers.list secret_providers.list_items webhook.verify_signature
""".split()  # noqa: SIM905
EVENTS = """
execution.queued execution.start execution.step execution.paused execution.stopped execution.failed
execution.success execution.requeued execution.input_required file.uploaded screenshot.uploaded video.uploaded
interaction.waiting interaction.finished interaction.failed agent.error_analysis
""".split()  # noqa: SIM905
