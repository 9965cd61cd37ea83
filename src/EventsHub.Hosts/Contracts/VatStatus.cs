namespace EventsHub.Hosts.Contracts;

/// <summary>Whether the prices of a host contain value added tax.</summary>
public enum VatStatus
{
    /// <summary>They do, at the rate of each ticket or option.</summary>
    Charged,

    /// <summary>They do not, for a reason that the law names.</summary>
    Exempt,
}
