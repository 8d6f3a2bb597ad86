"""Briefs about conflicts that never were, in places that do not exist."""

# ruff: noqa: E501 - sentences read better whole

from dataclasses import replace
from datetime import UTC, datetime

from briefing.composition.document import (
    Align,
    Brief,
    BulletList,
    Cell,
    ChangeChart,
    ChartPoint,
    CitedPassage,
    Column,
    KeyFigure,
    KeyFigures,
    LocatorMap,
    MapPlace,
    Marking,
    Paragraph,
    RangeBar,
    RangeChart,
    Row,
    Run,
    RunStyle,
    Section,
    SourceEntry,
    Table,
    Tone,
)

AMBER = Marking("TLP:AMBER", "#FFC000", "#000000")

_HASH = "4f0c9a1d7be2583366a0c1e9d5477fb21c08e6ad93f2417705bb6e8a3d9c1f60"


def _p(*parts: Run | str, **kind: object) -> Paragraph:
    return Paragraph(tuple(p if isinstance(p, Run) else Run(p) for p in parts), **kind)


def _cell(*parts: Run | str, header: bool = False, **kind: object) -> Cell:
    return Cell((_p(*parts, **kind),), header=header)


def _sources() -> tuple[SourceEntry, ...]:
    return (
        SourceEntry(
            1,
            "a1",
            "Veldran Courier",
            "Shelling along the Osk river kills soldiers on both sides, ministries say",
            "Mira Toll and Jano Pesk",
            "14 March 2031, 18:40 UTC",
            "15 March 2031, 06:02 UTC",
            "https://courier.example/world/osk-river-shelling",
            "English",
            _HASH,
            "B",
            "",
            (
                CitedPassage(
                    "fact-f1",
                    "The Veldran defence ministry said at least 49 of its soldiers were killed overnight.",
                    ("f1",),
                ),
                CitedPassage(
                    "fact-f2",
                    "Korvish officials acknowledged the loss of up to 50 troops and said 12 others were missing.",
                    ("f2", "f3"),
                ),
            ),
        ),
        SourceEntry(
            2,
            "a2",
            "Agence Littoral",
            "Ceasefire announced at Osk crossing, then disputed",
            "",
            "15 March 2031",
            "15 March 2031, 06:05 UTC",
            "https://littoral.example/dispatch/88213?lang=en&part=2",
            "French",
            _HASH[::-1],
            "B",
            "",
            (
                CitedPassage(
                    "fact-f4",
                    "A ceasefire brokered by the Lowland Union took effect at 20:00 local time, the mediator said.",
                    ("f4",),
                ),
                CitedPassage(
                    "fact-f5",
                    "Within three hours Korva accused Veldra of firing across the river at Hask.",
                    ("f5",),
                ),
            ),
        ),
        SourceEntry(
            3,
            "a3",
            "Nahr Observer",
            "Foreign minister: “We did not start this”",
            "R. Dahan",
            "15 March 2031, 09:12 UTC",
            "15 March 2031, 09:40 UTC",
            "ftp://nahr.example/raw.txt",
            "Arabic",
            _HASH[5:] + "abcde",
            "C",
            "Agence Littoral",
            (CitedPassage("fact-f6", "قال الوزير إن 34 مدنياً أصيبوا (بينهم 7 أطفال) يوم الاثنين.", ("f6",)),),
        ),
    )


def _casualties() -> Section:
    table = Table(
        "People killed, wounded and missing, by claim; claims are not added up",
        (
            Column("Claimant", 2.0),
            Column("Whose loss", 1.5),
            Column("Outcome", 1.1),
            Column("Count", 0.9, Align.END),
            Column("Period and place", 2.1),
            Column("Grade", 0.7),
        ),
        (
            Row(
                (
                    _cell("Veldran defence ministry", header=True),
                    _cell("Veldran soldiers"),
                    _cell("killed"),
                    _cell(Run("≥ 49", RunStyle.STRONG, ("f1",), (1,))),
                    _cell("night to 14 March, Osk river"),
                    _cell("B3"),
                )
            ),
            Row(
                (
                    _cell("Korvish officials", header=True),
                    _cell("Korvish troops"),
                    _cell("killed"),
                    _cell(Run("≤ 50", RunStyle.STRONG, ("f2",), (1,))),
                    _cell("not stated"),
                    _cell("B3"),
                )
            ),
            Row(
                (
                    _cell("of these", header=True),
                    _cell("Korvish troops"),
                    _cell("missing"),
                    _cell(Run("12", RunStyle.STRONG, ("f3",), (1,))),
                    _cell("not stated"),
                    _cell("B3"),
                ),
                level=1,
            ),
            Row(
                (
                    _cell("Foreign minister of Nahr", header=True, unreviewed=True),
                    _cell("civilians"),
                    _cell("wounded"),
                    _cell(Run("34", RunStyle.STRONG, ("f6",), (3,))),
                    _cell("Monday"),
                    _cell("C4"),
                )
            ),
        ),
    )
    chart = RangeChart(
        "Killed, as each side counts its own",
        (
            RangeBar("Veldran defence ministry: own soldiers", 49, None, "≥ 49", ("f1",), (1,)),
            RangeBar("Korvish officials: own troops", None, 50, "≤ 50", ("f2",), (1,)),
            RangeBar("Korvish officials: own missing", 12, 12, "12", ("f3",), (1,)),
            RangeBar("Hospital of Hask: bodies received", 30, 41, "30–41", ("f6",), (3,), unreviewed=True),
        ),
        "people",
        "Bar chart of tolls. Veldra counts at least 49 of its soldiers killed. Korva counts up to 50 of its troops "
        "killed and 12 missing. The hospital of Hask received 30 to 41 bodies.",
    )
    change = ChangeChart(
        "Veldran soldiers killed, by edition of this brief",
        (ChartPoint("No. 10", 20, 25), ChartPoint("No. 11", 38, None), ChartPoint("No. 12", 49, None)),
        "people, as claimed by the Veldran defence ministry",
        "Chart of the toll by edition: 20 to 25, then at least 38, now at least 49.",
    )
    return Section("casualties", "Casualties", (table, chart, change))


def _opening() -> tuple[Section, ...]:
    return (
        Section(
            "bottom_line",
            "Bottom line",
            (
                _p(
                    "The ceasefire announced on 14 March is contested: the mediator says that it holds, Korva says "
                    "that it was broken within three hours.",
                    Run("", sources=(2,)),
                    " Veldra reports ",
                    Run("at least 49", fact_ids=("f1",), sources=(1,)),
                    " soldiers killed, Korva ",
                    Run("up to 50", fact_ids=("f2",), sources=(1,)),
                    ". No independent party has confirmed either figure.",
                ),
            ),
        ),
        Section(
            "key_figures",
            "Key figures",
            (
                KeyFigures(
                    (
                        KeyFigure(
                            Run("≥ 49", fact_ids=("f1",), sources=(1,)),
                            "Veldran soldiers killed",
                            "Night to 14 March, as the Veldran defence ministry counts its own.",
                        ),
                        KeyFigure(
                            Run("≤ 50", fact_ids=("f2",), sources=(1,)),
                            "Korvish troops killed",
                            "As Korvish officials count their own; no lower bound given.",
                        ),
                        KeyFigure(
                            Run("34", fact_ids=("f6",), sources=(3,)),
                            "civilians wounded",
                            "As the foreign minister of Nahr says; among them 7 children.",
                            unreviewed=True,
                        ),
                        KeyFigure(Run("not stated"), "displaced", "No source gives a figure."),
                    )
                ),
            ),
        ),
        Section(
            "highlights",
            "Highlights",
            (
                BulletList(
                    (
                        _p(
                            "A ceasefire took effect at 20:00 local time (16:00 UTC) on 14 March, "
                            "the Lowland Union said.",
                            Run("", sources=(2,)),
                        ),
                        _p(
                            "Korva accused Veldra of firing at Hask; Veldra has not commented.",
                            Run("", sources=(2,)),
                        ),
                        _p("Both ministries raised the count of their own dead since brief No. 11."),
                    )
                ),
            ),
        ),
    )


def _closing() -> tuple[Section, ...]:
    quote = "قال الوزير إن 34 مدنياً أصيبوا (بينهم 7 أطفال) يوم الاثنين."
    return (
        Section(
            "statements",
            "Attributed statements",
            (
                _p("Foreign minister of Nahr, at a press conference on 15 March:", Run("", sources=(3,))),
                Paragraph(
                    (Run(quote, RunStyle.QUOTE, ("f6",), language="ar"),),
                    tone=Tone.QUOTED,
                    right_to_left=True,
                ),
                _p(
                    "“The minister said that 34 civilians were wounded (7 children among them) on Monday.” "
                    "(translation of the desk)",
                    tone=Tone.QUOTED,
                ),
                _p(
                    "Names in their own letters: Հայաստան, Azərbaycan, საქართველო, Україна, Ελλάδα, ישראל, "
                    "№ 7, 100 ₼."
                ),
            ),
        ),
        Section(
            "map",
            "Locator map",
            (
                LocatorMap(
                    (
                        MapPlace("Hask", 41.2, 44.9, "village"),
                        MapPlace("Osk crossing", 40.7, 45.6, "approximate"),
                        MapPlace("Veldra", 40.1, 44.2),
                    ),
                    "Names and boundaries shown do not imply a position on the status of any territory.",
                    "Map with three places: Hask in the north, Osk crossing south-east of it, Veldra in the south-west.",
                ),
            ),
        ),
        Section(
            "assessment",
            "Assessment",
            (
                _p(
                    "It is likely that shelling goes on at a lower level over the next three days. Both sides have left "
                    "the river line open to withdrawal, and neither has called up reserves.",
                    tone=Tone.JUDGED,
                ),
                _p(
                    "Confidence: moderate, since two of three sources are parties to the conflict.",
                    tone=Tone.JUDGED,
                ),
            ),
            stale=True,
        ),
        Section(
            "caveats",
            "Verification and caveats",
            (
                BulletList(
                    (
                        _p("Neither toll has been verified by an independent party."),
                        _p(
                            "The Nahr Observer carries a copy of Agence Littoral; the two count as one source."
                        ),
                    ),
                    ordered=True,
                ),
            ),
        ),
        Section("sources", "Sources", ()),
    )


def osk_brief() -> Brief:
    """A draft brief with one of each kind of block."""
    timeline = Table(
        "Events in the order in which they are reported to have happened",
        (Column("When", 1.4), Column("Event", 4.2), Column("Status", 1.3)),
        (
            Row(
                (
                    _cell("14 March, overnight"),
                    _cell("Shelling along the Osk river.", Run("", sources=(1,))),
                    _cell("reported"),
                )
            ),
            Row(
                (
                    _cell("14 March, 20:00 (16:00 UTC)"),
                    _cell("Ceasefire in effect.", Run("", sources=(2,))),
                    _cell("claimed by the mediator"),
                )
            ),
            Row(
                (
                    _cell("14 March, ~23:00"),
                    _cell("Fire at Hask alleged.", Run("", sources=(2,))),
                    _cell("disputed"),
                )
            ),
        ),
    )
    ceasefire = Table(
        "",
        (Column("Field", 1.2), Column("As reported", 4.0), Column("Grade", 0.6)),
        (
            Row(
                (
                    _cell("Status", header=True),
                    _cell(Run("contested", fact_ids=("f4", "f5"), sources=(2,))),
                    _cell("B3"),
                )
            ),
            Row(
                (
                    _cell("In force from", header=True),
                    _cell("14 March 2031, 20:00 local (16:00 UTC)"),
                    _cell("B2"),
                )
            ),
            Row((_cell("Mediator", header=True), _cell("Lowland Union"), _cell("B2"))),
            Row((_cell("Expires", header=True), _cell("not stated"), _cell("–"))),
        ),
    )
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
            *_opening(),
            Section("ceasefire", "Ceasefire status", (ceasefire,)),
            _casualties(),
            Section("timeline", "Timeline", (timeline,)),
            *_closing(),
        ),
        sources=_sources(),
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
        _HASH,
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
                (_p("La trêve ", Run("est respectée", fact_ids=("h1",), sources=(1,)), ", selon le port."),),
            ),
            Section("casualties", "Victimes", (_p("Aucune victime signalée dans les sources."),)),
            Section(
                "annex",
                "Annexe",
                (_p("Méthode : propositions de la machine, confirmées par une analyste.", tone=Tone.NOTE),),
            ),
            Section("yardstick", "Échelle", (_p("Une seule échelle de mots est employée."),), level=2),
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
                _cell(str(n)),
                _cell(f"Village {n}", header=True),
                _cell(sentence[: 40 + 53 * n % 150].strip(), Run("", sources=(1 + n % 9,))),
                _cell(Run(f"≥ {n % 17}", fact_ids=(f"g{n}",), sources=(1 + n % 9,))),
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
            sha256=_HASH,
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
    narrative = tuple(_p(sentence * (2 + n % 3), Run("", sources=(1 + n % 9,))) for n in range(paragraphs))
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
