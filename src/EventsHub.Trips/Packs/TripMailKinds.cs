namespace EventsHub.Trips.Packs;

/// <summary>The mails of this module, as the outbox knows them.</summary>
public static class TripMailKinds
{
    public const string TravelPack = "mail.travel-pack";
}
