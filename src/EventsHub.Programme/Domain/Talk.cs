using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Programme.Contracts;
using NodaTime;

namespace EventsHub.Programme.Domain;

/// <summary>A contribution with its speakers: a lecture, a poster, a part of a panel. It is in a session, or was accepted and waits to be placed in one; while it waits it is in no release.</summary>
public sealed class Talk : AggregateRoot
{
    /// <summary>No talk has this name in addresses: the list of speakers has it.</summary>
    public const string ReservedSlug = "speakers";

    /// <summary>Id of the event whose programme it belongs to.</summary>
    public Guid EventId { get; set; }

    /// <summary>Id of the session that holds it; null while it waits for a place.</summary>
    public Guid? SessionId { get; set; }

    /// <summary>Position among the talks of its session, from 0, ascending.</summary>
    public int Position { get; set; }

    /// <summary>The identity in files that programmes are exchanged in, kept through imports.</summary>
    public Guid ExternalId { get; set; } = Guid.CreateVersion7();

    /// <summary>The number or code that another system knows it by.</summary>
    public string? ForeignId { get; set; }

    /// <summary>The name in addresses; unique in the event.</summary>
    public string Slug { get; set; } = "";

    /// <summary>The title, by language.</summary>
    public LocalizedText Title { get; set; } = new();

    /// <summary>The subtitle, by language; may be empty.</summary>
    public LocalizedText Subtitle { get; set; } = new();

    /// <summary>The abstract by language: plain text, paragraphs separated by blank lines; may be empty.</summary>
    public LocalizedText Abstract { get; set; } = new();

    /// <summary>Talk, poster, workshop and so on; decides how files and feeds call it when it has no type.</summary>
    public SessionKind Kind { get; set; }

    /// <summary>Id of the event's own talk type, such as "Keynote"; null when the kind says enough.</summary>
    public Guid? TypeId { get; set; }

    /// <summary>The board that a poster hangs on, such as "B12".</summary>
    public string? Board { get; set; }

    /// <summary>The fields that an import does not overwrite, because staff changed them here.</summary>
    public ProgrammePins Pins { get; set; }

    /// <summary>The languages that it is held in (BCP 47).</summary>
    public List<string> Languages { get; set; } = [];

    /// <summary>What the clocks of the event show when it begins; null when that follows from its place in the session.</summary>
    public LocalDateTime? Starts { get; set; }

    /// <summary>How long it lasts, questions included, in minutes.</summary>
    public int DurationMinutes { get; set; }

    /// <summary>Whether its speakers asked not to be recorded.</summary>
    public bool DoNotRecord { get; set; }

    /// <summary>Planned or cancelled. A cancelled talk stays visible as such.</summary>
    public ProgrammeStatus Status { get; set; }

    /// <summary>Links to web pages about it, such as a paper or a recording.</summary>
    public List<TalkLink> Links { get; set; } = [];

    /// <summary>Uploaded files such as slides, in the order of the page.</summary>
    public List<TalkFile> Files { get; set; } = [];

    /// <summary>Speakers in the order in which they are named.</summary>
    public List<TalkSpeaker> Speakers { get; set; } = [];

    /// <summary>Its own time (UTC) in a time zone (IANA name); null when it has none.</summary>
    public DateTime? StartsAt(string timeZone) => EventTime.ToUtc(Starts, timeZone);

    /// <summary>Takes a file from the talk.</summary>
    public void Remove(TalkFile file)
    {
        Files.Remove(file);
        Raise(new TalkFileRemoved(EventId, file.ContentId));
    }

    /// <summary>Belongs to a session from now on, without a time of its own; called by the session that takes it in.</summary>
    internal void PutInto(Session session) => (SessionId, Starts) = (session.Id, null);

    /// <summary>Waits for a place, in no session and without a time; called by the session that lets it go.</summary>
    internal void Wait() => (SessionId, Starts, Position) = (null, null, 0);

    /// <inheritdoc/>
    protected override void Tell(RootChange change, IReadOnlySet<string> properties)
    {
        if (properties.Contains(nameof(Status)) && Status == ProgrammeStatus.Cancelled)
        {
            Raise(new TalkCancelled(EventId, Id));
        }

        if (change == RootChange.Removed)
        {
            Files.ForEach(file => Raise(new TalkFileRemoved(EventId, file.ContentId)));
        }

        Raise(change switch
        {
            RootChange.Added => new TalkAdded(EventId, Id),
            RootChange.Removed => new TalkRemoved(EventId, Id),
            _ => new TalkChanged(EventId, Id),
        });
    }
}
