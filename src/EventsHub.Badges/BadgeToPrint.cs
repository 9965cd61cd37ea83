using EventsHub.Documents.Badges;

namespace EventsHub.Badges;

/// <summary>A badge and whose it is.</summary>
/// <param name="RegistrationId">Id of the registration of the person.</param>
/// <param name="Revision">Number of times that the badge was replaced.</param>
/// <param name="Badge">What it shows.</param>
public sealed record BadgeToPrint(Guid RegistrationId, int Revision, Badge Badge);
