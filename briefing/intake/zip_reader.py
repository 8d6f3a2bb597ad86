"""Archives (.zip) of files of any kind that can be imported."""

from collections.abc import Iterator

from briefing.intake.archives import SafeArchive, leads_out
from briefing.intake.draft import Draft, RawFile
from briefing.intake.errors import IntakeError
from briefing.intake.foreign_files import foreign_kind, sentence_about
from briefing.intake.reader import ReadingContext
from briefing.intake.result import Problem, ProblemKind
from briefing.intake.tidy import shown_name
from briefing.sentences import sentence

_OF_OTHERS = (".docx", ".docm", ".dotx", ".odt", ".ott", ".epub")


class ZipReader:
    """Read .zip; nothing is written to disk."""

    name = "zip archive"
    extensions: tuple[str, ...] = (".zip",)
    media_types: tuple[str, ...] = ("application/zip", "application/x-zip-compressed")

    def recognises(self, file: RawFile) -> bool:
        """Recognise a local file header, or the end of an empty archive."""
        packed = file.data[:4] in (b"PK\x03\x04", b"PK\x05\x06")
        return packed and file.extension not in _OF_OTHERS  # damaged ones are theirs to report

    def read(self, file: RawFile, context: ReadingContext) -> Iterator[Draft | Problem]:
        """Yield the articles of all members in the order of their names."""
        archive = SafeArchive(file.data, context.options.limits, context.budget, context.options.password)
        if kind := foreign_kind(file.extension, archive.names):
            raise IntakeError(sentence_about(kind))
        meant = 0
        for name in archive.repeated:
            yield Problem(
                f"{file.origin}/{name}",
                sentence(
                    "“{part}” stands in “{file}” more than once; the last one was read. Unpack it "
                    "yourself if you need the others.",
                    part=shown_name(name),
                    file=file.name,
                ),
                ProblemKind.NOTE,
            )
        for name in archive.names:
            where = f"{file.origin}/{name}"
            if leads_out(name):
                yield Problem(
                    where,
                    sentence(
                        "“{part}” in “{file}” points out of the archive, as an attack does; it was "
                        "left out. Ask the sender for the file itself.",
                        part=shown_name(name),
                        file=file.name,
                    ),
                )
                continue
            if _is_leftover(name):
                continue
            if archive.is_link(name):
                yield Problem(
                    where,
                    sentence(
                        "“{part}” in “{file}” is only a link to another file; pack the file itself.",
                        part=shown_name(name),
                        file=file.name,
                    ),
                )
                continue
            meant += 1
            short = shown_name(name.rpartition("/")[2])
            try:
                data = archive.read(name)
            except IntakeError as error:
                yield Problem(where, error.about(f"{file.name}/{short}"), error.kind)
                continue
            yield from context.read_inner(RawFile(short, data, where))
        if not archive.names:
            raise IntakeError("“{name}” is an empty archive; nothing was imported from it.")


def _is_leftover(name: str) -> bool:
    """Tell whether a member is what a file manager put there."""
    short = name.rpartition("/")[2]
    return (
        name.startswith("__MACOSX/") or short.startswith(".") or short.lower() in ("thumbs.db", "desktop.ini")
    )
