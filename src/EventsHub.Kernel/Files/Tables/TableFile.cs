using EventsHub.Kernel.Domain;

namespace EventsHub.Kernel.Files.Tables;

/// <summary>A list, as text or as a workbook: its encoding and separator found out, its rows read.</summary>
public sealed class TableFile
{
    /// <summary>The largest file accepted, in bytes; some 50,000 people.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    private static readonly char[] Separators = [',', ';', '\t'];

    private TableFile(string? encoding, char? separator, IReadOnlyList<TableRow> rows) => (Encoding, Separator, Rows) = (encoding, separator, rows);

    /// <summary>The encoding a text was read in (IANA name); null for a workbook.</summary>
    public string? Encoding { get; }

    /// <summary>What stands between the cells of a text.</summary>
    public char? Separator { get; }

    /// <summary>Whether it is a workbook.</summary>
    public bool IsWorkbook => Encoding is null;

    /// <summary>Its rows, empty ones left out.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="content">The file.</param>
    /// <param name="encodingName">Its encoding, when its reader knows better.</param>
    /// <exception cref="DomainRuleException">It is no list that can be read; the message says what to do.</exception>
    public static TableFile Read(ReadOnlyMemory<byte> content, string? encodingName)
    {
        if (content.Length > MaxBytes)
        {
            throw Refuse("import.too-large", "The file is larger than {0} MB. Divide it into several files.", MaxBytes / 1024 / 1024);
        }

        if (Workbook.Is(content.Span))
        {
            return new(null, null, Workbook.Read(content.ToArray()));
        }

        Workbook.RefuseLocked(content.Span);

        var (text, encoding) = TextEncodings.Decode(content.Span, encodingName);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw Refuse("import.not-text", "This is not a text file. Export the list as CSV and choose that file.");
        }

        // Excel's own way of naming the separator: a first line "sep=;".
        var named = text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && CsvRows.CanDivide(text[4]);
        var separator = named ? text[4] : Separators.MaxBy(s => Score(text, s));
        var rows = CsvRows.Read(text, separator).Skip(named ? 1 : 0).ToList();
        return rows.Count > 0
            ? new(encoding, separator, rows)
            : throw Refuse("import.empty", "The file is empty.");
    }

    /// <summary>The rule that a file breaks.</summary>
    public static DomainRuleException Refuse(string code, string text, params object[] args) => new(code, text, args) { Field = "File" };

    // The separator that divides most of the first rows into the same number of cells, and into more than one.
    private static int Score(string text, char separator)
    {
        try
        {
            var widths = CsvRows.Read(text, separator).Take(20).Select(row => row.Cells.Count).ToList();
            var width = widths.Count > 0 ? widths[0] : 0;
            return width < 2 ? 0 : widths.Count(w => w == width) * 1000 + Math.Min(width, 999);
        }
        catch (DomainRuleException)
        {
            return 0;
        }
    }
}
