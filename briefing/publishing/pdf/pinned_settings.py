"""ReportLab with its own defaults, whatever the machine says."""

import os
import sys
import threading
from types import ModuleType

_OVERRIDES = ("reportlab.local_rl_settings", "reportlab_settings")
_lock = threading.Lock()


def import_reportlab() -> None:
    """Import ReportLab's settings without the home folder's file, the settings modules and RL_ variables."""
    if "reportlab.rl_config" in sys.modules:
        _restore_defaults()
        return
    with _lock:
        kept_variables = {key: os.environ.pop(key) for key in list(os.environ) if key.startswith("RL_")}
        kept_modules = {name: sys.modules.get(name) for name in _OVERRIDES}
        # An empty module in their place also keeps ReportLab from running ~/.reportlab_settings.
        sys.modules.update({name: ModuleType(name) for name in _OVERRIDES})
        try:
            import reportlab.rl_config  # noqa: F401
        finally:
            os.environ.update(kept_variables)
            for name, module in kept_modules.items():
                if module is None:
                    sys.modules.pop(name, None)
                else:
                    sys.modules[name] = module


def _restore_defaults() -> None:
    """Undo overrides where something else imported ReportLab before us."""
    from reportlab import rl_config, rl_settings

    for name in rl_settings.__all__:
        default = getattr(rl_settings, name)
        if isinstance(default, bool | int | float) and getattr(rl_config, name, default) != default:
            setattr(rl_config, name, default)
