# generated from tests/_async/test_otel.py by scripts/unasync.py; do not edit
"""Spans and metrics of real runs, by OpenTelemetry's SDK with its exporter in memory."""

from __future__ import annotations

import threading
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor, SpanExporter, SpanExportResult
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

import runs_sdk
import runs_sdk.otel
from runs_sdk.testing import Status, emulator

SECRET = "input-that-nobody-else-may-see"


@pytest.fixture
def exporter() -> InMemorySpanExporter:
    return InMemorySpanExporter()


@pytest.fixture
def provider(exporter: InMemorySpanExporter) -> TracerProvider:
    made = TracerProvider()
    made.add_span_processor(SimpleSpanProcessor(exporter))
    return made


@pytest.fixture
def uninstrumented() -> Iterator[None]:
    yield
    runs_sdk.otel.uninstrument()


def named(exporter: InMemorySpanExporter, name: str) -> list[Any]:
    return [span for span in exporter.get_finished_spans() if span.name == name]


def test_a_run_with_its_steps(exporter: InMemorySpanExporter, provider: TracerProvider) -> None:
    with emulator("stepflow") as service:
        with runs_sdk.connect("stepflow", base_url=service.url, tracer_provider=provider) as client:
            with provider.get_tracer("test").start_as_current_span("program") as program:
                run = client.start("examples/trip.yaml", {"city": SECRET, "days": ["Monday"]})
                events = [event for event in run]
        sent = [request.headers.get("traceparent") for request in service.requests]
    [whole], [start] = named(exporter, "stepflow run"), named(exporter, "stepflow start")
    assert whole.parent.span_id == start.parent.span_id == program.get_span_context().span_id
    assert [link.context.span_id for link in whole.links] == [start.context.span_id]
    assert whole.attributes["runs_sdk.run.id"] == start.attributes["runs_sdk.run.id"] == run.id
    assert run.snapshot is not None and run.snapshot.finished_at is not None
    assert whole.end_time // 1000 == int(run.snapshot.finished_at.timestamp() * 1_000_000)
    steps = [span for span in exporter.get_finished_spans() if span.name.startswith("step ")]
    wanted = {f"step {event.name}" for event in events if event.event_type == "step_started"}
    assert wanted and {span.name for span in steps} == wanted
    assert all(span.parent.span_id == whole.context.span_id for span in steps)
    assert all(whole.start_time <= span.start_time <= span.end_time <= whole.end_time for span in steps)
    tries = [span for span in exporter.get_finished_spans() if span.kind.name == "CLIENT"]
    assert len(tries) == len(sent)
    assert {header.split("-")[2] for header in sent if header} == {f"{span.context.span_id:016x}" for span in tries}
    posts = [span for span in tries if span.name == "POST" and span.attributes["url.full"].endswith("/runs")]
    assert [span.parent.span_id for span in posts] == [start.context.span_id]
    assert SECRET not in "".join(span.to_json() for span in exporter.get_finished_spans())


def test_a_wait_without_events_has_a_span_too(exporter: InMemorySpanExporter, provider: TracerProvider) -> None:
    with emulator("stepflow") as service:
        with runs_sdk.connect("stepflow", base_url=service.url, tracer_provider=provider) as client:
            run = client.start({"steps": [], "output": 1})
            run.wait(20)
            run.wait(20)
    assert len(named(exporter, "stepflow run")) == 1


def test_tries_and_failures(exporter: InMemorySpanExporter, provider: TracerProvider) -> None:
    with emulator("stepflow", faults=[Status(503, nth=1)]) as service:
        with runs_sdk.connect("stepflow", base_url=service.url, tracer_provider=provider) as client:
            client.health()
    first, second = exporter.get_finished_spans()
    assert first.attributes is not None and second.attributes is not None
    assert (first.attributes["http.response.status_code"], first.status.status_code.name) == (503, "ERROR")
    assert (second.attributes["http.request.resend_count"], second.status.status_code.name) == (1, "UNSET")
    exporter.clear()
    options: dict[str, Any] = {"tracer_provider": provider, "max_retries": 0}
    with runs_sdk.connect("stepflow", base_url="http://127.0.0.1:9", **options) as client:
        with pytest.raises(runs_sdk.ConnectFailed):
            client.health()
    [span] = exporter.get_finished_spans()
    assert span.attributes is not None and span.attributes["error.type"] == "ConnectFailed"


def test_a_question_is_a_span_without_its_text(exporter: InMemorySpanExporter, provider: TracerProvider) -> None:
    script = ("execution.start", "interaction.waiting", ("execution.success", {"data": 1}))
    with emulator("cloudcruise", script=script) as service:
        settings: dict[str, Any] = {"base_url": service.url, **service.credentials, "tracer_provider": provider}
        with runs_sdk.connect("cloudcruise", **settings) as client:
            run = client.start("workflow-1")
            for event in run:
                if event.event_type == "interaction_needed":
                    run.respond({"code": "1"})
    [wait], [whole] = named(exporter, "wait for an answer"), named(exporter, "cloudcruise run")
    assert wait.parent.span_id == whole.context.span_id


def test_metrics_and_all_clients(
    exporter: InMemorySpanExporter, provider: TracerProvider, uninstrumented: None
) -> None:
    reader = InMemoryMetricReader()
    runs_sdk.otel.instrument(provider, MeterProvider([reader]))
    with emulator("stepflow", cut=317) as service:
        with runs_sdk.connect("stepflow", base_url=service.url) as client:
            run = client.start("examples/greet.yaml", {"name": "World"})
            events = [event for event in run]
    data = reader.get_metrics_data()
    assert data is not None
    found = {each.name: each for scope in data.resource_metrics[0].scope_metrics for each in scope.metrics}
    assert {"http.client.request.duration", "runs_sdk.run.duration"} <= set(found)
    counted = sum(point.value for point in getattr(found.get("runs_sdk.run.reconnects"), "data").data_points)  # noqa: B009
    assert counted == sum(event.event_type == "reconnected" for event in events) > 0
    runs_sdk.otel.uninstrument()
    exporter.clear()
    with emulator("stepflow") as service:
        with runs_sdk.connect("stepflow", base_url=service.url) as client:
            client.health()
    assert exporter.get_finished_spans() == ()


def test_traceparent_stays_at_home(provider: TracerProvider) -> None:
    with emulator("stepflow") as elsewhere, emulator("stepflow") as service:
        with runs_sdk.connect("stepflow", base_url=service.url, tracer_provider=provider) as client:
            from runs_sdk.core.http import Request

            client._transport.send(Request("GET", f"{elsewhere.url}/api/v1/health"))
            client.health()
        assert [request.headers.get("traceparent") for request in elsewhere.requests] == [None]
        assert all(request.headers.get("traceparent") for request in service.requests)


class Collector:
    """What an OTLP collector receives over HTTP: requests of protobuf."""

    def __init__(self) -> None:
        self.spans: list[Any] = []
        collector = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

                body = self.rfile.read(int(self.headers["content-length"]))
                for resource in ExportTraceServiceRequest.FromString(body).resource_spans:
                    collector.spans += [span for scope in resource.scope_spans for span in scope.spans]
                self.send_response(200)
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, *args: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/v1/traces"
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def __enter__(self) -> Collector:
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class OtlpExporter(SpanExporter):
    """Sends spans as OTLP over HTTP, as the SDK's own exporter of another package does."""

    def __init__(self, url: str) -> None:
        self._url = url

    def export(self, spans: Any) -> SpanExportResult:
        from opentelemetry.exporter.otlp.proto.common.trace_encoder import encode_spans

        body = encode_spans(spans).SerializeToString()
        request = urllib.request.Request(self._url, body, {"content-type": "application/x-protobuf"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return SpanExportResult.SUCCESS if answer.status == 200 else SpanExportResult.FAILURE


def test_a_collector_receives_a_whole_run() -> None:
    with Collector() as collector, emulator("stepflow") as service:
        provider = TracerProvider()
        provider.add_span_processor(SimpleSpanProcessor(OtlpExporter(collector.url)))
        with runs_sdk.connect("stepflow", base_url=service.url, tracer_provider=provider) as client:
            run = client.start("examples/greet.yaml", {"name": "World"})
            for _ in run:
                pass
        provider.shutdown()
    [whole] = [span for span in collector.spans if span.name == "stepflow run"]
    steps = [span for span in collector.spans if span.name.startswith("step ")]
    assert steps and {span.parent_span_id for span in steps} == {whole.span_id}
    assert {"GET", "POST", "stepflow start"} <= {span.name for span in collector.spans}
