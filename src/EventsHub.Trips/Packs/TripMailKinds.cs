namespace EventsHub.Trips.Packs;

/// <summary>The mails of this module, as the outbox knows them.</summary>
public static class TripMailKinds
{
    /// <summary>A traveller's own page and travel pack.</summary>
    public const string TravelPack = "mail.travel-pack";
}
