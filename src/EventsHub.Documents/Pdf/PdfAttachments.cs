using System.Globalization;

namespace EventsHub.Documents.Pdf;

/// <summary>Writes embedded files, associated with the document as a whole (ISO 19005-3, 6.8).</summary>
internal static class PdfAttachments
{
    /// <summary>Writes the files and returns names and object numbers of their file specifications, ordered by name.</summary>
    public static IReadOnlyList<(string Name, int Id)> Write(PdfFile file, DocumentInfo info)
    {
        var date = info.CreatedAt.ToUniversalTime().ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);
        return [.. info.Attachments.OrderBy(attachment => attachment.Name, StringComparer.Ordinal).Select(attachment => (attachment.Name, Write(file, attachment, date)))];
    }

    private static int Write(PdfFile file, Attachment attachment, string date)
    {
        var content = file.Reserve();
        var line = new ByteWriter();
        line.Raw("/Type/EmbeddedFile/Subtype/"u8).Name(attachment.MediaType)
            .Raw("/Params<</Size "u8).Int(attachment.Content.Length).Raw("/ModDate"u8).TextString(date).Raw(">>"u8);
        file.WriteStream(content, line.ToArray(), attachment.Content.Span);

        line.Clear();
        line.Raw("<</Type/Filespec/F"u8).TextString(attachment.Name).Raw("/UF"u8).TextString(attachment.Name).Raw("/Desc"u8).TextString(attachment.Description)
            .Raw("/AFRelationship/"u8).Ascii(attachment.Relation.ToString()).Raw("/EF<</F "u8).Ref(content).Raw("/UF "u8).Ref(content).Raw(">>>>"u8);
        return file.Add(line.Written);
    }
}
