using EventsHub.Kernel.Time;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Releases;

/// <summary>A session with its talks in order and their start times computed.</summary>
internal sealed class SessionContent
{
    public SessionContent(Session session, IReadOnlyList<TalkContent> talks, string timeZone)
    {
        (Session, Talks, StartsAt, EndsAt) = (session, talks, session.StartsAt(timeZone), session.EndsAt(timeZone));
        foreach (var (talk, start) in talks.Zip(Session.StartsOf(StartsAt, session.Kind, talks.Select(t => (EventTime.ToUtc(t.OwnStart, timeZone), t.DurationMinutes)))))
        {
            talk.StartsAt = start;
        }
    }

    public Session Session { get; }

    public IReadOnlyList<TalkContent> Talks { get; }

    /// <summary>The people who chair it, in order.</summary>
    public required IReadOnlyList<SpeakerPart> Chairs { get; init; }

    /// <summary>The names of the people who chair it, as printed; null for nobody.</summary>
    public string? ChairNames => Chairs.Count == 0 ? null : string.Join(", ", Chairs.Select(c => c.Name.Native));

    /// <summary>When it begins (UTC); null while it is not scheduled.</summary>
    public DateTime? StartsAt { get; }

    /// <summary>When it ends (UTC); null while it is not scheduled.</summary>
    public DateTime? EndsAt { get; }

    /// <summary>History of the session; null in the draft.</summary>
    public ReleaseMark? Mark { get; init; }

    /// <summary>True when the session consists of one talk with the same title and nobody chairs it, so that only one of them needs to be shown.</summary>
    public bool IsSingleTalk => Talks.Count == 1 && Chairs.Count == 0 && Session.Title.Equals(Talks[0].Title);
}
