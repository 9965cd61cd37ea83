using EventsHub.Kernel.Domain;

namespace EventsHub.Mailings.Domain;

/// <summary>Somebody wants no mailings of an event but those about what they have registered for. Taken back, the row goes.</summary>
public sealed class Unsubscription : Entity
{
    private Unsubscription()
    {
    }

    /// <summary>Id of the event.</summary>
    public Guid EventId { get; private set; }

    /// <summary>The address in the form in which addresses are compared; once in the event.</summary>
    public string AddressKey { get; private set; } = "";

    /// <summary>When they said so (UTC).</summary>
    public DateTime SaidAt { get; private set; }

    /// <summary>Notes that somebody has unsubscribed.</summary>
    public static Unsubscription Of(Guid eventId, string addressKey, DateTime utc) => new() { EventId = eventId, AddressKey = addressKey, SaidAt = utc };
}
