using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using EventsHub.Kernel.Domain;
using MiniExcelLibs;

namespace EventsHub.Kernel.Files.Tables;

/// <summary>Reads the first sheet of an Excel workbook (.xlsx) as rows of text: days as 2030-06-24, times as 09:30, numbers with a point.</summary>
public static class Workbook
{
    /// <summary>The most that a workbook may unpack to; small files can hold gigabytes.</summary>
    private const long MaxUnpacked = 200L * 1024 * 1024;

    private const int MaxRows = 50_000;

    /// <summary>The widest sheet that is read, empty columns too: of one that says it has all sixteen thousand, the library takes seconds for each row.</summary>
    private const int MaxColumns = 500;

    // The name of a stream, as the compound files that lock or precede workbooks write it.
    private static readonly byte[] LockedPart = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Whether a file is one, or some other zip.</summary>
    public static bool Is(ReadOnlySpan<byte> content) => content is [(byte)'P', (byte)'K', 3, 4, ..];

    /// <summary>Refuses what Excel keeps in a compound file: workbooks with a password, and those of the old kind.</summary>
    /// <exception cref="DomainRuleException">It is one.</exception>
    public static void RefuseLocked(ReadOnlySpan<byte> content)
    {
        if (content is not [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            return;
        }

        throw content.IndexOf(LockedPart) >= 0
            ? TableFile.Refuse("import.locked-workbook", "This workbook is locked with a password. Take the password away in Excel, save it and choose the file again.")
            : TableFile.Refuse("import.old-workbook", "This is an Excel workbook of the old kind (.xls). Save it as .xlsx or CSV and choose that file.");
    }

    /// <summary>Its rows; empty ones are left out.</summary>
    /// <exception cref="DomainRuleException">It is no workbook that can be read.</exception>
    public static IReadOnlyList<TableRow> Read(byte[] content)
    {
        try
        {
            CheckSize(content);
            using var stream = new MemoryStream(content, writable: false);
            var rows = new List<TableRow>();
            RefuseWide(ColumnsOf(stream));
            var (line, width) = (0, 0);
            foreach (IDictionary<string, object?> row in stream.Query(useHeaderRow: false, excelType: ExcelType.XLSX))
            {
                line++;
                List<string> cells = [.. row.Values.Select(Text)];
                RefuseWide(cells.Count);
                // Cells that only have a colour or a border are no cells.
                var filled = cells.FindLastIndex(c => !string.IsNullOrWhiteSpace(c)) + 1;
                if (filled > 0)
                {
                    width = Math.Max(width, filled);
                    rows.Add(new(line, cells[..filled]));
                }

                if (rows.Count > MaxRows)
                {
                    throw TableFile.Refuse("import.too-many-rows", "The file has more than {0} rows. Divide it into several files.", MaxRows);
                }
            }

            if (rows.Count > 0)
            {
                // A column without a label is still a column.
                rows[0] = rows[0] with { Cells = [.. rows[0].Cells, .. Enumerable.Repeat("", width - rows[0].Cells.Count)] };
            }

            return rows.Count > 0 ? rows : throw TableFile.Refuse("import.empty", "The file is empty.");
        }
        // What a damaged or hostile zip makes of its reader is of many kinds; all mean the same.
        catch (Exception exception) when (exception is InvalidDataException or XmlException or FormatException or IOException or KeyNotFoundException or ArgumentException
            or InvalidOperationException or NullReferenceException or NotSupportedException or OverflowException)
        {
            throw TableFile.Refuse("import.no-workbook", "The file cannot be read as an Excel workbook (.xlsx). It may be damaged; save it again, or save it as CSV.");
        }
    }

    // What the sheet says of itself; nothing where it says nothing that is understood.
    private static int ColumnsOf(Stream stream)
    {
        try
        {
            return stream.GetSheetDimensions() is [var first, ..] ? first.Columns.EndIndex : 0;
        }
        catch (Exception exception) when (exception is IndexOutOfRangeException or ArgumentException)
        {
            return 0;
        }
    }

    private static void RefuseWide(int columns)
    {
        if (columns > MaxColumns)
        {
            throw TableFile.Refuse("import.too-wide", "The sheet has more than {0} columns, empty ones counted. Copy the list into a new workbook, or save it as CSV.", MaxColumns);
        }
    }

    private static void CheckSize(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        var (total, buffer) = (0L, new byte[81920]);
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
            {
                total += read;
                if (total > MaxUnpacked)
                {
                    throw TableFile.Refuse("import.too-large", "The workbook holds more than {0} MB when it is unpacked. Divide it into several files.", MaxUnpacked / 1024 / 1024);
                }
            }
        }
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        string text => text,
        // A time without a day is told from the day on which Excel begins to count.
        DateTime moment when moment.Year < 1901 => moment.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan time => $"{(int)time.TotalHours:00}:{time.Minutes:00}",
        bool yes => yes ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
