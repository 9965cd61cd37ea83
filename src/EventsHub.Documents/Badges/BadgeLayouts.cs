namespace EventsHub.Documents.Badges;

/// <summary>Properties of <see cref="BadgeLayout"/> values.</summary>
public static class BadgeLayouts
{
    /// <summary>Number of badges on one sheet of paper.</summary>
    public static int PerSheet(this BadgeLayout layout) => BadgePaper.Of(layout).Capacity;
}
