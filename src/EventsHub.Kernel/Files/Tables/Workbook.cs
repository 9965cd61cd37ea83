using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using EventsHub.Documents;
using EventsHub.Kernel.Domain;
using MiniExcelLibs;

namespace EventsHub.Kernel.Files.Tables;

/// <summary>Reads the first sheet of an Excel workbook (.xlsx) as rows of text: dates as 2030-06-24, times as 09:30, numbers with a decimal
/// point.</summary>
public static class Workbook
{
    /// <summary>The largest unpacked size in bytes. A small file can unpack to gigabytes (a "ZIP bomb").</summary>
    private const long MaxUnpacked = 200L * 1024 * 1024;

    private const int MaxRows = 50_000;

    /// <summary>The widest sheet accepted, empty columns included: a sheet that declares all 16,384 columns takes the library seconds for each
    /// row.</summary>
    internal const int MaxColumns = 500;

    // Name of the stream that holds the encrypted workbook inside the compound file which Excel writes for workbooks with a password.
    private static readonly byte[] LockedPart = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>True for any ZIP file, which every .xlsx is; <see cref="Read"/> finds out whether it is a workbook.</summary>
    public static bool Is(ReadOnlySpan<byte> content) => content is [(byte)'P', (byte)'K', 3, 4, ..];

    /// <summary>Refuses compound files, which are workbooks with a password or old ones (.xls).</summary>
    /// <exception cref="DomainRuleException">The file is such a workbook; the message says how to save it instead.</exception>
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

    /// <summary>The rows of the first sheet; empty ones are left out.</summary>
    /// <exception cref="DomainRuleException">The file is damaged, too large, too wide, too long or empty.</exception>
    public static IReadOnlyList<TableRow> Read(byte[] content)
    {
        try
        {
            CheckParts(content);
            using var stream = new MemoryStream(content, writable: false);
            var rows = new List<TableRow>();
            RefuseWide(ColumnsOf(stream));
            var (line, width) = (0, 0);
            foreach (IDictionary<string, object?> row in stream.Query(useHeaderRow: false, excelType: ExcelType.XLSX))
            {
                line++;
                List<string> cells = [.. row.Values.Select(Text)];
                RefuseWide(cells.Count);
                // Cells with only a colour or a border count as empty.
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

            MergedCells.Fill(rows, content);
            if (rows.Count > 0)
            {
                // Columns without a heading still count as columns.
                rows[0] = rows[0] with { Cells = [.. rows[0].Cells, .. Enumerable.Repeat("", width - rows[0].Cells.Count)] };
            }

            return rows.Count > 0 ? rows : throw TableFile.Refuse("import.empty", "The file is empty.");
        }
        // Damaged or malicious ZIP and XML content makes the library throw many kinds of exception; to people all mean the same.
        catch (Exception exception) when (exception is InvalidDataException or XmlException or FormatException or IOException or KeyNotFoundException or ArgumentException
            or InvalidOperationException or NullReferenceException or NotSupportedException or OverflowException)
        {
            throw TableFile.Refuse("import.no-workbook", "The file cannot be read as an Excel workbook (.xlsx). It may be damaged; save it again, or save it as CSV.");
        }
    }

    // The width that the sheet declares; 0 when it declares none or it cannot be read.
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

    private static void CheckParts(byte[] content)
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

        foreach (var entry in zip.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || e.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            using var part = entry.Open();
            using var xml = XmlReader.Create(part, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            if (ShallowXml.IsTooDeep(xml))
            {
                throw new XmlException("It is nested too deeply.");
            }
        }
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        string text => text,
        DateTime moment => Text(Rounded(moment)),
        TimeSpan time => Text(Rounded(DateTime.FromOADate(0) + time)),
        bool yes => yes ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    // Excel stores a time without a date as a time of its day zero, at the end of 1899; 25:30 is then on the next one.
    private static string Text(DateTime moment) =>
        moment.Year < 1901 ? (int)Math.Round((moment - DateTime.FromOADate(0)).TotalMinutes) is var minutes ? $"{minutes / 60:00}:{minutes % 60:00}" : ""
        : moment.TimeOfDay.Ticks == 0 ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    // The fraction of a day that Excel keeps is seldom a whole second: 13:00 is 0.541666666666667.
    private static DateTime Rounded(DateTime moment) => new((moment.Ticks + TimeSpan.TicksPerSecond / 2) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);
}
