"""What all tests share: drawn examples are the same at each run, and a busy machine fails none of them."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "same each time", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("same each time")
