namespace EventsHub.Registrations.Contracts;

/// <summary>Tells what came back of mails to people registered; whoever sends such mails implements it.</summary>
public interface IReturnedMails
{
    /// <summary>How the last mail of an event to an address came back; null when it arrived, or none was sent.</summary>
    /// <param name="eventId">Id of the event.</param>
    /// <param name="address">The address in the form in which addresses are compared.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    Task<ReturnedMail?> LastAsync(Guid eventId, string address, CancellationToken cancellationToken);
}
