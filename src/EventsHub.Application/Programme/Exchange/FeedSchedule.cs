using EventsHub.Application.Events;
using EventsHub.Domain.Events;

namespace EventsHub.Application.Programme.Exchange;

/// <summary>Settles on which day each entry of a file is and at which instant it begins.</summary>
internal sealed class FeedSchedule
{
    private readonly Feed _feed;
    private readonly Event _event;
    private readonly int _shiftDays;

    public FeedSchedule(Feed feed, Event @event, bool onEventDates)
    {
        _feed = feed;
        _event = @event;
        foreach (var item in feed.Items.Where(i => i.Day is null))
        {
            feed.Findings.Add(Oddity.NoDay, item.Title);
            item.Day = item.Date is { } date ? DayOf(date.DateTime) : feed.Items.Min(i => i.Day) ?? @event.StartsOn;
        }

        _shiftDays = onEventDates && feed.Items.Count > 0 ? @event.StartsOn.DayNumber - feed.Items.Min(i => i.Day!.Value).DayNumber : 0;
    }

    /// <summary>The day that an entry belongs to, and when it begins (UTC); null while nobody knows.</summary>
    public (DateOnly Day, DateTime? StartsAt) Of(FeedItem item)
    {
        var day = item.Day!.Value;
        if (item.Date is null && item.Start is null)
        {
            _feed.Findings.Add(Oddity.NoStart, item.Title);
            return (day.AddDays(_shiftDays), null);
        }

        // Clocks decide when a programme is moved to other dates; an instant that is not moved stays the instant it was.
        var local = item.Date?.DateTime ?? day.ToDateTime(item.Start!.Value).AddDays(item.Start < _feed.DayChange ? 1 : 0);
        var startsAt = item.Date is { } date && _shiftDays == 0 ? date.UtcDateTime : EventTime.ToUtc(local.AddDays(_shiftDays), _event.TimeZone);
        Note(item, day, local);
        return (day.AddDays(_shiftDays), startsAt);
    }

    private void Note(FeedItem item, DateOnly day, DateTime local)
    {
        if (item.Date is { } date)
        {
            if (item.Start is { } start && start != TimeOnly.FromDateTime(date.DateTime))
            {
                _feed.Findings.Add(Oddity.StartDisagrees, item.Title);
            }

            if (EventTime.WithOffset(date.UtcDateTime, _event.TimeZone).Offset != date.Offset)
            {
                _feed.Findings.Add(Oddity.OtherTimeZone, item.Title);
            }
        }

        if (DateOnly.FromDateTime(local) > day)
        {
            _feed.Findings.Add(Oddity.PastMidnight, item.Title);
        }
    }

    private DateOnly DayOf(DateTime local) =>
        DateOnly.FromDateTime(TimeOnly.FromDateTime(local) < _feed.DayChange ? local.AddDays(-1) : local);
}
