namespace EventsHub.People.Contracts;

/// <summary>What a module shows people of their own on the page behind their own link.</summary>
public interface IPersonalPart
{
    /// <summary>Where it stands among the parts; smaller is higher.</summary>
    int Position { get; }

    /// <summary>What the person has of it; null for nothing.</summary>
    /// <param name="eventId">Id of the event.</param>
    /// <param name="personId">Id of the person.</param>
    /// <param name="token">The token of the link by which they came, for links to further pages of theirs.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    Task<PersonalPart?> OfAsync(Guid eventId, Guid personId, string token, CancellationToken cancellationToken);
}
