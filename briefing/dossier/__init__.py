"""The dossier: one SQLite file that holds articles, facts, every decision and what was published."""

from briefing.dossier.dossier import Dossier
from briefing.dossier.editions import Edition
from briefing.dossier.errors import DamagedDossierError, DossierError
from briefing.dossier.journal import Action, Decision, Subject
from briefing.dossier.recovery import recover
from briefing.dossier.recovery_report import RecoveryReport

__all__ = [
    "Action",
    "DamagedDossierError",
    "Decision",
    "Dossier",
    "DossierError",
    "Edition",
    "RecoveryReport",
    "Subject",
    "recover",
]
