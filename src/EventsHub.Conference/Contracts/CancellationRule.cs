namespace EventsHub.Conference.Contracts;

/// <summary>From an instant on, a share of the price is kept when someone cancels.</summary>
/// <param name="From">When the rule begins (UTC).</param>
/// <param name="KeptPercent">What is kept, 0 to 100.</param>
public sealed record CancellationRule(DateTime From, int KeptPercent);
