"""The finishing pass: structure tree, metadata, output intent, attachments (PDF/A-3a and PDF/UA-1)."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from briefing.composition.document import Brief
from briefing.publishing.clean_text import clean_text
from briefing.publishing.exporter import ExportError, ExportOptions
from briefing.publishing.pdf.character_maps import mend_character_maps
from briefing.publishing.pdf.metadata import PRODUCER, Metadata
from briefing.publishing.pdf.outline import write_outline
from briefing.publishing.pdf.structure import SIGNATURE_FIELD, SignatureField, Structure
from briefing.publishing.pdf.structure_tree import write_structure
from briefing.publishing.words import Words
from briefing.resource_files import resource

# The language tag of undetermined text (ISO 639-2); the entry may not be missing.
_NO_LANGUAGE = "und"


@dataclass(frozen=True, slots=True)
class _Attachment:
    """A file to embed."""

    name: str
    content: bytes
    media_type: str
    description: str


def finish(pages: bytes, brief: Brief, structure: Structure, options: ExportOptions, words: Words) -> bytes:
    """Return the finished file.

    Args:
        pages: what the layout wrote.
        brief: for the metadata and the attachments.
        structure: what the layout noted.
        options: attachments, password, signature, date.
        words: names of the attachments.
    """
    metadata = _metadata(brief, options, words)
    if options.signer:
        structure.root.child("Form").kids.append(SignatureField(SIGNATURE_FIELD, words("signature")))
    with Pdf.open(BytesIO(pages)) as pdf:
        mend_character_maps(pdf)
        # The identifier is made from the finished content alone.
        if "/ID" in pdf.trailer:
            del pdf.trailer["/ID"]
        write_structure(pdf, structure, metadata.language)
        write_outline(pdf, structure)
        _write_metadata(pdf, metadata)
        _write_output_intent(pdf)
        _attach(pdf, brief, options, metadata)
        return _encrypted(pdf, options.password) if options.password else _saved(pdf)


def _saved(pdf: Pdf) -> bytes:
    content = BytesIO()
    pdf.save(
        content,
        # The packet stays as it was written.
        fix_metadata_version=False,
        compress_streams=True,
        recompress_flate=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        deterministic_id=True,
        force_version="1.7",
    )
    return content.getvalue()


def _encrypted(pdf: Pdf, password: str) -> bytes:
    """Return the file under AES-256 (ISO 32000-2, 7.6.4.3.4); salts and keys differ at each export."""
    content = BytesIO()
    # No forced version here: below 2.0 it would make the library leave the encryption out.
    pdf.save(
        content,
        fix_metadata_version=False,
        compress_streams=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        encryption=pikepdf.Encryption(owner=password, user=password, R=6),
    )
    try:
        Pdf.open(BytesIO(content.getvalue())).close()
    except pikepdf.PasswordError:
        return content.getvalue()
    raise ExportError("The PDF could not be encrypted; nothing was written.")


def _metadata(brief: Brief, options: ExportOptions, words: Words) -> Metadata:
    return Metadata(
        title=clean_text(brief.title) or words("document"),
        author=clean_text(brief.prepared_by or brief.organisation),
        subject=clean_text(brief.subtitle),
        keywords=clean_text(brief.marking.label),
        language=brief.language or _NO_LANGUAGE,
        created=options.date_of(brief),
        archival=not options.password,
    )


def _write_metadata(pdf: Pdf, metadata: Metadata) -> None:
    root = pdf.Root
    stream = pdf.make_stream(metadata.packet())
    stream.Type, stream.Subtype = Name.Metadata, Name.XML
    root.Metadata = stream
    root.Lang = String(metadata.language)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.PageMode = Name.UseOutlines
    root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
    date = metadata.information_date()
    information = {
        "/Title": metadata.title,
        "/Author": metadata.author,
        "/Subject": metadata.subject,
        "/Keywords": metadata.keywords,
        "/Creator": PRODUCER,
        "/Producer": PRODUCER,
        "/CreationDate": date,
        "/ModDate": date,
    }
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary({key: String(value) for key, value in information.items() if value})
    )


def _write_output_intent(pdf: Pdf) -> None:
    profile = pdf.make_stream(resource("icc", "sRGB.icc").read_bytes())
    profile.N = 3
    pdf.Root.OutputIntents = Array(
        [
            pdf.make_indirect(
                Dictionary(
                    Type=Name.OutputIntent,
                    S=Name.GTS_PDFA1,
                    OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
                    Info=String("sRGB IEC61966-2.1"),
                    RegistryName=String("http://www.color.org"),
                    DestOutputProfile=profile,
                )
            )
        ]
    )


def _attach(pdf: Pdf, brief: Brief, options: ExportOptions, metadata: Metadata) -> None:
    """Embed the machine-readable facts as associated files (ISO 19005-3, 6.8 and annex E)."""
    specifications = [_file(pdf, attachment, metadata) for attachment in _attachments(brief, options)]
    if not specifications:
        return
    # The name tree is sorted by name (ISO 32000-1, 7.9.6).
    specifications.sort(key=lambda s: str(s.UF))
    names = Array([part for s in specifications for part in (s.UF, s)])
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=names))
    pdf.Root.AF = Array(specifications)


def _attachments(brief: Brief, options: ExportOptions) -> Iterator[_Attachment]:
    if options.attach_facts and brief.facts_json:
        words = "The facts of this brief with their evidence"
        yield _Attachment("facts.json", brief.facts_json, "application/json", words)
    if options.attach_casualties and brief.casualties_csv:
        words = "The casualty claims of this brief"
        yield _Attachment("casualties.csv", brief.casualties_csv, "text/csv", words)


def _file(pdf: Pdf, attachment: _Attachment, metadata: Metadata) -> pikepdf.Object:
    date, name = String(metadata.information_date()), attachment.name
    stream = pdf.make_stream(attachment.content)
    stream.Type, stream.Subtype = Name.EmbeddedFile, Name("/" + attachment.media_type)
    stream.Params = Dictionary(Size=len(attachment.content), CreationDate=date, ModDate=date)
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=String(name),
            UF=String(name),
            Desc=String(attachment.description),
            AFRelationship=Name.Data,
            EF=Dictionary(F=stream, UF=stream),
        )
    )
