using System.Text;
using EventsHub.Kernel.Domain;
using Sylvan.Data.Csv;

namespace EventsHub.Kernel.Files.Tables;

/// <summary>Reads delimiter-separated values (RFC 4180) leniently: any line endings, and quotation marks inside unquoted cells are kept.
/// Sylvan.Data.Csv splits the text into cells; line numbers and unclosed quotation marks, which it does not report, are found here.</summary>
public static class CsvRows
{
    // A sentinel line appended to the text, with a character that no accepted file contains. If it ends up inside a cell, a quotation mark before it
    // was never closed.
    private const string TheEnd = "\0";

    private const int BufferSize = 64 * 1024;

    /// <summary>True when a character may serve as separator: ASCII punctuation or a blank, but no quotation mark, line break or NUL.</summary>
    public static bool CanDivide(char separator) => char.IsAscii(separator) && !char.IsLetterOrDigit(separator) && separator is not ('"' or '\r' or '\n' or '\0');

    /// <summary>The rows of a text, each with the number of the line on which it begins; empty rows are left out.</summary>
    /// <exception cref="DomainRuleException">A quotation mark is never closed.</exception>
    public static IEnumerable<TableRow> Read(string text, char separator)
    {
        using var reader = CsvDataReader.Create(new StringReader($"{text}\n{TheEnd}"), new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = separator,
            CsvStyle = CsvStyle.Lax,
            // The library would otherwise skip rows that begin with “#” as comments.
            Comment = '\0',
            BufferSize = BufferSize,
            // A single cell may be as long as the whole file.
            MaxBufferSize = BufferSize + text.Length,
        });
        var line = 1;
        while (reader.Read())
        {
            var (begins, cells) = (line, new string[reader.RowFieldCount]);
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = reader.GetString(i);
                line += LineEnds(cells[i]);
            }

            line++;
            if (cells is [TheEnd])
            {
                yield break;
            }

            if (cells[^1].EndsWith(TheEnd, StringComparison.Ordinal))
            {
                throw TableFile.Refuse("import.quote", "In line {0} a quotation mark is opened and never closed. Correct it and choose the file again.", begins);
            }

            if (Array.Exists(cells, c => !string.IsNullOrWhiteSpace(c)))
            {
                yield return new(begins, cells);
            }
        }
    }

    // CR LF counts as one line ending, a lone CR or LF as one each.
    private static int LineEnds(ReadOnlySpan<char> cell) => cell.Count('\n') + cell.Count('\r') - cell.Count("\r\n");
}
