namespace EventsHub.Documents.Layout;

/// <summary>What a piece of content is to somebody who hears the document. One object, even across pages.</summary>
internal sealed class Tag(TagRole role)
{
    /// <summary>What it is.</summary>
    public TagRole Role { get; } = role;

    /// <summary>The tag around it; null directly under the document.</summary>
    public Tag? Parent { get; set; }

    /// <summary>BCP 47 language where it differs from the document's.</summary>
    public string? Language { get; init; }

    /// <summary>What is said instead of a figure.</summary>
    public string? AlternativeText { get; init; }

    /// <summary>Columns that a table cell spans.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>True for a header cell that names its row rather than its column.</summary>
    public bool HeadsRow { get; init; }
}
