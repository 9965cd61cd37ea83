namespace EventsHub.Documents.Programmes;

/// <summary>A speaker of a talk.</summary>
/// <param name="Name">Name in its own script.</param>
/// <param name="LatinName">Name in Latin letters; printed where it differs.</param>
/// <param name="Affiliation">Institution or company.</param>
/// <param name="SortKey">Key that the index of speakers is sorted by, such as the family name.</param>
public sealed record BookletSpeaker(string Name, string? LatinName, string? Affiliation, string SortKey)
{
    /// <summary>Role in the talk, such as “Moderator”; null for a speaker.</summary>
    public string? Role { get; init; }
}
