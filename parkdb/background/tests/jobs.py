"""Tasks that only tests have."""

import time

from django_tasks import task

DONE: list[str] = []


@task
def note(word: str) -> str:
    DONE.append(word)
    return word


@task(takes_context=True)
def stumble(context, times: int) -> int:
    """Fail so many times, then succeed."""
    if context.attempt <= times:
        raise ValueError(f"attempt {context.attempt}")
    return context.attempt


@task(takes_context=True)
def rest(context, seconds: int) -> None:
    """Take long, the first time only."""
    if context.attempt == 1:
        time.sleep(seconds)
