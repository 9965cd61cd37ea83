namespace EventsHub.Kernel.Domain;

/// <summary>What would help somebody who may not do something now.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="At">From when it is possible (UTC), for <see cref="HelpKind.Wait"/>; null when nobody knows, and for all others.</param>
public sealed record Help(HelpKind Kind, DateTime? At = null);
