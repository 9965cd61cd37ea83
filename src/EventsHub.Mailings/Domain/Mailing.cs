using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;
using EventsHub.Mailings.Contracts;

namespace EventsHub.Mailings.Domain;

/// <summary>A message to some of the people of an event. It is written and reviewed, released by somebody who was shown to how many it goes, and sent to each address once.</summary>
public sealed class Mailing : AggregateRoot
{
    private Mailing()
    {
    }

    /// <summary>Id of the event.</summary>
    public Guid EventId { get; private set; }

    /// <summary>The subject, by language, with its placeholders.</summary>
    public LocalizedText Subject { get; private set; } = new();

    /// <summary>The text, by language, with its placeholders.</summary>
    public LocalizedText Text { get; private set; } = new();

    /// <summary>The filter by which its readers are chosen, as a query; empty for everybody.</summary>
    public string Segment { get; private set; } = "";

    /// <summary>True when it is about what people have registered for; others leave out whoever has unsubscribed.</summary>
    public bool IsEssential { get; private set; }

    /// <summary>How far it has come.</summary>
    public MailingState State { get; private set; }

    /// <summary>When it was last written (UTC).</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>Id of the account that wrote it last; null for the operator.</summary>
    public Guid? WrittenBy { get; private set; }

    /// <summary>When it was released (UTC); null before.</summary>
    public DateTime? ReleasedAt { get; private set; }

    /// <summary>Id of the account that released it; null for the operator, and before.</summary>
    public Guid? ReleasedBy { get; private set; }

    /// <summary>To how many it went when it was released, as whoever released it was shown; null before.</summary>
    public int? ReleasedTo { get; private set; }

    /// <summary>When all its recipients were written down (UTC); null before.</summary>
    public DateTime? GatheredAt { get; private set; }

    /// <summary>When it was last stopped (UTC); null while it never was.</summary>
    public DateTime? StoppedAt { get; private set; }

    /// <summary>Id of the account that last stopped it; null for the operator, and while it never was.</summary>
    public Guid? StoppedBy { get; private set; }

    /// <summary>When nobody was left to send it to (UTC); null before.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>Writes a mailing, which nobody gets yet.</summary>
    /// <param name="event">The event.</param>
    /// <param name="content">What it says, and to whom.</param>
    /// <param name="questions">The keys of the questions whose answers it may say.</param>
    /// <param name="by">Id of the account that writes; null for the operator.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <exception cref="DomainRuleException">A text is missing, or a placeholder is none.</exception>
    public static Mailing Write(HostedEvent @event, MailingContent content, IReadOnlyCollection<string> questions, Guid? by, DateTime utc)
    {
        var mailing = new Mailing { EventId = @event.Id };
        mailing.Rewrite(@event, content, questions, by, utc);
        return mailing;
    }

    /// <summary>Writes it anew, in place of what it said.</summary>
    /// <param name="event">The event.</param>
    /// <param name="content">What it says from now on, and to whom.</param>
    /// <param name="questions">The keys of the questions whose answers it may say.</param>
    /// <param name="by">Id of the account that writes; null for the operator.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <exception cref="DomainRuleException">It was released, a text is missing, or a placeholder is none.</exception>
    public void Rewrite(HostedEvent @event, MailingContent content, IReadOnlyCollection<string> questions, Guid? by, DateTime utc)
    {
        CheckIsDraft();
        WrittenPairs.CheckWhole(content.Subject, content.Text, "Mailing", @event.MainLanguage);
        Placeholders.CheckAll(content.Subject, content.Text, questions, "Mailing", Placeholders.Names);
        (Subject, Text, Segment, IsEssential) = (content.Subject, content.Text, content.Segment, content.IsEssential);
        (WrittenBy, WrittenAt) = (by, utc);
    }

    /// <summary>Lets it go out.</summary>
    /// <param name="shown">To how many it goes, as whoever releases it was shown.</param>
    /// <param name="present">To how many it goes now.</param>
    /// <param name="by">Id of the account that releases it; null for the operator.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <exception cref="DomainRuleException">It was released already, goes to nobody, or to another number than was shown.</exception>
    public void Release(int shown, int present, Guid? by, DateTime utc)
    {
        CheckIsDraft();
        if (present == 0)
        {
            throw new DomainRuleException("mailing.to-nobody", "Nobody would get this mailing. Choose other people.");
        }

        if (shown != present)
        {
            throw new DomainRuleException("mailing.other-number", "It goes to {0} now, not to {1} as you were shown. Look again at whom you write to, then release it.", present, shown);
        }

        (State, ReleasedBy, ReleasedAt, ReleasedTo) = (MailingState.Sending, by, utc, present);
        Raise(new MailingReleased(EventId, Id));
    }

    /// <summary>Holds back what was not sent yet.</summary>
    /// <param name="by">Id of the account that stops it; null for the operator.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <exception cref="DomainRuleException">It is not going out.</exception>
    public void Stop(Guid? by, DateTime utc)
    {
        if (State != MailingState.Sending)
        {
            throw new DomainRuleException("mailing.not-going-out", "This mailing is not going out, so there is nothing to stop.");
        }

        (State, StoppedBy, StoppedAt) = (MailingState.Stopped, by, utc);
        Raise(new MailingStopped(EventId, Id));
    }

    /// <summary>Lets go out what was held back. Whoever has got it does not get it again.</summary>
    /// <exception cref="DomainRuleException">It was not stopped.</exception>
    public void Resume()
    {
        if (State != MailingState.Stopped)
        {
            throw new DomainRuleException("mailing.not-stopped", "This mailing was not stopped, so there is nothing to resume.");
        }

        State = MailingState.Sending;
        Raise(new MailingResumed(EventId, Id));
    }

    /// <summary>Notes that all its recipients are written down.</summary>
    public void NoteGathered(DateTime utc) => GatheredAt ??= utc;

    /// <summary>Notes that nobody is left to send it to. Noted twice, or while it is stopped, nothing changes.</summary>
    public void NoteSent(DateTime utc)
    {
        if (State == MailingState.Sending && GatheredAt is not null)
        {
            (State, SentAt) = (MailingState.Sent, utc);
            Raise(new MailingSent(EventId, Id));
        }
    }

    /// <summary>Refuses what can only be done to a mailing that nobody has got.</summary>
    /// <exception cref="DomainRuleException">It was released.</exception>
    public void CheckIsDraft()
    {
        if (State != MailingState.Draft)
        {
            throw new DomainRuleException("mailing.released", "This mailing was released already.");
        }
    }

    /// <summary>The language in which somebody reads it: their own or a parent of it when it is written in that, else the event's first.</summary>
    /// <param name="reader">The language of the reader (BCP 47).</param>
    /// <param name="mainLanguage">The main language of the event.</param>
    public string LanguageFor(string reader, string mainLanguage) =>
        WrittenPairs.LanguageFor(Text, reader) ?? (Text.All.ContainsKey(mainLanguage) ? mainLanguage : Text.All.Keys.First());

    /// <inheritdoc/>
    protected override void Tell(RootChange change, IReadOnlySet<string> properties) =>
        Raise(change == RootChange.Removed ? new MailingRemoved(EventId, Id) : new MailingChanged(EventId, Id));
}
