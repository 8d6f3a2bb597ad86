"""Help: what goes to the network does so only when it is asked for, and is loaded then."""

import sys
from types import ModuleType

from PySide6.QtWidgets import QMenu


def test_updates_are_looked_for_only_when_asked(window, monkeypatch):
    asked = []
    module = ModuleType("ui.update_check")
    module.check_for_updates = asked.append
    monkeypatch.setitem(sys.modules, "ui.update_check", module)
    assert asked == []
    window.actions_["check_for_updates"].trigger()
    assert asked == [window]


def test_it_stands_in_the_help_menu(window):
    menus = [menu for menu in window.menuBar().findChildren(QMenu) if menu.title() == "&Help"]
    assert window.actions_["check_for_updates"] in menus[0].actions()
