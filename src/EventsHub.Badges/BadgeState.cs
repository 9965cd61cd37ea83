namespace EventsHub.Badges;

/// <summary>Selects badges by whether they were printed.</summary>
public enum BadgeState
{
    Any,

    NotPrinted,

    /// <summary>Printed, but what the badge shows has changed since.</summary>
    Changed,

    /// <summary>Not printed yet, or changed since.</summary>
    Due,
}
