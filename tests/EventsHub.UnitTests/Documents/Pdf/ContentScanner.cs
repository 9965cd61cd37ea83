using System.Globalization;
using System.Text;

namespace EventsHub.UnitTests.Documents.Pdf;

/// <summary>Walks a content stream and notes what is marked how.</summary>
internal sealed class ContentScanner
{
    private static readonly HashSet<string> Painting = ["Tj", "TJ", "'", "\"", "f", "F", "f*", "S", "s", "B", "b", "B*", "b*", "Do", "EI", "sh"];

    private readonly byte[] content;
    private int position;

    private readonly bool mustBeMarked;

    private ContentScanner(byte[] content, bool mustBeMarked) => (this.content, this.mustBeMarked) = (content, mustBeMarked);

    /// <summary>Marked-content numbers in the order they occur.</summary>
    public List<int> ContentIds { get; } = [];

    /// <summary>What breaks the rules.</summary>
    public List<string> Violations { get; } = [];

    /// <summary>Which codes each font shows.</summary>
    public Dictionary<string, HashSet<int>> Codes { get; } = [];

    /// <summary>Scans a page, or a form, whose content is marked where it is shown.</summary>
    public static ContentScanner Scan(byte[] content, bool mustBeMarked = true)
    {
        var scanner = new ContentScanner(content, mustBeMarked);
        scanner.Scan();
        return scanner;
    }

    private void Scan()
    {
        var operands = new List<string>();
        var marks = new Stack<string>();
        string? font = null;
        while (Next() is { } token)
        {
            if (token[0] is '/' or '<' or '[' or '(' or '-' or '.' or '+' || char.IsAsciiDigit(token[0]))
            {
                operands.Add(token);
                continue;
            }

            switch (token)
            {
                case "BMC" or "BDC":
                    var kind = operands[0] == "/Artifact" ? "artifact" : operands[^1].Contains("/MCID", StringComparison.Ordinal) ? "content" : "span";
                    if (kind != "span" && marks.Any(mark => mark != "span"))
                    {
                        Violations.Add("7.1: marked content stands inside other marked content or an artefact.");
                    }

                    if (kind == "content")
                    {
                        ContentIds.Add(int.Parse(operands[^1].Split("/MCID")[1].Trim(' ', '>'), CultureInfo.InvariantCulture));
                    }

                    marks.Push(kind);
                    break;
                case "EMC":
                    marks.Pop();
                    break;
                case "Tf":
                    font = operands[0];
                    break;
                case "TJ" or "Tj":
                    Note(font!, operands[^1]);
                    break;
            }

            if (mustBeMarked && Painting.Contains(token) && !marks.Any(mark => mark != "span"))
            {
                Violations.Add($"7.1: “{token}” paints something that is neither tagged nor an artefact.");
            }

            operands.Clear();
        }

        if (marks.Count > 0)
        {
            Violations.Add("14.6: marked content is not closed.");
        }
    }

    private void Note(string font, string strings)
    {
        var codes = Codes.TryGetValue(font, out var known) ? known : Codes[font] = [];
        foreach (var part in strings.Split('<').Skip(1))
        {
            var digits = part.Split('>')[0];
            for (var i = 0; i + 4 <= digits.Length; i += 4)
            {
                codes.Add(int.Parse(digits.AsSpan(i, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            }
        }
    }

    private string? Next()
    {
        while (position < content.Length && content[position] <= ' ')
        {
            position++;
        }

        if (position >= content.Length)
        {
            return null;
        }

        var start = position;
        var first = (char)content[position];
        if (first == '[')
        {
            position = Array.IndexOf(content, (byte)']', position) + 1;
        }
        else if (first == '<' && content[position + 1] == '<')
        {
            position = IndexOf(">>"u8, position) + 2;
            while (position < content.Length && content[position] == '>')
            {
                position++;
            }
        }
        else if (first == '<')
        {
            position = Array.IndexOf(content, (byte)'>', position) + 1;
        }
        else
        {
            position++;
            while (position < content.Length && content[position] > ' ' && content[position] is not ((byte)'/' or (byte)'<' or (byte)'[' or (byte)'('))
            {
                position++;
            }
        }

        var token = Encoding.Latin1.GetString(content, start, position - start);
        if (token == "ID")
        {
            // The data of an inline image may hold any byte.
            position = IndexOf("\nEI "u8, position) + 1;
        }

        return token;
    }

    private int IndexOf(ReadOnlySpan<byte> value, int from)
    {
        var index = content.AsSpan(from).IndexOf(value);
        return index < 0 ? content.Length - value.Length : from + index;
    }
}
