"""Briefs about conflicts that never were, in places that do not exist."""

# ruff: noqa: E501 - sentences read better whole

from dataclasses import replace
from datetime import UTC, datetime

from briefing.composition.document import (
    Align,
    Brief,
    CitedPassage,
    Column,
    Marking,
    Row,
    Run,
    Section,
    SourceEntry,
    Table,
    Tone,
)
from tests.publishing.sample_sections import (
    AMBER,
    HASH,
    cell,
    osk_casualties,
    osk_closing,
    osk_opening,
    osk_sources,
    paragraph,
)
from tests.publishing.sample_timeline import osk_ceasefire, osk_timeline


def osk_brief() -> Brief:
    """A draft brief with one of each kind of block."""
    return Brief(
        title="Osk river: ceasefire contested within hours, both sides report about fifty dead",
        subtitle="Veldra and Korva, 13–15 March 2031",
        language="en",
        as_of=datetime(2031, 3, 15, 12, 0, tzinfo=UTC),
        as_of_text="15 March 2031, 12:00 UTC (16:00 in Veldra)",
        number=12,
        prepared_by="A. Analyst",
        organisation="Example Desk",
        marking=AMBER,
        unreviewed_count=2,
        draft_label="",
        sections=(
            *osk_opening(),
            osk_ceasefire(),
            osk_casualties(),
            osk_timeline(),
            *osk_closing(),
        ),
        sources=osk_sources(),
        header_lines=(
            ("Period", "13–15 March 2031"),
            ("Prepared by", "A. Analyst; reviewed by B. Second"),
            ("Rests on", "3 articles of 3 outlets (2 independent)"),
            ("Next brief", "on or around 17 March 2031"),
        ),
        facts_json=b'{"facts": []}\n',
        casualties_csv=b"claimant,outcome,low,high\r\nVeldran defence ministry,killed,49,\r\n",
    )


def final_brief() -> Brief:
    """The same brief after every fact was decided on."""
    return replace(osk_brief(), unreviewed_count=0)


def harbour_brief() -> Brief:
    """A short final brief in French, with no casualties known."""
    source = SourceEntry(
        1,
        "a1",
        "La Dépêche du Littoral",
        "Trêve au port de Marolle : « nous attendons les observateurs »",
        "É. Sorel",
        "2 mai 2032",
        "3 mai 2032, 07:00 UTC",
        "https://depeche.example/marolle",
        "français",
        HASH,
        "B",
        passages=(
            CitedPassage("fact-h1", "La trêve est respectée depuis minuit, a déclaré le port.", ("h1",)),
        ),
    )
    return Brief(
        title="Port de Marolle : la trêve tient, selon les autorités portuaires",
        subtitle="Marolle, 1–3 mai 2032",
        language="fr",
        as_of=datetime(2032, 5, 3, 8, 0, tzinfo=UTC),
        as_of_text="3 mai 2032, 08:00 UTC",
        number=3,
        prepared_by="Cellule d’analyse",
        organisation="Maison d’exemple",
        marking=Marking("TLP:GREEN", "#33FF00", "#000000", "usage interne"),
        unreviewed_count=0,
        draft_label="",
        sections=(
            Section(
                "bottom_line",
                "En bref",
                (
                    paragraph(
                        "La trêve ", Run("est respectée", fact_ids=("h1",), sources=(1,)), ", selon le port."
                    ),
                ),
            ),
            Section("casualties", "Victimes", (paragraph("Aucune victime signalée dans les sources."),)),
            Section(
                "annex",
                "Annexe",
                (
                    paragraph(
                        "Méthode : propositions de la machine, confirmées par une analyste.", tone=Tone.NOTE
                    ),
                ),
            ),
            Section("yardstick", "Échelle", (paragraph("Une seule échelle de mots est employée."),), level=2),
        ),
        sources=(source,),
        header_lines=(("Période", "1–3 mai 2032"),),
        facts_json=b'{"facts": []}\n',
    )


def long_brief(rows: int = 120, paragraphs: int = 12) -> Brief:
    """A brief of many pages: tables that go over pages, long paragraphs, many sources.

    Args:
        rows: rows of its table.
        paragraphs: paragraphs of its narrative.
    """
    sentence = (
        "Residents of the valley described shelling that began before dawn and continued intermittently through the "
        "afternoon, while administrators in the provincial capital said that communications had been interrupted. "
    )
    columns = (
        Column("No.", 0.6, Align.END),
        Column("Place", 1.5),
        Column("Report", 4),
        Column("Killed", 0.9, Align.END),
    )
    body = tuple(
        Row(
            (
                cell(str(n)),
                cell(f"Village {n}", header=True),
                cell(sentence[: 40 + 53 * n % 150].strip(), Run("", sources=(1 + n % 9,))),
                cell(Run(f"≥ {n % 17}", fact_ids=(f"g{n}",), sources=(1 + n % 9,))),
            )
        )
        for n in range(1, rows + 1)
    )
    sources = tuple(
        SourceEntry(
            k,
            f"a{k}",
            f"Outlet {k}",
            f"Headline {k} about the valley",
            published="1 June 2033",
            url=f"https://outlet{k}.example/a",
            sha256=HASH,
            passages=tuple(
                CitedPassage(
                    f"fact-g{n}", f"In village {n} at least {n % 17} people were killed.", (f"g{n}",)
                )
                for n in range(1, rows + 1)
                if 1 + n % 9 == k
            ),
        )
        for k in range(1, 10)
    )
    narrative = tuple(
        paragraph(sentence * (2 + n % 3), Run("", sources=(1 + n % 9,))) for n in range(paragraphs)
    )
    brief = osk_brief()
    return replace(
        brief,
        title="Valley of Tarn: reports by village",
        sections=(
            Section("narrative", "Situation", narrative),
            Section("casualties", "Casualties", (Table("Reports by village", columns, body),)),
            Section("sources", "Sources", ()),
        ),
        sources=sources,
        unreviewed_count=0,
    )
