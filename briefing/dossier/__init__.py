"""The dossier: one SQLite file that holds articles, facts, every decision and what was published."""

from briefing.dossier.dossier import Dossier
from briefing.dossier.editions import Edition
from briefing.dossier.errors import DossierError
from briefing.dossier.journal import Action, Decision, Subject

__all__ = ["Action", "Decision", "Dossier", "DossierError", "Edition", "Subject"]
