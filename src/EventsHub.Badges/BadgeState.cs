namespace EventsHub.Badges;

/// <summary>Which badges are meant by what became of them.</summary>
public enum BadgeState
{
    Any,

    NotPrinted,

    /// <summary>Printed, and what they show was changed since.</summary>
    Changed,

    /// <summary>Not printed yet, or changed since.</summary>
    Due,
}
