using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using EventsHub.Kernel.Text;
using Microsoft.AspNetCore.Html;

namespace EventsHub.Shell.Charts;

/// <summary>A chart that is drawn on the server as SVG 2 inside HTML, with a name and a description for those who do not see it (WAI-ARIA Graphics). Positions along the page are percentages, so that lines
/// and bars become longer with the page and letters stay as large as they are; where people read from the right it is drawn from the right. It is never the only place of a number: the table stands beside it.</summary>
public abstract class SvgChart : IHtmlContent
{
    /// <summary>Unique in the page.</summary>
    public required string Id { get; init; }

    /// <summary>What it shows.</summary>
    public required string Title { get; init; }

    /// <summary>What can be seen from it, in a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>Its height, in CSS pixels.</summary>
    protected abstract int Height { get; }

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var drawing = new Drawing(encoder, Languages.Direction(Languages.CurrentInterface) == "rtl");
        drawing.Open("svg", ("class", "chart"), ("id", Id), ("role", "img"), ("aria-labelledby", $"{Id}-title {Id}-about"), ("width", "100%"), ("height", Height.ToString(CultureInfo.InvariantCulture)));
        drawing.Text("title", Title, ("id", $"{Id}-title"));
        drawing.Text("desc", Description, ("id", $"{Id}-about"));
        Draw(drawing);
        drawing.Close("svg");
        writer.Write(drawing.ToString());
    }

    /// <summary>Draws what is inside.</summary>
    private protected abstract void Draw(Drawing drawing);

    /// <summary>Writes elements, and mirrors what is measured along the page.</summary>
    private protected sealed class Drawing(HtmlEncoder encoder, bool isFromRight)
    {
        private readonly StringBuilder _svg = new();

        public bool IsFromRight => isFromRight;

        /// <summary>A place along the page, in percent of its width.</summary>
        public string Along(double percent) => $"{Number(isFromRight ? 100 - percent : percent)}%";

        /// <summary>Where a bar begins that starts at the edge people read from.</summary>
        public string BarStart(double percent) => isFromRight ? $"{Number(100 - percent)}%" : "0";

        public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

        public void Open(string element, params ReadOnlySpan<(string Name, string Value)> attributes) => Tag(element, attributes, ">");

        public void Empty(string element, params ReadOnlySpan<(string Name, string Value)> attributes) => Tag(element, attributes, "/>");

        public void Text(string element, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
        {
            Tag(element, attributes, ">");
            _svg.Append(encoder.Encode(text));
            Close(element);
        }

        public void Close(string element) => _svg.Append("</").Append(element).Append('>');

        public override string ToString() => _svg.ToString();

        private void Tag(string element, ReadOnlySpan<(string Name, string Value)> attributes, string end)
        {
            _svg.Append('<').Append(element);
            foreach (var (name, value) in attributes)
            {
                _svg.Append(' ').Append(name).Append("=\"").Append(encoder.Encode(value)).Append('"');
            }

            _svg.Append(end);
        }
    }
}
