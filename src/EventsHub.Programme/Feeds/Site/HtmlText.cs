using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace EventsHub.Programme.Feeds.Site;

/// <summary>Builds HTML from markup in the source code and texts from the database. Every inserted text is encoded; raw insertion is
/// impossible.</summary>
internal sealed class HtmlText
{
    // Only characters special to HTML are encoded, so that Arabic stays readable in the file.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _content = new();

    /// <summary>Appends an interpolated string: literal parts as markup, values encoded.</summary>
    public HtmlText Add([InterpolatedStringHandlerArgument("")] Markup markup)
    {
        _ = markup;
        return this;
    }

    public HtmlText Add(HtmlText other)
    {
        _content.Append(other._content);
        return this;
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(_content.Length)];
        var used = 0;
        foreach (var chunk in _content.GetChunks())
        {
            used += Encoding.UTF8.GetBytes(chunk.Span, bytes.AsSpan(used));
        }

        return bytes[..used];
    }

    [InterpolatedStringHandler]
    public readonly ref struct Markup
    {
        private readonly HtmlText _html;

        public Markup(int literalLength, int formattedCount, HtmlText html)
        {
            _ = (literalLength, formattedCount);
            _html = html;
        }

        public void AppendLiteral(string markup) => _html._content.Append(markup);

        public void AppendFormatted(string? text) => _html._content.Append(Encoder.Encode(text ?? ""));

        public void AppendFormatted(int number) => _html._content.Append(number);
    }
}
