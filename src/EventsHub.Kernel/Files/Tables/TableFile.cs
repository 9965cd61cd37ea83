using EventsHub.Kernel.Domain;

namespace EventsHub.Kernel.Files.Tables;

/// <summary>An uploaded list, either delimited text or an Excel workbook, with its encoding and separator detected and its rows read.</summary>
public sealed class TableFile
{
    /// <summary>The largest file accepted, in bytes; enough for about 50,000 people.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    private static readonly char[] Separators = [',', ';', '\t', '|'];

    private TableFile(string? encoding, char? separator, IReadOnlyList<TableRow> rows) => (Encoding, Separator, Rows) = (encoding, separator, rows);

    /// <summary>The encoding that a text file was read in (IANA name); null for a workbook.</summary>
    public string? Encoding { get; }

    /// <summary>The character between the cells of a text file; null for a workbook.</summary>
    public char? Separator { get; }

    /// <summary>True for an Excel workbook, false for a text file.</summary>
    public bool IsWorkbook => Encoding is null;

    /// <summary>All rows including the header, without empty ones. There is at least one.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>Detects what kind of file it is, and reads it.</summary>
    /// <param name="content">The file as uploaded.</param>
    /// <param name="encodingName">The encoding chosen by the person who uploads it (one of <see cref="TextEncodings.Offered"/>); null to detect
    /// it.</param>
    /// <exception cref="DomainRuleException">The file cannot be read as a list; the message says what to do.</exception>
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

        // Excel names the separator in a first line such as "sep=;", and programs that quote everything quote that as well.
        var first = text.TrimStart('"');
        var named = first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && first.Length > 4 && CsvRows.CanDivide(first[4]);
        var separator = named ? first[4] : Separators.MaxBy(s => Score(text, s));
        var rows = CsvRows.Read(text, separator).Skip(named ? 1 : 0).ToList();
        return rows.Count > 0
            ? new(encoding, separator, rows)
            : throw Refuse("import.empty", "The file is empty.");
    }

    /// <summary>An exception about the uploaded file, shown beside the file input.</summary>
    public static DomainRuleException Refuse(string code, string text, params object[] args) => new(code, text, args) { Field = "File" };

    // The separator that divides most of the first rows, and most of them into the same number of cells; of two that do so alike, the one that makes
    // more cells. A row that it does not divide counts against it: that is how a separator that only occurs inside cells gives itself away. One or
    // two such rows decide nothing, because banks put a heading of one cell before the labels.
    private static (double Divided, int Cells) Score(string text, char separator)
    {
        try
        {
            var widths = CsvRows.Read(text, separator).Take(20).Select(row => row.Cells.Count).ToList();
            var usual = widths.Where(width => width > 1).CountBy(width => width).OrderByDescending(width => width.Value).ThenByDescending(width => width.Key).FirstOrDefault();
            return usual.Value == 0 ? default : ((double)(widths.Count(width => width > 1) + usual.Value) / widths.Count, usual.Key);
        }
        catch (DomainRuleException)
        {
            return default;
        }
    }
}
