using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using NodaTime;

namespace EventsHub.Programme.Releases;

internal sealed class TalkContent
{
    public required Guid Id { get; init; }
    public required Guid? SessionId { get; init; }
    public required int Position { get; init; }
    public required Guid ExternalId { get; init; }
    public required string? ForeignId { get; init; }
    public required string Slug { get; init; }
    public required LocalizedText Title { get; init; }
    public required LocalizedText Subtitle { get; init; }
    public required LocalizedText? Abstract { get; init; }
    public required SessionKind Kind { get; init; }
    public required Guid? TypeId { get; init; }
    public required string? Board { get; init; }
    public required List<string> Languages { get; init; }

    /// <summary>Its own time on the clocks of the event; null when it follows from the talks before it.</summary>
    public required LocalDateTime? OwnStart { get; init; }

    public required int DurationMinutes { get; init; }
    public required bool DoNotRecord { get; init; }
    public required ProgrammeStatus Status { get; init; }
    public required List<TalkLink>? Links { get; init; }
    public required List<TalkFile>? Files { get; init; }

    /// <summary>When it begins (UTC); null while it has no time.</summary>
    public DateTime? StartsAt { get; set; }

    /// <summary>History of the talk; null in the draft.</summary>
    public ReleaseMark? Mark { get; set; }
    public IReadOnlyList<SpeakerPart> Speakers { get; set; } = [];
}
