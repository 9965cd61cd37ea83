namespace EventsHub.Documents.Letters;

/// <summary>An invoice or a credit note on paper. Amounts and dates are ready to be read, in the language of the document.</summary>
public sealed record InvoiceSheet
{
    /// <summary>What it is, with its number, such as “Invoice 2026-00012”.</summary>
    public required string Title { get; init; }

    /// <summary>What it is for, in one line.</summary>
    public required string Subject { get; init; }

    /// <summary>BCP 47 language of the document.</summary>
    public required string Language { get; init; }

    /// <summary>Colour of the event as #RRGGBB.</summary>
    public required string AccentColour { get; init; }

    /// <summary>JPEG, PNG or SVG file shown beside the title; null for no logo.</summary>
    public byte[]? Logo { get; init; }

    /// <summary>Name, address and numbers of the seller, a line each.</summary>
    public required IReadOnlyList<string> Seller { get; init; }

    /// <summary>Name, address and numbers of the buyer, a line each.</summary>
    public required IReadOnlyList<string> Buyer { get; init; }

    /// <summary>Dates and references.</summary>
    public required IReadOnlyList<LabelledValue> Facts { get; init; }

    /// <summary>The lines.</summary>
    public required IReadOnlyList<InvoiceSheetLine> Lines { get; init; }

    /// <summary>Net amount and tax by rate.</summary>
    public required IReadOnlyList<LabelledValue> Vat { get; init; }

    /// <summary>The sums, the one to be paid last.</summary>
    public required IReadOnlyList<LabelledValue> Sums { get; init; }

    /// <summary>How to pay; empty where nothing is to be paid.</summary>
    public required IReadOnlyList<LabelledValue> Payment { get; init; }

    /// <summary>The text of a QR code for banking apps; null for none.</summary>
    public string? PaymentCode { get; init; }

    /// <summary>Sentences that the law asks for.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Headings and labels.</summary>
    public required InvoiceSheetTexts Texts { get; init; }
}
