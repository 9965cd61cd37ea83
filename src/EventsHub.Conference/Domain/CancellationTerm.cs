using NodaTime;

namespace EventsHub.Conference.Domain;

/// <summary>A share of the paid price that the host keeps when somebody cancels after clocks at the event have shown a certain time.</summary>
/// <param name="From">When the term takes effect.</param>
/// <param name="KeptPercent">The share that is kept, in percent, 0 to 100.</param>
public sealed record CancellationTerm(LocalDateTime From, int KeptPercent);
