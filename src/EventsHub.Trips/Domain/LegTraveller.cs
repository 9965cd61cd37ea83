namespace EventsHub.Trips.Domain;

/// <summary>The place of one traveller on one leg.</summary>
public sealed class LegTraveller
{
    private LegTraveller()
    {
    }

    /// <summary>Id of the leg.</summary>
    public Guid LegId { get; private set; }

    /// <summary>Id of the traveller.</summary>
    public Guid TravellerId { get; private set; }

    /// <summary>Coach and seat, as text; empty when seats are not reserved.</summary>
    public string Seat { get; private set; } = "";

    internal static LegTraveller On(Leg leg, Guid travellerId) => new() { LegId = leg.Id, TravellerId = travellerId };

    internal void Sit(string seat) => Seat = seat;
}
