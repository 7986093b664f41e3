"""The error tree: one class per kind of broken promise, each with its exit code.

Every message is one line that a person can act on: the file, the place, what
was found, what was expected, what to do next.
"""


class StoryreelError(Exception):
    """An error that ends a command with one line and its exit code."""

    exit_code = 5


class InputError(StoryreelError):
    """Something that a person wrote is not usable (exit 1)."""

    exit_code = 1


class UsageError(StoryreelError):
    """The command line itself is off (exit 2)."""

    exit_code = 2


class BlockedError(StoryreelError):
    """A gate said no (exit 3)."""

    exit_code = 3


class PausedError(StoryreelError):
    """A person has to decide first (exit 4)."""

    exit_code = 4


class EngineError(StoryreelError):
    """An engine or the machine failed (exit 5)."""

    exit_code = 5


class ArtifactError(EngineError):
    """A file under the working directory is not what was saved there, or not of its contract."""
