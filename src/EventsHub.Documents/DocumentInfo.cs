namespace EventsHub.Documents;

/// <summary>What a document says about itself. Nothing else enters it, so the same input gives the same bytes.</summary>
/// <param name="Title">Shown in the window title and read out first by assistive technology.</param>
/// <param name="Language">BCP 47 language of the document, which also decides its direction.</param>
/// <param name="CreatedAt">The moment written into the file.</param>
/// <param name="Author">Who issues the document.</param>
/// <param name="Subject">What the document is about.</param>
public sealed record DocumentInfo(string Title, string Language, DateTimeOffset CreatedAt, string? Author = null, string? Subject = null)
{
    /// <summary>Files that travel inside the document.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}
