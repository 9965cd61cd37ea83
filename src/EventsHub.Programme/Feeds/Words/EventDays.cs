namespace EventsHub.Programme.Feeds.Words;

/// <summary>The days of an event, by which a file is understood that leaves out years or dates.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, no earlier than the first.</param>
internal sealed record EventDays(DateOnly First, DateOnly Last)
{
    /// <summary>The number of days.</summary>
    public int Count => Last.DayNumber - First.DayNumber + 1;

    /// <summary>True for a day of the event, or one next to it, on which people arrive and leave.</summary>
    public bool Holds(DateOnly? day) => day >= First.AddDays(-1) && day <= Last.AddDays(1);

    /// <summary>The day of the event that is this day of the week; null when there is none or several.</summary>
    public DateOnly? Only(DayOfWeek weekday) =>
        Enumerable.Range(0, Math.Min(Count, 15)).Select(First.AddDays).Where(d => d.DayOfWeek == weekday).ToList() is [var only] ? only : null;
}
