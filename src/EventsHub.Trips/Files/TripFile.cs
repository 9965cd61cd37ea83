using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using EventsHub.Kernel.Files.Json;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Packs;
using EventsHub.Trips.Planning;

namespace EventsHub.Trips.Files;

/// <summary>One trip with all its parts, as a readable JSON file. A file that is read and written again stays the same.</summary>
public sealed record TripFile
{
    /// <summary>The longest file accepted, in characters.</summary>
    public const int MaxLength = 1_000_000;

    /// <summary>The trip's code; importing changes the trip that already has it.</summary>
    public string Code { get; set; } = "";

    public TripStatus Status { get; set; }

    public TripInput Trip { get; set; } = new();

    public List<TravellerInput> Travellers { get; set; } = [];

    /// <summary>Legs, in order of departure.</summary>
    public List<LegEntry> Legs { get; set; } = [];

    /// <summary>Stays, in order of first night.</summary>
    public List<StayEntry> Stays { get; set; } = [];

    /// <summary>A leg, with times as clocks at each place show them.</summary>
    public sealed record LegEntry
    {
        public LegKind Kind { get; set; }

        public string From { get; set; } = "";

        [JsonConverter(typeof(LocalTimeJsonConverter))]
        public DateTime Departs { get; set; }

        /// <summary>True when clocks show the time of departure twice that night, and the second time is meant.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool DepartsAgain { get; set; }

        /// <summary>True when clocks show the time of arrival twice that night, and the second time is meant; null for the one that is after the departure.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public bool? ArrivesAgain { get; set; }

        /// <summary>The IANA time zone of the place of departure; empty for where the host is at home.</summary>
        public string FromTimeZone { get; set; } = "";

        public string To { get; set; } = "";

        [JsonConverter(typeof(LocalTimeJsonConverter))]
        public DateTime Arrives { get; set; }

        /// <summary>The IANA time zone of the place of arrival; empty for where the host is at home.</summary>
        public string ToTimeZone { get; set; } = "";

        /// <summary>Carrier and number, such as "SNCF TGV 8530".</summary>
        public string? Service { get; set; }

        public string? Reference { get; set; }

        public List<Place> Travellers { get; set; } = [];

        internal LegInput ToInput(IReadOnlyDictionary<string, Guid> ids) => new()
        {
            Kind = Kind,
            From = From,
            Departs = Departs,
            FromTimeZone = FromTimeZone,
            To = To,
            Arrives = Arrives,
            ToTimeZone = ToTimeZone,
            DepartsAgain = DepartsAgain,
            ArrivesAgain = ArrivesAgain,
            Service = Service,
            Reference = Reference,
            Travellers = [.. Travellers.Where(t => ids.ContainsKey(t.Name)).Select(t => new LegInput.Seat(ids[t.Name], t.Seat))],
        };

        /// <param name="Name">The traveller's name in its own script, with a number where two have the same name.</param>
        /// <param name="Seat">Coach and seat.</param>
        public sealed record Place(string Name, string? Seat);
    }

    public sealed record StayEntry
    {
        public string Hotel { get; set; } = "";

        public string? Address { get; set; }

        public string? Phone { get; set; }

        public DateOnly CheckIn { get; set; }

        public DateOnly CheckOut { get; set; }

        public string? Reference { get; set; }

        public List<Bed> Travellers { get; set; } = [];

        internal StayInput ToInput(IReadOnlyDictionary<string, Guid> ids) => new()
        {
            Hotel = Hotel,
            Address = Address,
            Phone = Phone,
            CheckIn = CheckIn,
            CheckOut = CheckOut,
            Reference = Reference,
            Travellers = [.. Travellers.Where(t => ids.ContainsKey(t.Name)).Select(t => new StayInput.Bed(ids[t.Name], t.Room))],
        };

        /// <param name="Name">The traveller's name in its own script, with a number where two have the same name.</param>
        /// <param name="Room">The room; travellers with the same room share it.</param>
        public sealed record Bed(string Name, string? Room);
    }

    public static TripFile Of(Trip trip)
    {
        List<Traveller> travellers = [.. trip.Travellers.InOrder()];
        var names = travellers.Zip(NamesOf(travellers.Select(t => t.Name.Native))).ToDictionary(t => t.First.Id, t => t.Second);
        var order = travellers.Select((t, i) => (t.Id, i)).ToDictionary(t => t.Id, t => t.i);
        return new()
        {
            Code = trip.Code,
            Status = trip.Status,
            Trip = TripInput.Of(trip),
            Travellers = travellers.ConvertAll(TravellerInput.Of),
            Legs = [.. trip.Legs.InOrder().Select(leg => new LegEntry
            {
                Kind = leg.Kind,
                From = leg.From,
                Departs = leg.Departs.ToDateTimeUnspecified(),
                FromTimeZone = leg.FromTimeZone,
                To = leg.To,
                Arrives = leg.Arrives.ToDateTimeUnspecified(),
                ToTimeZone = leg.ToTimeZone,
                DepartsAgain = leg.DepartsAgain,
                ArrivesAgain = LegInput.Of(leg).ArrivesAgain,
                Service = leg.Service,
                Reference = leg.Reference,
                Travellers = [.. leg.Travellers.OrderBy(t => order[t.TravellerId]).Select(t => new LegEntry.Place(names[t.TravellerId], t.Seat))],
            })],
            Stays = [.. trip.Stays.InOrder().Select(stay => new StayEntry
            {
                Hotel = stay.Hotel,
                Address = stay.Address,
                Phone = stay.Phone,
                CheckIn = stay.CheckIn,
                CheckOut = stay.CheckOut,
                Reference = stay.Reference,
                Travellers = [.. stay.Travellers.OrderBy(t => order[t.TravellerId]).Select(t => new StayEntry.Bed(names[t.TravellerId], t.Room))],
            })],
        };
    }

    /// <summary>The names by which legs and stays refer to travellers: the name itself, with a number behind it from the second traveller of that name on.</summary>
    internal static IEnumerable<string> NamesOf(IEnumerable<string> natives)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in natives)
        {
            var count = seen[name] = seen.GetValueOrDefault(name) + 1;
            yield return count == 1 ? name : $"{name} ({count})";
        }
    }

    /// <summary>Moves every day and time by whole weeks, so that the event starts on the given day or in the six days after it.</summary>
    public void ShiftTo(DateOnly day)
    {
        if (Trip.StartsOn is not { } start)
        {
            return;
        }

        var days = (int)Math.Ceiling((day.DayNumber - start.DayNumber) / 7.0) * 7;
        (Trip.StartsOn, Trip.EndsOn) = (start.AddDays(days), Trip.EndsOn?.AddDays(days));
        foreach (var leg in Legs)
        {
            (leg.Departs, leg.Arrives) = (leg.Departs.AddDays(days), leg.Arrives.AddDays(days));
        }

        foreach (var stay in Stays)
        {
            (stay.CheckIn, stay.CheckOut) = (stay.CheckIn.AddDays(days), stay.CheckOut.AddDays(days));
        }
    }

    public string Write() => ReadableJson.Write(ToJson());

    /// <summary>The trip's code in a file; empty when it cannot be read.</summary>
    public static string CodeIn(string text) => ReadableJson.TextIn(text, MaxLength, "code") ?? "";

    /// <summary>Reads a file. Comments and trailing commas are allowed, unknown property names are refused.</summary>
    /// <exception cref="ValidationFailedException">The file cannot be read; the message names the line and the place in it.</exception>
    public static TripFile Read(string text, Texts texts)
    {
        if (text.Length > MaxLength)
        {
            throw new ValidationFailedException("File", texts["The file is longer than {0} characters, so it is not the file of a trip.", MaxLength]);
        }

        try
        {
            return ReadableJson.Read<TripFile>(text);
        }
        catch (JsonException exception)
        {
            throw new ValidationFailedException("File", JsonPlaces.Explain(exception, texts));
        }
    }

    internal JsonObject ToJson() => ReadableJson.WithoutEmpty(JsonSerializer.SerializeToNode(this, ReadableJson.Options)!.AsObject());
}
