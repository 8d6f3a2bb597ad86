"""The network and the limits of an import, as the preferences show them."""

from collections.abc import MutableMapping
from typing import Any

from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QLineEdit, QSpinBox, QWidget

from briefing.intake.settings import known_limits

_SYSTEM = "system"
_MEGABYTE = 1024 * 1024
_MOST = 100_000_000


class ImportSettings(QWidget):
    """Proxy, leave for the own network, and the limits that people meet; only what was changed is kept.

    Args:
        kept: name -> value, as briefing.intake.settings takes them; written by `keep`.
        parent: the dialog.
    """

    def __init__(self, kept: MutableMapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = kept
        address = str(kept.get("proxy", _SYSTEM))
        self.proxy = QLineEdit("" if address == _SYSTEM else address, self)
        self.proxy.setPlaceholderText(self.tr("as the system; “none” for no proxy"))
        self.own_network = QCheckBox(self.tr("Fetch from private and local addresses too"), self)
        self.own_network.setChecked(bool(kept.get("allow_private", False)))
        form = QFormLayout(self)
        self._add(form, self.tr("Pro&xy"), self.proxy)
        form.addRow("", self.own_network)
        form.addRow(QLabel(self.tr("Limits, so that one bad file can't take the machine with it:"), self))
        self.limits: dict[str, QSpinBox] = {}
        for name, label, unit in (
            ("file_bytes", self.tr("Largest &file"), self.tr(" MB")),
            ("html_bytes", self.tr("Largest web &page"), self.tr(" MB")),
            ("archive_bytes", self.tr("Largest &archive, unpacked"), self.tr(" MB")),
            ("fetch_bytes", self.tr("Largest answer from the &network"), self.tr(" MB")),
            ("fetch_total_timeout", self.tr("Longest &wait for an answer"), self.tr(" s")),
            ("elements", self.tr("Most &tags of a web page"), ""),
            ("pdf_pages", self.tr("Most pages of a P&DF"), ""),
            ("text_characters", self.tr("Most &characters of an article"), ""),
        ):
            self._add(form, label, self._limit(name, unit))

    def keep(self) -> None:
        """Write what was changed."""
        self._kept["proxy"] = self.proxy.text().strip() or _SYSTEM
        self._kept["allow_private"] = self.own_network.isChecked()
        for name, box in self.limits.items():
            if box.value() == box.property("default"):
                self._kept.pop(name, None)
            else:
                self._kept[name] = box.value() * (_MEGABYTE if name.endswith("bytes") else 1)

    def _limit(self, name: str, unit: str) -> QSpinBox:
        limit = next(limit for limit in known_limits() if limit.name == name)
        scale = _MEGABYTE if limit.is_size else 1
        box = QSpinBox(self)
        box.setRange(1, _MOST // (1 if scale == 1 else 1000))
        box.setGroupSeparatorShown(True)
        box.setSuffix(unit)
        box.setProperty("default", int(limit.default) // scale)
        value = self._kept.get(name, limit.default)
        box.setValue(int(value) // scale if isinstance(value, int | float) else int(limit.default) // scale)
        self.limits[name] = box
        return box

    def _add(self, form: QFormLayout, label: str, field: QWidget) -> None:
        field.setAccessibleName(label.replace("&", ""))
        form.addRow(label, field)
