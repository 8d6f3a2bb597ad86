"""The least that a window can be: frozen as ours is, it tells what of a start is Python and Qt."""

import sys

from PySide6.QtWidgets import QApplication, QWidget

application = QApplication(sys.argv[:1])
window = QWidget()
window.resize(900, 700)
window.show()
sys.exit(application.exec())
