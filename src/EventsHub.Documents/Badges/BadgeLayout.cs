namespace EventsHub.Documents.Badges;

/// <summary>How badges are arranged on paper or cards.</summary>
public enum BadgeLayout
{
    /// <summary>One badge on each A6 page.</summary>
    A6,

    /// <summary>Four A6 badges on an A4 sheet, with crop marks.</summary>
    A4FourUp,

    /// <summary>One plastic card of 86 × 54 mm on each page.</summary>
    Card86x54,

    /// <summary>An A5 page folded in the middle, with the same A6 badge on both sides, because a badge on a lanyard turns around.</summary>
    A5Folded,
}
