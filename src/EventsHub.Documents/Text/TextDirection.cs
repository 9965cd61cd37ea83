namespace EventsHub.Documents.Text;

/// <summary>The direction of a paragraph (UAX #9, P2 and P3).</summary>
internal enum TextDirection
{
    /// <summary>By the first strong letter; left to right when there is none.</summary>
    Auto,

    /// <summary>By the first strong letter; right to left when there is none.</summary>
    AutoRightToLeft,
    LeftToRight,
    RightToLeft,
}
