using EventsHub.Kernel.People;
using EventsHub.Trips.Domain;
using NodaTime;

namespace EventsHub.Testing;

/// <summary>Small trips, made by the methods by which the program makes them.</summary>
public static class SampleTrips
{
    /// <summary>A trip to two days in Brussels, on which nobody travels yet.</summary>
    public static Trip Planned(string code = "brussels-2030")
    {
        var trip = Trip.Plan(code, "Europe/Brussels");
        trip.Reschedule(new(2030, 1, 27), new(2030, 1, 28));
        return trip;
    }

    /// <summary>Takes somebody along.</summary>
    public static Traveller Take(this Trip trip, string name)
    {
        var traveller = Traveller.Of(PersonName.Of(name, "Échantillon"), "en");
        trip.Add(traveller);
        return traveller;
    }

    /// <summary>Adds a leg between places in Brussels.</summary>
    public static Leg Go(this Trip trip, LocalDateTime departs, LocalDateTime arrives, LegKind kind = LegKind.Train, params Traveller[] travellers)
    {
        var leg = Leg.Plan(kind, "Here", departs, "Europe/Brussels", "There", arrives, "Europe/Brussels");
        trip.Add(leg);
        trip.Seat(leg, travellers.ToDictionary(t => t.Id, _ => ""));
        return leg;
    }

    /// <summary>Adds a stay.</summary>
    public static Stay Sleep(this Trip trip, DateOnly from, DateOnly to, params Traveller[] travellers)
    {
        var stay = Stay.Plan("Sample Hotel", from, to);
        trip.Add(stay);
        trip.Room(stay, travellers.ToDictionary(t => t.Id, _ => ""));
        return stay;
    }
}
