using System.Text.RegularExpressions;

namespace EventsHub.Documents.Badges.Templates;

/// <summary>A text with placeholders in braces, such as <c>{name}</c>.</summary>
internal sealed partial class PlaceholderText
{
    private readonly IReadOnlyList<(string Literal, Placeholder? Placeholder)> pieces;

    private PlaceholderText(IReadOnlyList<(string Literal, Placeholder? Placeholder)> pieces) => this.pieces = pieces;

    /// <summary>The part of a badge that it is: that of its first placeholder.</summary>
    public BadgePart Part => pieces.Select(piece => piece.Placeholder?.Part).FirstOrDefault(part => part is not null) ?? BadgePart.FixedText;

    /// <summary>True when it shows a part of a badge.</summary>
    public bool Shows(BadgePart part) => pieces.Any(piece => piece.Placeholder?.Part == part);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text as it stands in the document.</param>
    /// <param name="allowed">The placeholders that may stand in it.</param>
    /// <param name="place">Where it stands.</param>
    /// <exception cref="FaceTemplateException">A brace opens something else.</exception>
    public static PlaceholderText Read(string text, IReadOnlyList<Placeholder> allowed, string place)
    {
        List<(string, Placeholder?)> pieces = [];
        foreach (Match match in Pieces().Matches(text))
        {
            var placeholder = match.Groups["name"] is { Success: true } name ? allowed.FirstOrDefault(known => known.Name == name.Value) : null;
            if (placeholder is null && match.Value[0] == '{')
            {
                throw new FaceTemplateException(FaceTemplateFault.UnknownPlaceholder, place, match.Value, string.Join(", ", allowed.Select(known => $"{{{known.Name}}}")));
            }

            pieces.Add((match.Value, placeholder));
        }

        return new(pieces);
    }

    /// <summary>What it says, with values in place of the placeholders, and whether there is nothing to say because none of them has a value.</summary>
    /// <param name="valueOf">The value of a placeholder; null for none.</param>
    /// <param name="isolate">Keeps a value from changing the direction of what stands around it.</param>
    public (string Text, bool IsEmpty) Fill(Func<Placeholder, string?> valueOf, Func<string, string> isolate)
    {
        if (pieces is [{ Placeholder: { } alone }])
        {
            var value = valueOf(alone) ?? "";
            return (value, string.IsNullOrWhiteSpace(value));
        }

        var values = pieces.Select(piece => piece.Placeholder is { } placeholder ? valueOf(placeholder) ?? "" : null).ToList();
        return (
            string.Concat(pieces.Zip(values, (piece, value) => value is null ? piece.Literal : value.Length > 0 ? isolate(value) : "")),
            values.Any(value => value is not null) && values.All(value => string.IsNullOrWhiteSpace(value)));
    }

    // A placeholder, a brace that opens none with what follows it, or what stands between.
    [GeneratedRegex(@"\{(?<name>[a-z]+(\.[a-z]+)*)\}|\{[^{}]{0,40}\}?|[^{]+")]
    private static partial Regex Pieces();
}
