namespace EventsHub.Conference.Contracts;

/// <summary>A share of the paid price that the host keeps when somebody cancels from a certain time on.</summary>
/// <param name="From">When the rule takes effect (UTC).</param>
/// <param name="KeptPercent">The share that is kept, in percent, 0 to 100.</param>
public sealed record CancellationRule(DateTime From, int KeptPercent);
