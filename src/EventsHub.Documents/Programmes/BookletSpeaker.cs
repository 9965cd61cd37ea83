namespace EventsHub.Documents.Programmes;

/// <summary>A speaker as the programme shows one.</summary>
/// <param name="Name">The name in its own script.</param>
/// <param name="LatinName">The name in Latin letters; shown where it differs.</param>
/// <param name="Affiliation">Institution or company.</param>
/// <param name="SortKey">What the index of speakers is ordered by.</param>
public sealed record BookletSpeaker(string Name, string? LatinName, string? Affiliation, string SortKey)
{
    /// <summary>What they do in the talk, when it is not speaking.</summary>
    public string? Role { get; init; }
}
