"""The signature in the export dialog: its certificate, and the pass phrase, which is asked for each time."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefing.publishing import Signer
from briefing.publishing.pdf.certificate import can_sign


class SignatureRow(QWidget):
    """Asks whether the PDF is signed, and with what.

    Args:
        kept: choices of the last export; the pass phrase is not among them.
    """

    def __init__(self, kept: dict[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = QCheckBox(self.tr("&Sign the PDF"), self)
        self.certificate = QLineEdit(str(kept.get("certificate") or ""), self)
        self.certificate.setAccessibleName(self.tr("Certificate"))
        self.certificate.setPlaceholderText(self.tr("certificate with its key (.p12, .pfx)"))
        self.browse = QPushButton(self.tr("C&hoose…"), self)
        self.browse.clicked.connect(self._browse)
        self.pass_phrase = QLineEdit(self)
        self.pass_phrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.pass_phrase.setAccessibleName(self.tr("Pass phrase of the certificate"))
        self.pass_phrase.setPlaceholderText(self.tr("asked each time, never kept"))
        self.label = QLabel(self.tr("Pass ph&rase"), self)
        self.label.setBuddy(self.pass_phrase)
        self._can_sign = can_sign()
        self.wanted.setChecked(bool(kept.get("sign")) and self._can_sign)
        if not self._can_sign:
            self.wanted.setToolTip(self.tr("Signing needs pyHanko, which is not installed here."))
        self._lay_out()
        self.set_possible(possible=True)
        self.wanted.toggled.connect(lambda _on: self._show())

    def _lay_out(self) -> None:
        file = QHBoxLayout()
        file.addWidget(self.wanted)
        file.addWidget(self.certificate, 1)
        file.addWidget(self.browse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(file)
        words = QHBoxLayout()
        words.addWidget(self.label)
        words.addWidget(self.pass_phrase, 1)
        layout.addLayout(words)

    def set_possible(self, *, possible: bool) -> None:
        """Offer the signature only where a PDF is written."""
        self.wanted.setEnabled(possible and self._can_sign)
        self._show()

    def signer(self) -> Signer | None:
        """Return who signs, None where nobody does."""
        if not self._is_wanted():
            return None
        return Signer(Path(self.certificate.text().strip()), self.pass_phrase.text())

    def missing(self) -> str:
        """Return what has to be chosen before the export, empty where nothing has."""
        if self._is_wanted() and not self.certificate.text().strip():
            return self.tr("Choose the certificate that signs the PDF, or leave the signature out.")
        return ""

    def kept(self) -> dict[str, Any]:
        """Return what the next export begins with; the pass phrase is not in it."""
        return {"sign": self.wanted.isChecked(), "certificate": self.certificate.text().strip()}

    def _is_wanted(self) -> bool:
        return self.wanted.isEnabled() and self.wanted.isChecked()

    def _show(self) -> None:
        for widget in (self.certificate, self.browse):
            widget.setEnabled(self._is_wanted())
        for widget in (self.label, self.pass_phrase):
            widget.setVisible(self._is_wanted())

    def _browse(self) -> None:
        title = self.tr("Certificate")
        kinds = self.tr("Certificates (*.p12 *.pfx);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, title, self.certificate.text(), kinds)
        if name:
            self.certificate.setText(name)
            self.pass_phrase.setFocus()
