namespace EventsHub.Documents.Letters;

/// <summary>Headings and labels of a <see cref="ClosingSheet"/>.</summary>
/// <param name="Sums">Heading of the sums.</param>
/// <param name="SumLabels">The six labels of their columns.</param>
/// <param name="Entries">Heading of the payments and refunds.</param>
/// <param name="EntryLabels">The six labels of their columns.</param>
/// <param name="Signers">Who signs, one place each.</param>
/// <param name="Signature">What stands below the line to sign on.</param>
/// <param name="PageOf">“Page {0} of {1}”.</param>
public sealed record ClosingSheetTexts(string Sums, IReadOnlyList<string> SumLabels, string Entries, IReadOnlyList<string> EntryLabels, IReadOnlyList<string> Signers, string Signature, string PageOf);
