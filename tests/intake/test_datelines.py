"""Datelines, letterheads and lines above the text: whose report it is and of which day."""

import pytest

from briefing.facts.article import Article
from briefing.intake import IntakeOptions, read_text
from briefing.intake.datelines import read_datelines
from briefing.intake.draft import Block
from briefing.intake.metadata import FoundMetadata

TEXT = "The truce held for a second night on Tuesday, residents and monitors in the valley said.\n\n" * 3


def read(text: str) -> tuple[Article, list[str]]:
    result = read_text(text)
    return result.articles[0].article, [problem.sentence for problem in result.problems]


def found(first: str) -> FoundMetadata:
    metadata = FoundMetadata()
    read_datelines([Block(first)], metadata)
    return metadata


@pytest.mark.parametrize(
    ("first", "day", "agency"),
    [
        ("Brenn, Sept 15, 2022 (AFP) - The army said", "2022-09-15", "AFP"),
        ("BRENN, Sept. 15, 2022 (Xinhua) -- The army said", "2022-09-15", "Xinhua"),
        ("BRENN, September 15, 2022. /TASS/. The army said", "2022-09-15", "TASS"),
        ("ANKARA, September 15, 2022 (AA): The army said", "2022-09-15", "Anadolu"),
        ("SEOUL, Sept. 15, 2022 (Yonhap) -- The army said", "2022-09-15", "Yonhap"),
        ("LOWER BRENN, Saturday, May 15, 2021 (WAFA) – The army said", "2021-05-15", "WAFA"),
        ("Brenn [Delmark], September 15, 2022 (ANI): The army said", "2022-09-15", "ANI"),
        ("Brenn, Sep 15, 2022 (PTI) The army said", "2022-09-15", "PTI"),
        ("Brenn, Sep 15, 2022 (EFE).- The army said", "2022-09-15", "EFE"),
        ("BRENN. Sept 15, 2022 (Interfax) - The army said", "2022-09-15", "Interfax"),
        ("BRENN, 15 September 2022 - RIA Novosti. The army said", "2022-09-15", "RIA Novosti"),
        ("(Brenn, September 15, 2022) – The army should", "2022-09-15", ""),
        ("NEW YORK/GENEVA, 15 September 2022 - The army should", "2022-09-15", ""),
        ("BRENN, Delmark (AP) — The army said", "", "AP"),
    ],
)
def test_datelines_of_agencies_give_agency_and_day(first: str, day: str, agency: str) -> None:
    metadata = found(first)
    assert (str(metadata.get("published", "")), metadata.text("syndicated_from")) == (day, agency)


@pytest.mark.parametrize(
    "first",
    [
        "In Brenn on September 15, 2022 - a year after the war - the army said so.",
        "The Army, which on May 5, 2022 said - wrongly - that it had won, lost.",
        "Thursday's attack, May 5, 2022. The army said so.",
        "On May 5, 2022 (a Thursday) the army said so.",
        "General Rud Amsen (Ret) - who led the army - said so.",
        "Brenn will vote on 5 May 2022: the army said so.",
    ],
)
def test_sentences_with_a_day_are_no_datelines(first: str) -> None:
    metadata = found(first)
    assert (metadata.get("published"), metadata.text("source")) == (None, "")


def test_a_wire_that_no_list_knows_is_the_source_and_its_day_resolves_the_article() -> None:
    article, notes = read(f"Truce holds in Vasht\n\nVASHT, Nov. 27, 2024 (Harbour Wire) - {TEXT}")
    assert (article.source, str(article.published)) == ("Harbour Wire", "2024-11-27")
    assert "VASHT, Nov. 27, 2024 (Harbour Wire) - The truce" in article.text
    assert notes == []


def test_copy_of_an_agency_without_an_outlet_is_the_agencys() -> None:
    article, _ = read(f"Truce holds in Vasht\n\nVASHT, Nov. 27, 2024 (AFP) - {TEXT}")
    assert (article.source, article.syndicated_from) == ("AFP", "")
    result = read_text(f"VASHT, Nov. 27, 2024 (AFP) - {TEXT}", IntakeOptions(source="Lake Herald"))
    article = result.articles[0].article
    assert (article.source, article.syndicated_from) == ("Lake Herald", "AFP")


def test_a_day_without_a_year_is_told_unless_a_dated_change_tells_its_year() -> None:
    article, notes = read(f"Truce holds in Vasht\n\nVASHT, Dec. 31 (Harbour Wire) - {TEXT}")
    assert article.published is None
    assert ["“Dec. 31” says no year" in note for note in notes] == [True]
    article, notes = read(
        f"Truce holds in Vasht\n\nUpdated: 1 January 2025\n\nVASHT, Dec. 31 (Harbour Wire) - {TEXT}"
    )
    assert str(article.published) == "2024-12-31"
    assert notes == []


def test_a_page_that_tells_only_its_last_change_is_of_that_day_and_says_so() -> None:
    article, notes = read(f"Truce: what we know\n\nNorthern Mirror\nLast updated: 15 October 2025\n\n{TEXT}")
    assert (str(article.published), article.source) == ("2025-10-15", "Northern Mirror")
    assert ["only the date of its last change" in note for note in notes] == [True]


@pytest.mark.parametrize(
    ("head", "source", "title", "day"),
    [
        (
            "Ministry of Defence of the Republic of Karvia\nCommuniqué No. 214\n15 October 2025",
            "Ministry of Defence of the Republic of Karvia",
            "Communiqué No. 214",
            "2025-10-15",
        ),
        (
            "Tessaly Liberation Front\nMilitary communique\n\n13 January 2026",
            "Tessaly Liberation Front",
            "Military communique",
            "2026-01-13",
        ),
        (
            "Statement by the Ministry of Foreign Affairs of Ostria\n\nAmsel, 6 March 2025 - It is welcome.",
            "Ministry of Foreign Affairs of Ostria",
            "Statement by the Ministry of Foreign Affairs of Ostria",
            "2025-03-06",
        ),
    ],
)
def test_letterheads_name_the_issuer(head: str, source: str, title: str, day: str) -> None:
    article, _ = read(f"{head}\n\n{TEXT}")
    assert (article.source, article.title, str(article.published)) == (source, title, day)
    assert article.text.startswith(head.partition("\n")[0])


@pytest.mark.parametrize(
    "headline",
    ["Army statement rejects truce", "Ministry denies statement by rebels", "Front breaks in the east"],
)
def test_headlines_about_institutions_are_no_letterheads(headline: str) -> None:
    article, _ = read(f"{headline}\n\n{TEXT}")
    assert (article.source, article.title) == ("", headline)
