using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using EventsHub.Kernel.Domain;

namespace EventsHub.Kernel.Files.Tables;

/// <summary>Merged cells of the first sheet of a workbook (ECMA-376, part 1, section 18.3.1.55): what stands in the first of them counts for all.</summary>
internal static partial class MergedCells
{
    /// <summary>The most cells that are filled; a range over a whole sheet has billions.</summary>
    private const int MaxCells = 500_000;

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Fills the empty cells of merged ranges.</summary>
    /// <param name="rows">The rows of the sheet that are not empty; those within a merged range are replaced.</param>
    /// <param name="workbook">The file.</param>
    /// <exception cref="DomainRuleException">There are more merged cells than anybody makes.</exception>
    public static void Fill(List<TableRow> rows, byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook, writable: false), ZipArchiveMode.Read);
        var left = MaxCells;
        foreach (var (top, from, bottom, to) in Ranges(zip))
        {
            var source = rows.Find(r => r.Line == top);
            if (source is null || from >= source.Cells.Count || source.Cells[from].Length == 0)
            {
                continue;
            }

            for (var i = rows.IndexOf(source); i < rows.Count && rows[i].Line <= bottom; i++)
            {
                left -= to - from + 1;
                if (left < 0)
                {
                    throw TableFile.Refuse("import.merged", "The sheet has more than {0} merged cells. Take the merging away in the spreadsheet, or save it as CSV.", MaxCells);
                }

                rows[i] = rows[i] with { Cells = Filled(rows[i].Cells, from, to, source.Cells[from]) };
            }
        }
    }

    private static List<string> Filled(IReadOnlyList<string> cells, int from, int to, string text)
    {
        List<string> filled = [.. cells, .. Enumerable.Repeat("", Math.Max(0, to + 1 - cells.Count))];
        for (var c = from; c <= to; c++)
        {
            filled[c] = filled[c].Length == 0 ? text : filled[c];
        }

        return filled;
    }

    // Lines from 1, columns from 0, both inclusive.
    private static IEnumerable<(int Top, int From, int Bottom, int To)> Ranges(ZipArchive zip)
    {
        if (FirstSheet(zip) is not { } sheet)
        {
            yield break;
        }

        using var xml = Open(sheet);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" } && Range().Match(xml.GetAttribute("ref") ?? "") is { Success: true } match)
            {
                yield return (Number(match, 2), Column(match.Groups[1].Value), Number(match, 4), Math.Min(Column(match.Groups[3].Value), Workbook.MaxColumns - 1));
            }
        }
    }

    // The workbook lists its sheets in their order, by the ids of relations that name the parts.
    private static ZipArchiveEntry? FirstSheet(ZipArchive zip)
    {
        string? id = null;
        if (zip.GetEntry("xl/workbook.xml") is not { } workbook || zip.GetEntry("xl/_rels/workbook.xml.rels") is not { } relations)
        {
            return null;
        }

        using (var xml = Open(workbook))
        {
            while (id is null && xml.Read())
            {
                id = xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } ? xml.GetAttribute("id", Relations) : null;
            }
        }

        using var rels = Open(relations);
        while (rels.Read())
        {
            if (rels is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && rels.GetAttribute("Id") == id && rels.GetAttribute("Target") is { } target)
            {
                return zip.GetEntry(target.StartsWith('/') ? target[1..] : $"xl/{target}");
            }
        }

        return null;
    }

    private static XmlReader Open(ZipArchiveEntry part) => XmlReader.Create(part.Open(), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });

    private static int Column(string letters) => letters.Aggregate(0, (sum, letter) => sum * 26 + (letter - 'A' + 1)) - 1;

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})$")]
    private static partial Regex Range();
}
