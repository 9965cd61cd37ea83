using System.Text;

namespace EventsHub.Application.Files.Tables;

/// <summary>Reads separated values (RFC 4180), leniently: any line ends, quotation marks inside unquoted cells taken as they are.</summary>
internal static class CsvRows
{
    /// <summary>The rows of a text, with the line that each begins on; empty rows are left out.</summary>
    /// <exception cref="Domain.Common.DomainRuleException">A quotation mark is never closed.</exception>
    public static IEnumerable<TableRow> Read(string text, char separator)
    {
        var cell = new StringBuilder();
        var (at, line) = (0, 1);
        while (at < text.Length)
        {
            var begins = line;
            var cells = new List<string>();
            var ended = false;
            while (!ended)
            {
                cell.Clear();
                if (at < text.Length && text[at] == '"')
                {
                    ReadQuoted();
                }

                ReadPlain();
                cells.Add(cell.ToString());
                ended = at >= text.Length || text[at] != separator;
                at++;
            }

            line++;
            if (text[Math.Min(at, text.Length) - 1] == '\r' && at < text.Length && text[at] == '\n')
            {
                at++;
            }

            if (cells.Exists(c => !string.IsNullOrWhiteSpace(c)))
            {
                yield return new(begins, cells);
            }

            void ReadPlain()
            {
                var end = text.AsSpan(at).IndexOfAny(separator, '\r', '\n');
                end = end < 0 ? text.Length : at + end;
                cell.Append(text, at, end - at);
                at = end;
            }

            void ReadQuoted()
            {
                for (at++; ; at++)
                {
                    if (at >= text.Length)
                    {
                        throw TableFile.Refuse("import.quote", "In line {0} a quotation mark is opened and never closed. Correct it and choose the file again.", begins);
                    }

                    if (text[at] == '"')
                    {
                        at++;
                        if (at >= text.Length || text[at] != '"')
                        {
                            return;
                        }
                    }

                    line += text[at] == '\n' || text[at] == '\r' && (at + 1 >= text.Length || text[at + 1] != '\n') ? 1 : 0;
                    cell.Append(text[at]);
                }
            }
        }
    }
}
