namespace EventsHub.Documents;

/// <summary>Metadata of a PDF. No clock and no random number enters a file, so equal input gives equal bytes.</summary>
/// <param name="Title">Shown in the window title and read out first by assistive technology.</param>
/// <param name="Language">BCP 47 language of the document; it also decides whether pages are laid out from the right.</param>
/// <param name="CreatedAt">Creation date written into the file.</param>
/// <param name="Author">Organisation or person that issues the document.</param>
/// <param name="Subject">One sentence on the content of the document.</param>
public sealed record DocumentInfo(string Title, string Language, DateTimeOffset CreatedAt, string? Author = null, string? Subject = null)
{
    /// <summary>Files embedded in the document.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Which of them is the same invoice for programs; null when the document is none.</summary>
    public InvoiceMarking? Invoice { get; init; }
}
