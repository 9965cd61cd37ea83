using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Domain;

/// <summary>A block in a room, with a chair and perhaps a track, that holds talks in their order.</summary>
public sealed class Session : AggregateRoot
{
    /// <summary>The longest session, in minutes: a day.</summary>
    public const int MaxMinutes = 24 * 60;

    /// <summary>The event.</summary>
    public Guid EventId { get; set; }

    /// <summary>The day of the programme that it belongs to; a session past midnight still belongs to the evening before.</summary>
    public DateOnly Day { get; set; }

    /// <summary>When it begins (UTC); null while it is not scheduled.</summary>
    public DateTime? StartsAt { get; set; }

    /// <summary>How long it lasts, in minutes.</summary>
    public int DurationMinutes { get; set; }

    /// <summary>Where; null for everywhere, or not known yet.</summary>
    public Guid? RoomId { get; set; }

    /// <summary>The theme that it belongs to.</summary>
    public Guid? TrackId { get; set; }

    /// <summary>What it is.</summary>
    public SessionKind Kind { get; set; }

    /// <summary>The title.</summary>
    public LocalizedText Title { get; set; } = new();

    /// <summary>Who leads it, as printed.</summary>
    public string? Chair { get; set; }

    /// <summary>Whether it takes place.</summary>
    public ProgrammeStatus Status { get; set; }

    /// <summary>How many people it is planned for; null when nobody guessed.</summary>
    public int? ExpectedAttendance { get; set; }

    /// <summary>What imports leave as it is.</summary>
    public ProgrammePins Pins { get; set; }

    /// <summary>The identity in files that programmes are exchanged in (frab's guid), kept through imports.</summary>
    public Guid ExternalId { get; set; } = Guid.CreateVersion7();

    /// <summary>What it holds, in order.</summary>
    public List<Talk> Talks { get; set; } = [];

    /// <summary>When it ends (UTC).</summary>
    public DateTime? EndsAt => StartsAt?.AddMinutes(DurationMinutes);

    /// <summary>Gives it a time, or takes the time away. Talks with a time of their own move along.</summary>
    public void Schedule(DateOnly day, DateTime? startsAt, int minutes)
    {
        if (minutes is < 1 or > MaxMinutes)
        {
            throw new DomainRuleException("session.length", "A session lasts from 1 minute to 24 hours.") { Field = "DurationMinutes" };
        }

        var shift = startsAt - StartsAt;
        foreach (var talk in Talks.Where(t => t.StartsAt is not null))
        {
            talk.StartsAt = startsAt is null ? null : talk.StartsAt + (shift ?? TimeSpan.Zero);
        }

        // One talk that fills its session goes on filling it.
        if (Talks.Count == 1 && Talks[0].DurationMinutes == DurationMinutes)
        {
            Talks[0].DurationMinutes = minutes;
        }

        Day = day;
        StartsAt = startsAt;
        DurationMinutes = minutes;
    }

    /// <summary>Gives one of its talks a time of its own and a length; a talk that has left the session meanwhile is passed over.</summary>
    /// <param name="talkId">The talk.</param>
    /// <param name="startsAt">When it begins (UTC); null when it follows the talks before it.</param>
    /// <param name="minutes">Its length; brought between 1 minute and 24 hours.</param>
    public void Retime(Guid talkId, DateTime? startsAt, int minutes)
    {
        if (Talks.Find(t => t.Id == talkId) is { } talk)
        {
            (talk.StartsAt, talk.DurationMinutes) = (startsAt, Math.Clamp(minutes, 1, MaxMinutes));
        }
    }

    /// <summary>Puts a talk at a place among the others, which make room.</summary>
    public void Place(Talk talk, int position)
    {
        List<Talk> inOrder = [.. Talks.Where(t => t.Id != talk.Id).OrderBy(t => t.Position)];
        inOrder.Insert(Math.Clamp(position, 0, inOrder.Count), talk);
        for (var i = 0; i < inOrder.Count; i++)
        {
            inOrder[i].Position = i;
        }
    }

    /// <summary>When a talk begins (UTC); null when it is not scheduled.</summary>
    public DateTime? StartOf(Talk talk)
    {
        List<Talk> inOrder = [.. Talks.OrderBy(t => t.Position)];
        return StartsOf(StartsAt, Kind, inOrder.Select(t => (t.StartsAt, t.DurationMinutes))).ElementAtOrDefault(inOrder.FindIndex(t => t.Id == talk.Id));
    }

    /// <summary>When the talks of a session begin (UTC): each at its own time when it has one, else after those before it; posters hang from the beginning.</summary>
    /// <param name="startsAt">When the session begins.</param>
    /// <param name="kind">What the session is.</param>
    /// <param name="talks">The talks in order: a time of their own, and their minutes.</param>
    public static IEnumerable<DateTime?> StartsOf(DateTime? startsAt, SessionKind kind, IEnumerable<(DateTime? Own, int Minutes)> talks)
    {
        var next = startsAt;
        foreach (var (own, minutes) in talks)
        {
            yield return own ?? next;
            next = kind == SessionKind.Poster ? startsAt : next?.AddMinutes(minutes);
        }
    }
}
