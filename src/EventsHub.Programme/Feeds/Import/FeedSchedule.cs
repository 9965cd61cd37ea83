using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Time;

namespace EventsHub.Programme.Feeds.Import;

/// <summary>Determines the day and the start of each entry of a file.</summary>
internal sealed class FeedSchedule
{
    private readonly Feed _feed;
    private readonly HostedEvent _event;
    private readonly int _shiftDays;

    public FeedSchedule(Feed feed, HostedEvent @event, bool onEventDates)
    {
        _feed = feed;
        _event = @event;
        var first = feed.Items.Min(i => i.Day) ?? @event.StartsOn;
        foreach (var item in feed.Items.Where(i => i.Day is null && !i.Waits))
        {
            if (feed.Carries.HasFlag(FeedParts.Times) && item.Date is null)
            {
                feed.Findings.Add(Oddity.NoDay, item.Name);
            }

            item.Day = item.Date is { } date ? feed.DayOf(EventTime.ToLocal(date.UtcDateTime, @event.TimeZone)) : first;
        }

        _shiftDays = onEventDates && feed.Items.Min(i => i.Day) is { } begins ? @event.StartsOn.DayNumber - begins.DayNumber : 0;
    }

    /// <summary>Day of the programme and start (UTC); the start is null when the file gives none. A talk that waits for a place has the first day of the event, for want of another.</summary>
    /// <param name="item">The entry.</param>
    /// <param name="end">End (UTC) of the entry before it in the same session, where an entry without a start begins; null when there is none.</param>
    public (DateOnly Day, DateTime? StartsAt) Of(FeedItem item, DateTime? end)
    {
        var day = item.Day ?? _event.StartsOn.AddDays(-_shiftDays);
        if (item.Date is null && item.Start is null && end is not null)
        {
            _feed.Findings.Add(Oddity.StartFollows, item.Name);
            return (day.AddDays(_shiftDays), end);
        }

        if (item.Date is null && item.Start is null)
        {
            if (_feed.Carries.HasFlag(FeedParts.Times) && !item.IsPlacedElsewhere)
            {
                _feed.Findings.Add(Oddity.NoStart, item.Name);
            }

            return (day.AddDays(_shiftDays), null);
        }

        // When a programme is moved to other dates, entries keep their local time; otherwise they keep their instant.
        var local = LocalOf(item.Date) ?? day.ToDateTime(item.Start!.Value).AddDays(item.Start < _feed.DayChange ? 1 : 0);
        if (item.Date is { } date && _shiftDays == 0)
        {
            Note(item, day, local);
            if (EventTime.ToUtc(EventTime.ToClock(date.UtcDateTime, _event.TimeZone), _event.TimeZone) != date.UtcDateTime)
            {
                _feed.Findings.Add(Oddity.RepeatedHour, item.Name);
            }

            return (day, date.UtcDateTime);
        }

        var startsAt = EventTime.ToUtc(local.AddDays(_shiftDays), _event.TimeZone);
        if (EventTime.ToLocal(startsAt, _event.TimeZone) != local.AddDays(_shiftDays))
        {
            _feed.Findings.Add(Oddity.SkippedHour, item.Name);
        }

        Note(item, day, local);
        return (day.AddDays(_shiftDays), startsAt);
    }

    // An offset of zero is that of programs rather than of clocks at the venue.
    private DateTime? LocalOf(DateTimeOffset? date) => date is { Offset.Ticks: 0 } utc ? EventTime.ToLocal(utc.UtcDateTime, _event.TimeZone) : date?.DateTime;

    private void Note(FeedItem item, DateOnly day, DateTime local)
    {
        if (item.Date is { } date)
        {
            if (item.Start is { } start && start != TimeOnly.FromDateTime(date.DateTime))
            {
                _feed.Findings.Add(Oddity.StartDisagrees, item.Name);
            }

            if (EventTime.WithOffset(date.UtcDateTime, _event.TimeZone).Offset != date.Offset)
            {
                _feed.Findings.Add(Oddity.OtherTimeZone, item.Name);
            }
        }

        if (DateOnly.FromDateTime(local) > day)
        {
            _feed.Findings.Add(Oddity.PastMidnight, item.Name);
        }
    }
}
