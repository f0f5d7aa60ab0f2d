"""Spans and metrics for OpenTelemetry, by its API alone. Inputs, outputs, bodies and questions are in none of them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from ..core.errors import MissingExtra, TransportError
from ..core.hooks import RequestInfo
from ..core.models import RunStatus, Snapshot
from ..core.timeline import Timeline
from .version import VERSION

STARTS_KEPT = 1024
"""Starts whose context is remembered, so that their runs' spans belong to it."""


class Tracing:
    """Makes the spans and metrics of clients. Raises MissingExtra without `opentelemetry-api`."""

    def __init__(self, tracer_provider: Any = None, meter_provider: Any = None) -> None:
        try:
            from opentelemetry import context, metrics, trace
            from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator
        except ImportError:
            raise MissingExtra("Traces need OpenTelemetry: pip install 'runs-sdk[otel]'") from None
        self._trace, self._context = trace, context
        self._propagator = TraceContextTextMapPropagator()
        self._tracer = trace.get_tracer("runs_sdk", VERSION, tracer_provider)
        meter = metrics.get_meter("runs_sdk", VERSION, meter_provider)
        self._request_time = meter.create_histogram("http.client.request.duration", "s", "To the head of an answer")
        self._run_time = meter.create_histogram("runs_sdk.run.duration", "s", "Time from a run's begin to its end")
        self._polls = meter.create_counter("runs_sdk.run.polls", description="GETs that ask for a run's state")
        self._reconnects = meter.create_counter("runs_sdk.run.reconnects", description="Contacts that came back")
        self._gaps = meter.create_counter("runs_sdk.run.gaps", description="Places where events may be missing")
        self._starts: OrderedDict[tuple[str, str], tuple[Any, Any]] = OrderedDict()

    # ---- requests

    def begin(self, info: RequestInfo) -> Any:
        """The span of a try."""
        parts = urlsplit(info.url)
        attributes: dict[str, Any] = {
            "http.request.method": info.method, "url.full": info.url, "server.address": parts.hostname or "",
            "runs_sdk.service": info.service,
        }  # fmt: skip
        if parts.port is not None:
            attributes["server.port"] = parts.port
        if info.attempt > 1:
            attributes["http.request.resend_count"] = info.attempt - 1
        return self._tracer.start_span(info.method, kind=self._trace.SpanKind.CLIENT, attributes=attributes)

    def headers(self, span: Any) -> dict[str, str]:
        """What tells the service of the trace."""
        found: dict[str, str] = {}
        self._propagator.inject(found, context=self._trace.set_span_in_context(span))
        return found

    def answered(self, span: Any, info: RequestInfo, status: int, elapsed: float) -> None:
        """The head of the answer is there."""
        span.set_attribute("http.response.status_code", status)
        if status >= 400:
            span.set_status(self._trace.StatusCode.ERROR)
            span.set_attribute("error.type", str(status))
        span.end()
        self._request_time.record(elapsed, {**self._of(info), "http.response.status_code": status})

    def failed(self, span: Any, info: RequestInfo, error: TransportError, elapsed: float) -> None:
        """There was none."""
        kind = type(error).__name__
        span.set_attribute("error.type", kind)
        span.set_status(self._trace.StatusCode.ERROR)
        span.end()
        self._request_time.record(elapsed, {**self._of(info), "error.type": kind})

    def dropped(self, span: Any) -> None:
        """Nothing was sent."""
        span.set_attribute("runs_sdk.dropped", True)
        span.end()

    @staticmethod
    def _of(info: RequestInfo) -> dict[str, Any]:
        parts = urlsplit(info.url)
        return {"http.request.method": info.method, "server.address": parts.hostname or "",
                "runs_sdk.service": info.service}  # fmt: skip

    # ---- runs

    @contextmanager
    def starting(self, service: str) -> Iterator[_Start]:
        """The span of a start, around its requests."""
        around = self._context.get_current()
        with self._tracer.start_as_current_span(
            f"{service} start", attributes={"runs_sdk.service": service}, record_exception=False,
            set_status_on_exception=False,
        ) as span:  # fmt: skip
            start = _Start(span)
            try:
                yield start
            except BaseException as error:
                span.set_attribute("error.type", type(error).__name__)
                span.set_status(self._trace.StatusCode.ERROR)
                raise
            for run_id in start.run_ids:
                self._starts[service, run_id] = (around, span.get_span_context())
                if len(self._starts) > STARTS_KEPT:
                    self._starts.popitem(last=False)

    def polled(self, service: str) -> None:
        """The state of a run was asked for."""
        self._polls.add(1, {"runs_sdk.service": service})

    def reconnected(self, service: str) -> None:
        """The contact to a service is there again."""
        self._reconnects.add(1, {"runs_sdk.service": service})

    def missed(self, service: str) -> None:
        """Events may be missing."""
        self._gaps.add(1, {"runs_sdk.service": service})

    def ended(self, service: str, snapshot: Snapshot, timeline: Timeline) -> None:
        """A run's span, and below it those of its steps and waits, with the times that the service gave."""
        begin = snapshot.started_at or snapshot.created_at or timeline.start
        end = snapshot.finished_at or timeline.end or begin
        around, start = self._starts.pop((service, snapshot.run_id), (None, None))
        attributes: dict[str, Any] = {
            "runs_sdk.service": service, "runs_sdk.run.id": snapshot.run_id,
            "runs_sdk.run.status": str(snapshot.status), "runs_sdk.run.attempts": snapshot.attempts,
        }  # fmt: skip
        links = [self._trace.Link(start)] if start is not None else []
        run = self._tracer.start_span(
            f"{service} run", context=around, attributes=attributes, links=links, start_time=_nanoseconds(begin)
        )
        if snapshot.status is RunStatus.FAILED:
            run.set_status(self._trace.StatusCode.ERROR)
        inside = self._trace.set_span_in_context(run)
        for each in timeline.spans:
            what: dict[str, Any] = {"runs_sdk.step.name": each.name} if each.kind == "step" else {}
            what |= {"runs_sdk.step.attempt": each.attempt, "runs_sdk.step.item": each.item or 0}
            name = f"step {each.name}" if each.kind == "step" else "wait for an answer"
            child = self._tracer.start_span(
                name, context=inside, attributes=what, start_time=_nanoseconds(each.start or each.seen)
            )
            if each.status is RunStatus.FAILED:
                child.set_status(self._trace.StatusCode.ERROR)
            child.end(_nanoseconds(each.end or end))
        run.end(_nanoseconds(end))
        if begin is not None and end is not None:
            labels = {"runs_sdk.service": service, "runs_sdk.run.status": str(snapshot.status)}
            self._run_time.record(max(0.0, (end - begin).total_seconds()), labels)


class _Start:
    """A start that is being made."""

    def __init__(self, span: Any) -> None:
        self._span = span
        self.run_ids: tuple[str, ...] = ()

    def started(self, run_ids: tuple[str, ...]) -> None:
        """The runs that it has made."""
        self.run_ids = run_ids
        self._span.set_attribute("runs_sdk.run.id", run_ids[0] if len(run_ids) == 1 else list(run_ids))


def _nanoseconds(time: datetime | None) -> int | None:
    """As OpenTelemetry has times; None is now."""
    return None if time is None else int(time.timestamp() * 1_000_000) * 1000
