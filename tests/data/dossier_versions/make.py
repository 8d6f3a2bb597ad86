"""Make the stored dossier of the present version, once at each release; run this file."""

from pathlib import Path

from briefing.dossier import Dossier
from briefing.dossier.schema import VERSION
from briefing.facts import Article, Outcome
from tests.dossier.examples import TEXT, make_claim

path = Path(__file__).with_name(f"version_{VERSION}.briefing")
with Dossier.create(path, "Ana") as dossier:
    article = dossier.add_article(Article(id="", text=TEXT, source="Oruna Gazette", published="2031-05-02"))
    first, second = dossier.propose(
        article.id, [make_claim(article), make_claim(article, 2, Outcome.WOUNDED)]
    )
    dossier.confirm(first.id)
    dossier.edit(second.model_copy(update={"note": "checked"}))
    dossier.change_setting("title", "Oruna: what is known")
