namespace EventsHub.Badges.Runs;

/// <summary>What has become of a badge that was printed.</summary>
public enum PrintedBadgeState
{
    /// <summary>It shows what the next print would show.</summary>
    Current,

    /// <summary>It is valid, and would show something else now.</summary>
    Changed,

    /// <summary>It was lost and replaced, and is refused at the door.</summary>
    Replaced,

    /// <summary>The person has no place any more.</summary>
    Cancelled,
}
