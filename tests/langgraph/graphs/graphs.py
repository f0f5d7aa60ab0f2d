"""The graphs that the tests run on a real server; the emulator has the same."""

# mypy: ignore-errors

from __future__ import annotations

import asyncio
import operator
from typing import Annotated

from langchain_core.language_models.fake_chat_models import GenericFakeChatModel
from langchain_core.messages import AIMessage
from langgraph.config import get_stream_writer
from langgraph.graph import END, START, StateGraph
from langgraph.graph.message import MessagesState
from langgraph.types import interrupt
from typing_extensions import TypedDict


class S(TypedDict, total=False):
    name: str
    greeting: str
    log: Annotated[list[str], operator.add]
    count: int
    seconds: float


class In(TypedDict):
    name: str


class Ctx(TypedDict, total=False):
    tone: str


def line(state, nodes, **schemas):
    """A graph whose nodes come one after the other."""
    graph = StateGraph(state, **schemas)
    names = [*nodes]
    for name, node in nodes.items():
        graph.add_node(name, node)
    for one, other in zip([START, *names], [*names, END], strict=True):
        graph.add_edge(one, other)
    return graph.compile()


async def first(state: S):
    return {"log": ["first"]}


async def second(state: S):
    return {"greeting": f"hello {state['name']}", "log": ["second"]}


def asking(word):
    async def node(state: S):
        return {"log": [str(interrupt({"question": word}))]}

    return node


async def emit(state: S):
    write = get_stream_writer()
    for number in range(state.get("count", 5)):
        write({"i": number})
        if state.get("seconds"):
            await asyncio.sleep(state["seconds"])
    return {"log": ["done"]}


async def boom(state: S):
    raise ValueError("the node broke")


async def chat(state: MessagesState):
    model = GenericFakeChatModel(messages=iter([AIMessage("one two three four")]))
    return {"messages": [await model.ainvoke(state["messages"])]}


greet = line(S, {"first": first, "second": second}, input_schema=In, context_schema=Ctx)
ask = line(S, {f"ask{number}": asking(word) for number, word in enumerate(("one", "two", "three"), 1)})
emits = line(S, {"emit": emit})
fails = line(S, {"boom": boom})
nested = line(S, {"child": greet})
talk = line(MessagesState, {"chat": chat})
