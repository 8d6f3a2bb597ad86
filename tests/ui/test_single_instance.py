"""The program runs once a user: a second start hands its files over, a killed one stands in nobody's way."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest
from fresh_process import ROOT
from PySide6.QtCore import QDir

from briefing.settings import folders
from ui.instance_name import is_unheard, server_name
from ui.single_instance import Listener, hand_over


def test_a_second_start_hands_its_files_over(home, qtbot, tmp_path):
    name = server_name(folders(home))
    assert is_unheard(name) or sys.platform == "win32"
    assert not hand_over(name, [])
    listener = Listener(name)
    assert not is_unheard(name)
    asked = []
    listener.asked.connect(asked.append)
    code = (
        "import sys; from pathlib import Path\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from ui.single_instance import hand_over\n"
        "a = QCoreApplication([])\n"
        "sys.exit(0 if hand_over(sys.argv[1], [Path(sys.argv[2])]) else 3)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", code, name, str(tmp_path / "a.briefing")], cwd=ROOT)
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=20_000)
    assert process.returncode == 0
    assert asked == [[(tmp_path / "a.briefing").resolve()]]
    listener.close()


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe of Windows goes with its process")
def test_the_socket_of_a_killed_instance_is_known_without_qts_network(home):
    name = server_name(folders(home))
    path = Path(QDir.tempPath(), name)
    with socket.socket(socket.AF_UNIX) as killed:
        killed.bind(str(path))
    assert path.exists()
    try:
        assert is_unheard(name)
    finally:
        path.unlink()


def test_a_left_over_socket_does_not_stop_the_next_start(home, qtbot):
    first = Listener(server_name(folders(home)))
    second = Listener(server_name(folders(home)))
    assert second._server.isListening()
    first.close()
    second.close()
