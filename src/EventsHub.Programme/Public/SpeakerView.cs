namespace EventsHub.Programme.Public;

/// <summary>Somebody who speaks, as lists show them.</summary>
/// <param name="Id">The speaker.</param>
/// <param name="Slug">Their name in addresses.</param>
/// <param name="Name">The name as its bearer writes it.</param>
/// <param name="LatinName">The name in Latin letters, where it differs.</param>
/// <param name="Affiliation">Institution.</param>
/// <param name="Role">What they do in the talk, when it is not speaking.</param>
public sealed record SpeakerView(Guid Id, string Slug, string Name, string? LatinName, string Affiliation, string? Role);
