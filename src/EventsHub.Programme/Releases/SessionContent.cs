using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Releases;

/// <summary>A session with its talks in order and their start times computed.</summary>
internal sealed class SessionContent
{
    public SessionContent(Session session, IReadOnlyList<TalkContent> talks)
    {
        (Session, Talks) = (session, talks);
        foreach (var (talk, start) in talks.Zip(Session.StartsOf(session.StartsAt, session.Kind, talks.Select(t => (t.OwnStart, t.DurationMinutes)))))
        {
            talk.StartsAt = start;
        }
    }

    public Session Session { get; }

    public IReadOnlyList<TalkContent> Talks { get; }

    /// <summary>History of the session; null in the draft.</summary>
    public ReleaseMark? Mark { get; init; }

    /// <summary>True when the session consists of one talk with the same title and has no chair, so that only one of them needs to be shown.</summary>
    public bool IsSingleTalk => Talks.Count == 1 && Session.Chair is null && Session.Title.Equals(Talks[0].Title);
}
