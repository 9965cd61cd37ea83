namespace EventsHub.Programme.Public;

/// <summary>A person of the programme as shown in lists.</summary>
/// <param name="Id">Id of the speaker.</param>
/// <param name="Slug">Name of the speaker in URLs.</param>
/// <param name="Name">Name as the person writes it.</param>
/// <param name="LatinName">Name in Latin letters; null when it is the same.</param>
/// <param name="Affiliation">Institution of the speaker; may be empty.</param>
/// <param name="Role">Role in the talk if other than speaking; null otherwise.</param>
public sealed record SpeakerView(Guid Id, string Slug, string Name, string? LatinName, string Affiliation, string? Role);
