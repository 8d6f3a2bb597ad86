"""The command line as a user types it: output, exit codes, one sentence for each problem."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefing import __version__
from briefing.cli import app
from briefing.dossier import Dossier
from briefing.intake import IntakeResult

ROOT = Path(__file__).parents[1]
SEED = ROOT / "resources" / "samples" / "azerbaijan-armenia-clashes.txt"
runner = CliRunner()


@pytest.fixture(autouse=True)
def own_home(tmp_path, monkeypatch):
    monkeypatch.setenv("BRIEFING_DESK_HOME", str(tmp_path / "home"))


def run(*words):
    return runner.invoke(app, [str(w) for w in words])


def test_version():
    assert run("--version").output == f"briefing {__version__}\n"


def test_extract_prints_json_lines_whose_evidence_stands_in_the_text(tmp_path):
    text = "Officials in Baku said seven soldiers were killed on Monday."
    lines = tmp_path / "articles.jsonl"
    lines.write_text(json.dumps({"id": "x1", "text": text, "published": "2022-09-15", "title": None}) + "\n")
    done = run("extract", lines, "--json")
    assert done.exit_code == 0
    (line,) = (json.loads(row) for row in done.stdout.splitlines())
    assert line["id"] == "x1"
    casualty = next(f for f in line["facts"] if f["kind"] == "casualty")
    assert (casualty["count"]["low"], casualty["outcome"]) == (7, "killed")
    for fact in line["facts"]:
        spans = fact["evidence"] if isinstance(fact["evidence"], list) else [fact["evidence"]]
        assert all(text[s["start"] : s["end"]] == s["text"] for s in spans)


def test_extract_prints_facts_for_people():
    done = run("extract", SEED)
    assert done.exit_code == 0
    assert "71 killed (Azerbaijan, military), according to Azerbaijan" in done.stdout
    assert "[background]" in done.stdout


def test_build_writes_a_draft_and_says_what_it_found(tmp_path):
    done = run("build", SEED, "-o", tmp_path / "brief.pdf")
    assert done.exit_code == 0
    assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF-")
    assert "3 casualty claims" in done.stdout
    assert "DRAFT" in done.stdout
    assert list(tmp_path.glob("*")) == [tmp_path / "brief.pdf"]


def test_build_with_everything_accepted_keeps_the_dossier(tmp_path):
    done = run("build", SEED, "-o", tmp_path / "b.json", "--accept-all", "--dossier", tmp_path / "d.briefing")
    assert done.exit_code == 0, done.output
    assert "every fact confirmed" in done.stdout
    with Dossier.open(tmp_path / "d.briefing") as dossier:
        assert all(fact.review.is_accepted for fact in dossier.facts())
        assert dossier.undo_label.startswith("Change brief")


def test_the_same_input_and_cut_off_give_the_same_bytes(tmp_path):
    run("build", SEED, "-o", tmp_path / "a.briefing.md", "--dossier", tmp_path / "d.briefing")
    as_of = ("--as-of", "2022-09-16T08:00+00:00")
    first = run("export", tmp_path / "d.briefing", "--format", "pdf,md", "-o", tmp_path / "one", *as_of)
    second = run("export", tmp_path / "d.briefing", "--format", "pdf,md", "-o", tmp_path / "two", *as_of)
    assert first.exit_code == second.exit_code == 0, first.output + second.output
    hashes = [[line.split("SHA-256 ")[1] for line in done.stdout.splitlines()] for done in (first, second)]
    assert hashes[0] == hashes[1]


def test_a_missing_date_is_told_and_never_guessed(tmp_path):
    article = tmp_path / "undated.txt"
    article.write_text("Belmar clash\n\nSeven soldiers were killed on Monday, officials in Belmar said.\n")
    done = run("extract", article, "--json")
    assert done.exit_code == 0
    assert "undated.txt" in done.stderr
    assert "--published" in done.stderr
    dates = json.loads(done.stdout)["dates"]
    assert [d["value"] for d in dates if d["text"] == "Monday"] == [""]
    dated = run("extract", article, "--json", "--published", "2022-09-15")
    assert [d["value"] for d in json.loads(dated.stdout)["dates"]] == ["2022-09-12"]


def test_columns_of_a_foreign_table_are_named_one_by_one(tmp_path):
    table = tmp_path / "export.csv"
    table.write_text("words,paper\nSeven soldiers were killed on Monday in Belmar.,Belmar Courier\n")
    assert run("extract", table).exit_code == 1
    done = run("extract", table, "--column", "text=words", "--column", "source=paper")
    assert done.exit_code == 0, done.output
    assert "(Belmar Courier, " in done.stdout
    assert "7 killed" in done.stdout


def test_outlet_and_encoding_are_given_where_the_file_does_not_tell(tmp_path):
    article = tmp_path / "wire.txt"
    article.write_bytes("Clash near Łódka\n\nSeven soldiers were killed on Monday.\n".encode("cp1250"))
    done = run("extract", article, "--source", "Belmar Courier", "--encoding", "cp1250")
    assert "Clash near Łódka (Belmar Courier, " in done.stdout


def test_a_password_opens_an_encrypted_file(tmp_path):
    from pikepdf import Encryption, Pdf

    run("build", SEED, "-o", tmp_path / "plain.pdf")
    with Pdf.open(tmp_path / "plain.pdf") as pdf:
        pdf.save(tmp_path / "locked.pdf", encryption=Encryption(owner="pass", user="pass"))
    locked = run("extract", tmp_path / "locked.pdf")
    assert locked.exit_code == 1
    assert "password" in locked.stderr
    assert run("extract", tmp_path / "locked.pdf", "--password", "pass").exit_code == 0


def test_only_an_address_that_was_typed_is_fetched(tmp_path, monkeypatch):
    asked = []

    def import_paths(paths, *, options):
        asked.append((list(paths), options.fetch_links))
        return IntakeResult()

    monkeypatch.setattr("briefing.workflow.import_paths", import_paths)
    links = tmp_path / "links.txt"
    links.write_text("https://courier.example/other\n")
    assert run("extract", "https://courier.example/brenn", links).exit_code == 1
    assert asked == [(["https://courier.example/brenn"], True), ([links], False)]


def test_an_article_that_is_not_english_is_kept_and_not_extracted(tmp_path):
    article = tmp_path / "meldung.txt"
    article.write_text(
        "Die Armee meldete am Donnerstag, dass 14 Soldaten bei Kämpfen in der Nähe des Passes getötet wurden."
    )
    done = run("extract", article, "--json", "--published", "2022-09-15")
    assert done.exit_code == 0
    assert "note: “meldung.txt” is in German, not in English" in done.stderr
    line = json.loads(done.stdout)
    assert (line["facts"], line["dates"]) == ([], [])
    dossier = tmp_path / "d.briefing"
    done = run("build", article, SEED, "-o", tmp_path / "brief.md", "--dossier", dossier)
    assert done.exit_code == 0, done.output
    assert "is in German, not in English" in done.stderr
    with Dossier.open(dossier) as opened:
        german, english = opened.articles()
        assert (german.language, english.language) == ("de", "en")
        assert opened.facts(german.id) == ()
        assert opened.facts(english.id)


def test_copies_are_told_in_a_build(tmp_path):
    text = SEED.read_text(encoding="utf-8")
    header = "Source: {}\nPublished: 2022-09-15T{}:00+00:00\n\n"
    for name, hour in (("Courier", "08:00"), ("Post", "09:30")):
        (tmp_path / f"{name}.txt").write_text(header.format(name, hour) + text, encoding="utf-8")
    done = run("build", tmp_path / "Courier.txt", tmp_path / "Post.txt", "-o", tmp_path / "b.md")
    assert done.exit_code == 0, done.output
    assert "no independent source" in done.stderr


def test_a_bad_file_never_stops_the_good_ones(tmp_path):
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 nothing more")
    done = run("extract", tmp_path / "gone.txt", broken, SEED, "--json")
    assert done.exit_code == 0
    assert len(done.stdout.splitlines()) == 1
    assert "gone.txt does not exist" in done.stderr
    assert "broken.pdf" in done.stderr


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["extract", "gone.txt"], 1, "gone.txt does not exist"),
        (["extract", SEED, "--published", "yesterday"], 2, "“yesterday” is not a date"),
        (["extract", SEED, "--column", "body"], 2, "“body” is not FIELD=COLUMN; the fields are id, text"),
        (["extract", SEED, "--column", "words=body"], 2, "“words=body” is not FIELD=COLUMN"),
        (["extract", SEED, "--encoding", "klingon"], 2, "“klingon” is no known encoding"),
        (["extract", "http://127.0.0.1:9/brenn"], 1, "127.0.0.1 is an address inside your own network"),
        (["extract"], 2, "Missing argument"),
        (["build", SEED], 2, "Missing option"),
        (["build", SEED, "-o", "brief.xyz"], 2, "no format ends in '.xyz'"),
        (["build", SEED, "-o", "b.pdf", "--language", "tlh"], 2, "can't be written in 'tlh'"),
        (["build", SEED, "-o", "b.pdf", "--style", "baroque"], 2, "There is no house style 'baroque'"),
        (["export", "gone.briefing"], 2, "does not exist"),
        (["open", "gone.briefing"], 2, "does not exist"),
        (["frobnicate"], 2, "No such command"),
    ],
)
def test_exit_codes_and_sentences(words, code, sentence, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = run(*words)
    assert done.exit_code == code, done.output
    assert sentence in " ".join(done.stderr.split())
    assert "Traceback" not in done.output


def test_recover_tells_what_it_found(tmp_path):
    with Dossier.create(tmp_path / "d.briefing"):
        pass
    done = run("recover", tmp_path / "d.briefing", tmp_path / "new.briefing")
    assert done.exit_code == 0
    assert done.stdout.startswith("Recovered nothing")


def test_an_expected_error_prints_no_traceback_from_the_shell(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "briefing.cli", "extract", str(tmp_path / "gone.txt")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 2


def test_links_in_files_are_fetched_only_when_asked_and_through_the_proxy_that_is_named(
    tmp_path, monkeypatch
):
    asked = []

    def import_paths(paths, options, **_):
        asked.append((options.fetch_links, options.fetch.proxy))
        return IntakeResult()

    monkeypatch.setattr("briefing.workflow.import_paths", import_paths)
    path = tmp_path / "feeds.opml"
    path.write_text("<opml/>", encoding="utf-8")
    run("extract", path)
    run("extract", path, "--fetch-links", "--proxy", "http://gate.example:3128")
    assert asked == [(False, "system"), (True, "http://gate.example:3128")]


def test_limits_and_the_own_network_are_given_by_flags(tmp_path, monkeypatch):
    asked = []

    def import_paths(paths, options, **_):
        asked.append(options)
        return IntakeResult()

    monkeypatch.setattr("briefing.workflow.import_paths", import_paths)
    path = tmp_path / "a.html"
    path.write_text("<p/>", encoding="utf-8")
    run("extract", path, "--limit", "html_bytes=400MB", "--limit", "pdf_pages=900", "--own-network")
    assert (asked[0].limits.html_bytes, asked[0].limits.pdf_pages) == (400 * 1024**2, 900)
    assert asked[0].fetch.allow_private
    refused = run("extract", path, "--limit", "pages=1")
    assert refused.exit_code == 2
    assert "There is no limit “pages”" in refused.stderr


def test_a_name_with_control_characters_does_not_steer_the_terminal(tmp_path):
    path = tmp_path / "a\x1b[31mred.txt"
    path.write_text("The truce held for a second night.\n\nIt did so again on Monday.", encoding="utf-8")
    result = run("extract", path)
    assert "no publication date" in result.stderr
    assert "\x1b" not in result.output
