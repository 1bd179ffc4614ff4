"""Numbers with their nouns."""

from argmap.diagnostic import Severity


def counted(number: int, noun: str) -> str:
    """`1 error`, `2 errors`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def severities(errors: int, warnings: int) -> str:
    """`2 errors, 1 warning`, or `no problems`; notes are none."""
    parts = [
        counted(count, severity.value)
        for count, severity in ((errors, Severity.ERROR), (warnings, Severity.WARNING))
        if count
    ]
    return ", ".join(parts) or "no problems"
