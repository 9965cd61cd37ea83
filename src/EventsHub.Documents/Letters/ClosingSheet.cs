namespace EventsHub.Documents.Letters;

/// <summary>A day's closing of a cash desk on paper, to be signed. Amounts and dates are ready to be read, in the language of the document.</summary>
public sealed record ClosingSheet
{
    /// <summary>What it is, with its number and day.</summary>
    public required string Title { get; init; }

    /// <summary>The name of the event.</summary>
    public required string Subject { get; init; }

    /// <summary>BCP 47 language of the document.</summary>
    public required string Language { get; init; }

    /// <summary>Colour of the event as #RRGGBB.</summary>
    public required string AccentColour { get; init; }

    /// <summary>JPEG, PNG or SVG file shown beside the title; null for no logo.</summary>
    public byte[]? Logo { get; init; }

    /// <summary>Who closed it and when, and what it comes to.</summary>
    public required IReadOnlyList<LabelledValue> Facts { get; init; }

    /// <summary>Sums by day, person and method.</summary>
    public required IReadOnlyList<ClosingSheetRow> Sums { get; init; }

    /// <summary>Payments and refunds, one by one.</summary>
    public required IReadOnlyList<ClosingSheetRow> Entries { get; init; }

    /// <summary>Headings and labels.</summary>
    public required ClosingSheetTexts Texts { get; init; }
}
