namespace EventsHub.Documents.Badges;

/// <summary>What layouts mean for those who choose among badges.</summary>
public static class BadgeLayouts
{
    /// <summary>How many badges lie on one sheet.</summary>
    public static int PerSheet(this BadgeLayout layout) => layout == BadgeLayout.A4FourUp ? 4 : 1;
}
