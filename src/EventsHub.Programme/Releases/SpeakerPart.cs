using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Releases;

/// <summary>Somebody who speaks in a talk, or chairs a session.</summary>
internal sealed record SpeakerPart(Guid PartOf, Guid SpeakerId, string Slug, PersonName Name, string Affiliation, string Country, string? ForeignId, string? Role)
{
    /// <summary>Biography; loaded only for exports, because it is long. Null otherwise.</summary>
    public LocalizedText? Biography { get; init; }

    public string Written => Name.LatinIfDifferent is { } latin ? $"{Name.Native} ({latin})" : Name.Native;
}
