namespace EventsHub.Trips.Packs;

/// <summary>The kinds of outbox message that this module delivers as mail.</summary>
public static class TripMailKinds
{
    public const string TravelPack = "mail.travel-pack";
}
