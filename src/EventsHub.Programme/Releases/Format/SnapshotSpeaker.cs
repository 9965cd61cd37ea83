using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Releases.Format;

/// <summary>A speaker in a snapshot.</summary>
internal sealed record SnapshotSpeaker
{
    public Guid Id { get; init; }
    public SnapshotName Name { get; init; } = new();
    public string Affiliation { get; init; } = "";
    public string Country { get; init; } = "";
    public LocalizedText Biography { get; init; } = new();
    public string? ForeignId { get; init; }
    public string Slug { get; init; } = "";

    public static SnapshotSpeaker Of(Speaker speaker) => new()
    {
        Id = speaker.Id,
        Name = SnapshotName.Of(speaker.Name),
        Affiliation = speaker.Affiliation,
        Country = speaker.Country,
        Biography = speaker.Biography,
        ForeignId = speaker.ForeignId,
        Slug = speaker.Slug,
    };

    public Speaker ToSpeaker(Guid eventId)
    {
        var speaker = Speaker.Of(eventId, Name.ToName(), Slug, Id);
        speaker.Describe(speaker.Name, Affiliation, Country, Biography);
        speaker.KnownElsewhereAs(ForeignId);
        speaker.Index();
        return speaker;
    }
}
