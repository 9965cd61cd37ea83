using System.Globalization;
using System.Security;
using System.Text;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Pdf;

/// <summary>Writes the metadata of a document as information dictionary and as XMP (ISO 32000-1, 14.3).</summary>
internal static class PdfMetadata
{
    private const string Producer = "EventsHub";

    // PDF/A requires an extension schema for XMP properties that it does not define, such as pdfuaid.
    private const string PdfUaSchema = """
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>

        """;

    // The properties of Factur-X, whose names and texts its specification fixes.
    private const string FacturXSchema = """
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#</pdfaSchema:namespaceURI><pdfaSchema:prefix>fx</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq>
        <rdf:li rdf:parseType="Resource"><pdfaProperty:name>DocumentFileName</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>The name of the embedded XML document</pdfaProperty:description></rdf:li>
        <rdf:li rdf:parseType="Resource"><pdfaProperty:name>DocumentType</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>The type of the hybrid document in capital letters, e.g. INVOICE or ORDER</pdfaProperty:description></rdf:li>
        <rdf:li rdf:parseType="Resource"><pdfaProperty:name>Version</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>The actual version of the standard applying to the embedded XML document</pdfaProperty:description></rdf:li>
        <rdf:li rdf:parseType="Resource"><pdfaProperty:name>ConformanceLevel</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>The conformance level of the embedded XML document</pdfaProperty:description></rdf:li>
        </rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>

        """;

    /// <summary>Writes the information dictionary and returns its object number.</summary>
    public static int WriteInfo(PdfFile file, DocumentInfo info)
    {
        var line = new ByteWriter();
        line.Raw("<</Title"u8).TextString(info.Title).Raw("/Producer"u8).TextString(Producer).Raw("/CreationDate"u8)
            .TextString(info.CreatedAt.ToUniversalTime().ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture));
        if (info.Author is not null)
        {
            line.Raw("/Author"u8).TextString(info.Author);
        }

        if (info.Subject is not null)
        {
            line.Raw("/Subject"u8).TextString(info.Subject);
        }

        return file.Add(line.Raw(">>"u8).Written);
    }

    /// <summary>Writes the XMP packet and returns its object number. It is not compressed, so that programs that cannot read PDF find it.</summary>
    /// <param name="info">Metadata.</param>
    /// <param name="isArchivable">True to identify the document as PDF/A-3a.</param>
    public static int WriteXmp(PdfFile file, DocumentInfo info, bool isArchivable)
    {
        var date = info.CreatedAt.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var xmp = new StringBuilder()
            .Append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
            .Append("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n")
            .Append("<dc:format>application/pdf</dc:format>\n<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">").Append(Escape(info.Title)).Append("</rdf:li></rdf:Alt></dc:title>\n")
            .Append("<dc:language><rdf:Bag><rdf:li>").Append(Escape(info.Language)).Append("</rdf:li></rdf:Bag></dc:language>\n");
        if (info.Author is not null)
        {
            xmp.Append("<dc:creator><rdf:Seq><rdf:li>").Append(Escape(info.Author)).Append("</rdf:li></rdf:Seq></dc:creator>\n");
        }

        if (info.Subject is not null)
        {
            xmp.Append("<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">").Append(Escape(info.Subject)).Append("</rdf:li></rdf:Alt></dc:description>\n");
        }

        xmp.Append("<xmp:CreateDate>").Append(date).Append("</xmp:CreateDate>\n<pdf:Producer>").Append(Producer).Append("</pdf:Producer>\n")
            .Append("<pdfuaid:part>1</pdfuaid:part>\n").Append(isArchivable ? "<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n" : "")
            .Append("</rdf:Description>\n").Append(isArchivable ? PdfUaSchema : "");
        if (info.Invoice is { } invoice)
        {
            xmp.Append(FacturXSchema).Append("<rdf:Description rdf:about=\"\" xmlns:fx=\"urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#\">\n<fx:DocumentType>INVOICE</fx:DocumentType>\n<fx:DocumentFileName>")
                .Append(Escape(invoice.FileName)).Append("</fx:DocumentFileName>\n<fx:Version>1.0</fx:Version>\n<fx:ConformanceLevel>").Append(Escape(invoice.Profile)).Append("</fx:ConformanceLevel>\n</rdf:Description>\n");
        }

        xmp.Append("</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>");
        var id = file.Reserve();
        file.WriteStored(id, "/Type/Metadata/Subtype/XML"u8, Encoding.UTF8.GetBytes(xmp.ToString()));
        return id;
    }

    /// <summary>Escapes a text for XML and removes control codes, which XML does not allow.</summary>
    private static string Escape(string text) => SecurityElement.Escape(string.Concat(Characters.WellFormed(text).Where(c => !char.IsControl(c) && c is not ('\uFFFE' or '\uFFFF'))))!;
}
