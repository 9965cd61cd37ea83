using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Releases;

/// <summary>A session with its talks in order, whose times are settled.</summary>
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

    /// <summary>What the releases did to it; null in the draft.</summary>
    public ReleaseMark? Mark { get; init; }

    /// <summary>Whether it is nothing but its one talk, so that people need to see one of the two only.</summary>
    public bool IsSingleTalk => Talks.Count == 1 && Session.Chair is null && Session.Title.Equals(Talks[0].Title);
}
