"""The XMP packet, by hand: pikepdf's own has not the extension schema of PDF/A (ISO 19005-3, 6.6.2.3)."""

from dataclasses import dataclass
from datetime import UTC, datetime
from xml.sax.saxutils import escape

PRODUCER = "Briefing Desk"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file says of itself, in the XMP packet and in the document information, both in step.

    Args:
        title: of the brief.
        author: who answers for it.
        subject: place and period.
        keywords: separated by commas.
        language: language tag.
        created: with its zone.
        archival: claims PDF/A-3a and PDF/UA-1; an encrypted file claims only PDF/UA-1.
    """

    title: str
    author: str
    subject: str
    keywords: str
    language: str
    created: datetime
    archival: bool

    def information_date(self) -> str:
        """Return the date in the form of the document information (ISO 32000-1, 7.9.4)."""
        return self.created.astimezone(UTC).strftime("D:%Y%m%d%H%M%S+00'00'")

    def packet(self) -> bytes:
        """Return the XMP packet."""
        created = self.created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+00:00")
        archival = _ARCHIVAL if self.archival else ""
        author = f"<dc:creator><rdf:Seq><rdf:li>{escape(self.author)}</rdf:li></rdf:Seq></dc:creator>"
        body = _PACKET.format(
            language=escape(self.language),
            title=escape(self.title),
            author=author if self.author else "",
            subject=escape(self.subject),
            keywords=escape(self.keywords),
            created=created,
            producer=PRODUCER,
            archival=archival,
        )
        return body.encode("utf-8")


# begin="U+FEFF" in UTF-8, as the XMP specification part 1, 7.3 has it.
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{author}
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer>
<pdf:Keywords>{keywords}</pdf:Keywords>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{created}</xmp:CreateDate>
<xmp:ModifyDate>{created}</xmp:ModifyDate>
<xmp:MetadataDate>{created}</xmp:MetadataDate>
<pdfuaid:part>1</pdfuaid:part>
{archival}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""

_ARCHIVAL = """<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>"""
