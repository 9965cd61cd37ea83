namespace EventsHub.Documents.Layout;

/// <summary>A structure element of tagged PDF. Content drawn with the same object belongs to one element, even across pages.</summary>
internal sealed class Tag(TagRole role)
{
    /// <summary>Structure type.</summary>
    public TagRole Role { get; } = role;

    /// <summary>Parent element; null directly below the document.</summary>
    public Tag? Parent { get; set; }

    /// <summary>BCP 47 language where it differs from the document's.</summary>
    public string? Language { get; init; }

    /// <summary>Alternative text of a figure.</summary>
    public string? AlternativeText { get; init; }

    /// <summary>Number of columns that a table cell spans.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>True for a header cell of a row rather than of a column.</summary>
    public bool HeadsRow { get; init; }
}
