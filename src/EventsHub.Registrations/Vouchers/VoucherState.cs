namespace EventsHub.Registrations.Vouchers;

/// <summary>Whether somebody can come with a code now, as far as lists show it.</summary>
public enum VoucherState
{
    /// <summary>Somebody can.</summary>
    Works,

    /// <summary>Its time has not begun.</summary>
    NotYet,

    /// <summary>Its time is over.</summary>
    Over,

    /// <summary>It has been used as often as it may be.</summary>
    UsedUp,

    /// <summary>It was switched off.</summary>
    Off,
}
