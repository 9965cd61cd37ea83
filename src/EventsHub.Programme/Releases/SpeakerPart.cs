using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Releases;

internal sealed record SpeakerPart(Guid TalkId, Guid SpeakerId, string Slug, PersonName Name, string Affiliation, string Country, string? ForeignId, string? Role)
{
    /// <summary>A few lines about them; long, and only exports want them.</summary>
    public LocalizedText? Biography { get; init; }

    public string Written => Name.LatinIfDifferent is { } latin ? $"{Name.Native} ({latin})" : Name.Native;
}
