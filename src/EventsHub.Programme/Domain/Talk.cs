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

    private readonly List<TalkFile> _files = [];
    private readonly List<TalkSpeaker> _speakers = [];

    private Talk()
    {
    }

    /// <summary>Id of the event whose programme it belongs to.</summary>
    public Guid EventId { get; private set; }

    /// <summary>Id of the session that holds it; null while it waits for a place.</summary>
    public Guid? SessionId { get; private set; }

    /// <summary>Position among the talks of its session, from 0, ascending.</summary>
    public int Position { get; private set; }

    /// <summary>The identity in files that programmes are exchanged in, kept through imports.</summary>
    public Guid ExternalId { get; private set; } = Guid.CreateVersion7();

    /// <summary>The number or code that another system knows it by.</summary>
    public string? ForeignId { get; private set; }

    /// <summary>The name in addresses; unique in the event.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>The title, by language.</summary>
    public LocalizedText Title { get; private set; } = new();

    /// <summary>The subtitle, by language; may be empty.</summary>
    public LocalizedText Subtitle { get; private set; } = new();

    /// <summary>The abstract by language: plain text, paragraphs separated by blank lines; may be empty.</summary>
    public LocalizedText Abstract { get; private set; } = new();

    /// <summary>Talk, poster, workshop and so on; decides how files and feeds call it when it has no type.</summary>
    public SessionKind Kind { get; private set; }

    /// <summary>Id of the event's own talk type, such as "Keynote"; null when the kind says enough.</summary>
    public Guid? TypeId { get; private set; }

    /// <summary>The board that a poster hangs on, such as "B12".</summary>
    public string? Board { get; private set; }

    /// <summary>The fields that an import does not overwrite, because staff changed them here.</summary>
    public ProgrammePins Pins { get; private set; }

    /// <summary>The languages that it is held in (BCP 47).</summary>
    public List<string> Languages { get; private set; } = [];

    /// <summary>What the clocks of the event show when it begins; null when that follows from its place in the session.</summary>
    public LocalDateTime? Starts { get; private set; }

    /// <summary>How long it lasts, questions included, in minutes.</summary>
    public int DurationMinutes { get; private set; }

    /// <summary>Whether its speakers asked not to be recorded.</summary>
    public bool DoNotRecord { get; private set; }

    /// <summary>Planned or cancelled. A cancelled talk stays visible as such.</summary>
    public ProgrammeStatus Status { get; private set; }

    /// <summary>Links to web pages about it, such as a paper or a recording.</summary>
    public List<TalkLink> Links { get; private set; } = [];

    /// <summary>Uploaded files such as slides, in the order of the page.</summary>
    public IReadOnlyList<TalkFile> Files => _files;

    /// <summary>Speakers in the order in which they are named.</summary>
    public IReadOnlyList<TalkSpeaker> Speakers => _speakers;

    /// <summary>Its own time (UTC) in a time zone (IANA name); null when it has none.</summary>
    public DateTime? StartsAt(string timeZone) => EventTime.ToUtc(Starts, timeZone);

    /// <summary>What is said of it, to be changed and given back to <see cref="Describe"/>.</summary>
    public TalkDetails Details => new(Title)
    {
        Subtitle = Subtitle,
        Abstract = Abstract,
        Kind = Kind,
        TypeId = TypeId,
        Board = Board,
        Pins = Pins,
        Languages = Languages,
        DurationMinutes = DurationMinutes,
        DoNotRecord = DoNotRecord,
        Status = Status,
        Links = Links,
    };

    /// <summary>A talk of an event that waits for a place.</summary>
    /// <param name="eventId">Id of the event.</param>
    /// <param name="details">What is said of it.</param>
    /// <param name="slug">Name in addresses that no other talk of the event has.</param>
    /// <param name="externalId">Its identity in files, when it has one; null for a new one.</param>
    /// <param name="id">Its id, when it is put back as it was; null for a new one.</param>
    public static Talk Of(Guid eventId, TalkDetails details, string slug = "", Guid? externalId = null, Guid? id = null)
    {
        var talk = new Talk { EventId = eventId, Slug = slug };
        talk.Id = id ?? talk.Id;
        talk.ExternalId = externalId ?? talk.ExternalId;
        talk.Describe(details);
        return talk;
    }

    /// <summary>Says all that is said of it.</summary>
    public void Describe(TalkDetails details)
    {
        (Title, Subtitle, Abstract, Kind, TypeId, Board) = (details.Title, details.Subtitle, details.Abstract, details.Kind, details.TypeId, details.Board);
        (Pins, DurationMinutes, DoNotRecord, Status) = (details.Pins, details.DurationMinutes, details.DoNotRecord, details.Status);
        (Languages, Links) = ([.. details.Languages], [.. details.Links]);
    }

    /// <summary>Gives it its name in addresses, which no other talk of the event has.</summary>
    public void AddressAs(string slug) => Slug = slug;

    /// <summary>Notes the number or code by which another system knows it, unless one is noted.</summary>
    public void KnownElsewhereAs(string? foreignId) => ForeignId ??= foreignId;

    /// <summary>Puts it back where it was: for a stored programme.</summary>
    /// <param name="sessionId">Id of the session that held it; null when it waited for a place.</param>
    /// <param name="position">Its position there.</param>
    /// <param name="starts">Its own time; null for none.</param>
    /// <param name="files">Its files.</param>
    internal void PutBack(Guid? sessionId, int position, LocalDateTime? starts, IEnumerable<TalkFile> files)
    {
        (SessionId, Position, Starts) = (sessionId, position, starts);
        _files.AddRange(files);
    }

    /// <summary>Forgets its speakers and files: for a stored programme, of which these are written on their own.</summary>
    internal void LeaveParts()
    {
        _speakers.Clear();
        _files.Clear();
    }

    /// <summary>Says who speaks, in the order in which they are named, with their roles if other than speaking; nobody is named twice.</summary>
    public void SpokenBy(IEnumerable<(Guid SpeakerId, string? Role)> speakers)
    {
        List<(Guid SpeakerId, string? Role)> named = [.. speakers.DistinctBy(s => s.SpeakerId)];
        _speakers.RemoveAll(part => named.TrueForAll(s => s.SpeakerId != part.SpeakerId));
        foreach (var ((speakerId, role), position) in named.Select((s, i) => (s, i)))
        {
            var part = _speakers.Find(p => p.SpeakerId == speakerId);
            if (part is null)
            {
                part = TalkSpeaker.Of(Id, speakerId);
                _speakers.Add(part);
            }

            part.PutAt(position, role);
        }
    }

    /// <summary>Adds a file after those that are there.</summary>
    /// <param name="name">File name shown to people.</param>
    /// <param name="mediaType">Media type (RFC 6838).</param>
    /// <param name="length">Size in bytes.</param>
    /// <param name="contentId">Id of the stored bytes.</param>
    /// <exception cref="DomainRuleException">It has as many files as a talk may have.</exception>
    public TalkFile Attach(string name, string mediaType, int length, Guid contentId)
    {
        if (Files.Count >= TalkFile.Most)
        {
            throw new DomainRuleException("talk.too-many-files", "A talk has {0} files at most. Put several into one archive.", TalkFile.Most) { Field = "File" };
        }

        var file = new TalkFile { TalkId = Id, Name = name, MediaType = mediaType, Length = length, Position = Files.Select(f => f.Position + 1).DefaultIfEmpty(0).Max(), ContentId = contentId };
        _files.Add(file);
        return file;
    }

    /// <summary>Takes a file from the talk.</summary>
    public void Remove(TalkFile file)
    {
        _files.Remove(file);
        Raise(new TalkFileRemoved(EventId, file.ContentId));
    }

    /// <summary>Gets the place that it waited for, after the other talks of a session.</summary>
    /// <exception cref="DomainRuleException">It waits for none, since it is in a session.</exception>
    public void PlaceIn(Session session)
    {
        if (SessionId is not null)
        {
            throw new DomainRuleException("talk.placed", "This talk is in a session already. Take it out of there first.");
        }

        session.TakeIn(this);
    }

    /// <summary>Belongs to a session from now on, without a time of its own; called by the session that takes it in.</summary>
    internal void PutInto(Session session) => (SessionId, Starts) = (session.Id, null);

    internal void PutAt(int position) => Position = position;

    internal void Retime(LocalDateTime? starts, int minutes) => (Starts, DurationMinutes) = (starts, minutes);

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
            _files.ForEach(file => Raise(new TalkFileRemoved(EventId, file.ContentId)));
        }

        Raise(change switch
        {
            RootChange.Added => new TalkAdded(EventId, Id),
            RootChange.Removed => new TalkRemoved(EventId, Id),
            _ => new TalkChanged(EventId, Id),
        });
    }
}
