using EventsHub.Testing;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Planning;

namespace EventsHub.IntegrationTests.Trips;

/// <summary>The trips that come with the product, and small ones made by hand.</summary>
internal static class TripInputs
{
    public static string File(string name) => System.IO.File.ReadAllText(Path.Combine(Programs.Root, "samples", "trips", name));

    public static CreateTrip.Command New(string code = "test-2030") => new()
    {
        Code = code,
        Title = "Sample Conference",
        City = "Brussels",
        Country = "be",
        TimeZone = "Europe/Brussels",
        StartsOn = new(2030, 1, 27),
        EndsOn = new(2030, 1, 28),
        Leader = "Camille Exemple",
        LeaderPhone = "+33 5 00 00 00 01",
    };

    public static TravellerInput Person(string given, string email = "zoe@example.org") => new() { Given = given, Family = "Échantillon", Email = email, Language = "fr" };

    public static LegInput Flight(params Guid[] travellers) => new()
    {
        Kind = LegKind.Flight,
        From = "Almaty (ALA)",
        Departs = new(2030, 1, 26, 4, 40, 0),
        FromTimeZone = "Asia/Almaty",
        To = "Brussels (BRU)",
        Arrives = new(2030, 1, 26, 8, 10, 0),
        ToTimeZone = "Europe/Brussels",
        Service = "XX 1 (sample)",
        Reference = "SAMPL9",
        Travellers = [.. travellers.Select((id, i) => new LegInput.Seat(id, $"{i + 1}A"))],
    };

    public static StayInput Nights(params Guid[] travellers) => new()
    {
        Hotel = "Sample Hotel",
        Address = "Sample Street 1\n1000 Brussels",
        CheckIn = new(2030, 1, 26),
        CheckOut = new(2030, 1, 28),
        Travellers = [.. travellers.Select(id => new StayInput.Bed(id, "Twin 1"))],
    };
}
