using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>Small workbooks whose numbers, formats and merged cells are exactly what a test says; no library writes them as Excel does.</summary>
internal static class Sheets
{
    /// <summary>A number that is shown as a day.</summary>
    public static Cell Day(string value) => new(value, 1);

    /// <summary>A number that is shown as a time of day.</summary>
    public static Cell Time(string value) => new(value, 2);

    /// <summary>A number that is shown as a day and a time.</summary>
    public static Cell Moment(string value) => new(value, 3);

    /// <summary>A number of hours that may be more than a day, such as 25:30.</summary>
    public static Cell Hours(string value) => new(value, 4);

    /// <summary>A number without a format.</summary>
    public static Cell Number(string value) => new(value, 0);

    /// <summary>A workbook of one sheet.</summary>
    /// <param name="rows">Its rows; a string is a text, null an empty cell, anything else comes from the methods of this class.</param>
    /// <param name="merged">Merged ranges such as <c>A2:A3</c>.</param>
    public static byte[] Of(object?[][] rows, params string[] merged)
    {
        var sheet = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (var r = 0; r < rows.Length; r++)
        {
            sheet.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\">");
            for (var c = 0; c < rows[r].Length; c++)
            {
                sheet.Append(rows[r][c] switch
                {
                    null => "",
                    Cell number => $"<c r=\"{(char)('A' + c)}{r + 1}\" s=\"{number.Style}\"><v>{number.Value}</v></c>",
                    var text => $"<c r=\"{(char)('A' + c)}{r + 1}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text.ToString())}</t></is></c>",
                });
            }

            sheet.Append("</row>");
        }

        sheet.Append("</sheetData>");
        if (merged.Length > 0)
        {
            sheet.Append(CultureInfo.InvariantCulture, $"<mergeCells count=\"{merged.Length}\">{string.Concat(merged.Select(m => $"<mergeCell ref=\"{m}\"/>"))}</mergeCells>");
        }

        sheet.Append("</worksheet>");
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
                """);
            Add(zip, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add(zip, "xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Programme" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Add(zip, "xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>
                """);
            Add(zip, "xl/styles.xml", """
                <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/><numFmt numFmtId="165" formatCode="yyyy-mm-dd h:mm:ss"/><numFmt numFmtId="166" formatCode="[hh]:mm:ss"/></numFmts>
                <fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
                <cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="166" applyNumberFormat="1"/></cellXfs></styleSheet>
                """);
            Add(zip, "xl/worksheets/sheet1.xml", sheet.ToString());
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var part = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        part.Write(content);
    }

    /// <param name="Value">The number as it stands in the file.</param>
    /// <param name="Style">Index of its format.</param>
    internal sealed record Cell(string Value, int Style);
}
