namespace EventsHub.Documents.Programmes;

/// <summary>One day of a programme.</summary>
/// <param name="Heading">Heading, such as “Monday 24 June”.</param>
/// <param name="Sessions">Sessions in printing order.</param>
public sealed record BookletDay(string Heading, IReadOnlyList<BookletSession> Sessions)
{
    /// <summary>Rooms in the order of their columns in the timetable. Rooms that are not listed follow in the order of their first session.</summary>
    public IReadOnlyList<string> Rooms { get; init; } = [];
}
