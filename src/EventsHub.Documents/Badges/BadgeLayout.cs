namespace EventsHub.Documents.Badges;

/// <summary>How badges lie on paper.</summary>
public enum BadgeLayout
{
    /// <summary>One badge fills an A6 page.</summary>
    A6,

    /// <summary>Four A6 badges on an A4 sheet, with crop marks.</summary>
    A4FourUp,

    /// <summary>One 86 × 54 mm plastic card a page.</summary>
    Card86x54,

    /// <summary>An A5 page to fold in the middle: the same A6 badge on both sides, for badges that turn on their lanyard.</summary>
    A5Folded,
}
