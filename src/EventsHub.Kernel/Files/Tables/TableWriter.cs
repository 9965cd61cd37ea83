using System.Globalization;
using System.Text;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace EventsHub.Kernel.Files.Tables;

/// <summary>Writes tables to a stream row by row. A cell is a string, a decimal or an int.</summary>
public static class TableWriter
{
    /// <summary>Media type of CSV (RFC 4180) in UTF-8.</summary>
    public const string Csv = "text/csv; charset=utf-8";

    /// <summary>Media type of Excel workbooks (ECMA-376).</summary>
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Writes CSV (RFC 4180) in UTF-8 with the byte order mark that Excel needs. Every cell is quoted, so that a program which expects another
    /// separator does not split cells.</summary>
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

    /// <summary>Writes a workbook with one sheet. Text cells are stored as text, so that nothing in them is evaluated as a formula.</summary>
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
