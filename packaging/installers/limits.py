"""The size limits of parts.toml."""

from installers.common import MEGABYTE, Artefact, BuildError, parts


def check_limit(name: str, artefact: Artefact) -> None:
    """Stop a build whose artefact outgrew its limit.

    Raises:
        BuildError: it is larger.
    """
    limit = float(parts()["limits"][name])
    if artefact.size > limit * MEGABYTE:
        raise BuildError(f"{artefact.name} has {artefact.size / MEGABYTE:.1f} MB, the limit is {limit:g} MB.")
