namespace EventsHub.Programme.Feeds;

public enum BookletPaper
{
    /// <summary>148 × 210 mm.</summary>
    A5,

    /// <summary>210 × 297 mm.</summary>
    A4,

    /// <summary>A5 pages, two on each side of A4 sheets, in the order for folding and stapling.</summary>
    A5OnA4,
}
