using System.Text;
using EventsHub.Kernel.Domain;
using Sylvan.Data.Csv;

namespace EventsHub.Kernel.Files.Tables;

/// <summary>Reads separated values (RFC 4180), leniently: any line ends, quotation marks inside unquoted cells taken as they are. Sylvan.Data.Csv divides
/// the text into cells; what it does not tell, the lines of the file and a quotation mark that is never closed, is found out here.</summary>
public static class CsvRows
{
    // Stands in a line of its own behind the text, and in no text that is read. A quotation mark that is never closed swallows it.
    private const string TheEnd = "\0";

    private const int BufferSize = 64 * 1024;

    /// <summary>Whether cells can be divided by a character.</summary>
    public static bool CanDivide(char separator) => char.IsAscii(separator) && !char.IsLetterOrDigit(separator) && separator is not ('"' or '\r' or '\n' or '\0');

    /// <summary>The rows of a text, with the line that each begins on; empty rows are left out.</summary>
    /// <exception cref="DomainRuleException">A quotation mark is never closed.</exception>
    public static IEnumerable<TableRow> Read(string text, char separator)
    {
        using var reader = CsvDataReader.Create(new StringReader($"{text}\n{TheEnd}"), new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = separator,
            CsvStyle = CsvStyle.Lax,
            // A row that begins with “#” is a row, not a comment.
            Comment = '\0',
            BufferSize = BufferSize,
            // One cell may be as long as the file.
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

    // A carriage return and the line feed behind it end one line.
    private static int LineEnds(ReadOnlySpan<char> cell) => cell.Count('\n') + cell.Count('\r') - cell.Count("\r\n");
}
