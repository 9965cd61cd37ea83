namespace EventsHub.Documents.Programmes;

/// <summary>One day.</summary>
/// <param name="Heading">Such as “Monday 24 June”.</param>
/// <param name="Sessions">Its sessions, in the order to print.</param>
public sealed record BookletDay(string Heading, IReadOnlyList<BookletSession> Sessions)
{
    /// <summary>The rooms in the order of their columns; those not named follow in the order in which they are used.</summary>
    public IReadOnlyList<string> Rooms { get; init; } = [];
}
