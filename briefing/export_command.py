"""`briefing export`: the brief of a dossier in one format or more, encrypted or signed where asked."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from briefing import secret_words, workflow
from briefing.dossier import Dossier
from briefing.told import WRONG_USAGE, fail, moment, told_in_one_sentence

if TYPE_CHECKING:
    from briefing.publishing.exporter import ExportOptions, Signer

SIGN_VARIABLE, PDF_VARIABLE = "BRIEFING_SIGN_PASS_PHRASE", "BRIEFING_PDF_PASSWORD"
_TRIES = 3


def export_command(
    dossier: Annotated[Path, typer.Argument(help="A .briefing file.")],
    *,
    formats: Annotated[str, typer.Option("--format", help="Formats, as in pdf,docx,html.")] = "pdf",
    folder: Annotated[Path, typer.Option("-o", "--output", help="Folder to write to.")] = Path(),
    final: Annotated[
        bool, typer.Option("--final", help="Leave unreviewed facts out instead of marking the brief a DRAFT.")
    ] = False,
    as_of: Annotated[
        str, typer.Option("--as-of", metavar="MOMENT", help="Cut-off of the brief; now if not given.")
    ] = "",
    name: Annotated[
        str,
        typer.Option("--name", metavar="PATTERN", help="Name of the files, as in {as_of}_{title}{draft}."),
    ] = "",
    attach_casualties: Annotated[
        bool, typer.Option("--attach-casualties", help="Embed the casualty claims in the PDF as CSV too.")
    ] = False,
    without_facts: Annotated[
        bool, typer.Option("--without-facts", help="Do not embed the facts in the PDF.")
    ] = False,
    sign: Annotated[
        Path | None,
        typer.Option("--sign", metavar="CERT.p12", help="Sign the PDF with this certificate (PKCS#12)."),
    ] = None,
    sign_reason: Annotated[
        str, typer.Option("--sign-reason", metavar="TEXT", help="Reason, shown with the signature.")
    ] = "",
    pass_phrase_file: Annotated[
        Path | None,
        typer.Option(
            "--pass-phrase-file",
            metavar="FILE",
            help=f"File with the certificate's pass phrase, “-” for the standard input; "
            f"otherwise {SIGN_VARIABLE}, or it is asked for.",
        ),
    ] = None,
    encrypt: Annotated[
        bool,
        typer.Option("--encrypt", help="Encrypt the PDF with AES-256; it is then no archival PDF/A."),
    ] = False,
    password_file: Annotated[
        Path | None,
        typer.Option(
            "--password-file",
            metavar="FILE",
            help=f"File with the password of the PDF; otherwise {PDF_VARIABLE}, or it is asked for.",
        ),
    ] = None,
) -> None:
    """Publish the brief of a dossier in one format or more, and record the edition."""
    names = [part.strip() for part in formats.split(",") if part.strip()]
    if not names:
        fail("--format names no format; write it as pdf,docx,html.", WRONG_USAGE)
    with told_in_one_sentence(), Dossier.open(dossier) as opened:
        options = _options(
            pattern=name,
            attach_facts=not without_facts,
            attach_casualties=attach_casualties,
            password=_password(password_file) if encrypt or password_file else "",
            signer=_signer(sign, sign_reason, pass_phrase_file) if sign else None,
        )
        for path, digest in workflow.export(
            opened, folder, names, as_of=moment(as_of), final=final, options=options
        ):
            typer.echo(f"{path}  SHA-256 {digest}")


def _options(pattern: str, **choices: Any) -> "ExportOptions":
    from briefing.publishing import DEFAULT_PATTERN, ExportOptions

    return ExportOptions(pattern=pattern or DEFAULT_PATTERN, warn=_tell, note=_tell, **choices)


def _tell(sentence: str) -> None:
    typer.echo(sentence, err=True)


def _password(file: Path | None) -> str:
    what = "Password of the PDF"
    return secret_words.given(PDF_VARIABLE, file) or secret_words.asked(
        what, PDF_VARIABLE, "--password-file", twice=True
    )


def _signer(certificate: Path, reason: str, file: Path | None) -> "Signer":
    """Return who signs; on a terminal a slip of the fingers can be mended."""
    from briefing.publishing import ExportError, Signer
    from briefing.publishing.pdf.certificate import PassPhraseError, load_key, needs_pass_phrase

    words = secret_words.given(SIGN_VARIABLE, file)
    is_asked = not words and needs_pass_phrase(certificate)
    for left in range(_TRIES if is_asked else 1, 0, -1):
        if is_asked:
            what = f"Pass phrase of {certificate.name}"
            words = secret_words.asked(what, SIGN_VARIABLE, "--pass-phrase-file")
        signer = Signer(certificate, words, reason)
        try:
            load_key(signer)
        except ExportError as error:
            _tell(str(error))
            if not isinstance(error, PassPhraseError) or left == 1:
                break
        else:
            return signer
    raise typer.Exit(WRONG_USAGE)
