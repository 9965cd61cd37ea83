using System.Globalization;
using System.Text;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace EventsHub.Kernel.Files.Tables;

/// <summary>Writes tables into files, row after row as they come. A cell is a text, or a number.</summary>
public static class TableWriter
{
    /// <summary>The media type of CSV (RFC 4180) in UTF-8.</summary>
    public const string Csv = "text/csv; charset=utf-8";

    /// <summary>The media type of a workbook (ECMA-376).</summary>
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>CSV (RFC 4180) in UTF-8 with a byte order mark, which Excel needs. Every cell is quoted, so that whatever separator a reader
    /// believes in, no cell breaks into two.</summary>
    public static async Task WriteCsvAsync(
        Stream output, IReadOnlyList<string> labels, IAsyncEnumerable<object[]> rows, char separator, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 16 * 1024, leaveOpen: true) { NewLine = "\r\n" };
        var count = 0;
        await writer.WriteLineAsync(Line(labels, separator).AsMemory(), cancellationToken);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await writer.WriteLineAsync(Line(row.Select(Text), separator).AsMemory(), cancellationToken);
            progress?.Report(++count);
        }
    }

    /// <summary>A workbook with one sheet; text cells are typed as text, so that nothing in them is taken for a formula.</summary>
    public static async Task WriteXlsxAsync(
        Stream output, string sheet, IReadOnlyList<string> labels, IAsyncEnumerable<object[]> rows, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        // The workbook's parts are written out of order, which a network stream does not allow.
        await using var workbook = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        await workbook.SaveAsAsync(Rows(), sheetName: sheet, configuration: new OpenXmlConfiguration { FastMode = true }, cancellationToken: cancellationToken);
        workbook.Position = 0;
        await workbook.CopyToAsync(output, cancellationToken);

        IEnumerable<IDictionary<string, object>> Rows()
        {
            var count = 0;
            foreach (var row in rows.ToBlockingEnumerable(cancellationToken))
            {
                progress?.Report(++count);
                yield return labels.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second);
            }

            if (count == 0)
            {
                yield return labels.ToDictionary(label => label, object (_) => "");
            }
        }
    }

    private static string Line(IEnumerable<string> cells, char separator) =>
        string.Join(separator, cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    private static string Text(object cell) => cell switch
    {
        decimal amount => amount.ToString("0.###", CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => SpreadsheetText.Guard((string)cell),
    };
}
