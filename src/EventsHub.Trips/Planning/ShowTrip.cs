using EventsHub.Kernel.Access;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Packs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Trips.Planning;

/// <summary>Shows a whole trip: travellers, legs, stays, and what is missing in the plan.</summary>
public static class ShowTrip
{
    [RequiresPermission(Permission.ManageTrips)]
    public sealed record Query(string TripCode) : IQuery<Result>, IForTrip;

    public sealed record Result : IVersioned
    {
        public required string Code { get; init; }

        public required TripInput About { get; init; }

        public required TripStatus Status { get; init; }

        public required IReadOnlyList<TripStatus> NextStatuses { get; init; }

        /// <summary>To be sent back with a change, so that a change based on outdated data is refused.</summary>
        public required int Version { get; init; }

        /// <summary>The travellers, sorted by name.</summary>
        public required IReadOnlyList<Person> Travellers { get; init; }

        /// <summary>The legs, in order of departure.</summary>
        public required IReadOnlyList<Journey> Legs { get; init; }

        /// <summary>The stays, in order of first night.</summary>
        public required IReadOnlyList<Nights> Stays { get; init; }

        public required IReadOnlyList<Warning> Warnings { get; init; }
    }

    public enum PackState
    {
        NotSent,

        OnItsWay,

        Sent,

        Failed,
    }

    /// <param name="Id">Id of the traveller.</param>
    /// <param name="Name">The name, in its own script.</param>
    /// <param name="LatinName">The name in Latin letters; null where it does not differ.</param>
    /// <param name="About">The traveller's details.</param>
    /// <param name="NightsAway">The nights for which the traveller needs a bed.</param>
    /// <param name="Pack">Whether the latest travel pack was mailed.</param>
    /// <param name="PackSentAt">When the latest travel pack was delivered (UTC); null while it was not.</param>
    public sealed record Person(
        Guid Id, string Name, string? LatinName, TravellerInput About, IReadOnlyList<DateOnly> NightsAway, PackState Pack, DateTime? PackSentAt);

    /// <param name="Id">Id of the leg.</param>
    /// <param name="DepartsAt">Time of departure (UTC).</param>
    /// <param name="ArrivesAt">Time of arrival (UTC).</param>
    /// <param name="About">The leg's details, with local times.</param>
    public sealed record Journey(Guid Id, DateTime DepartsAt, DateTime ArrivesAt, LegInput About);

    public sealed record Nights(Guid Id, StayInput About);

    /// <param name="Kind">What is missing or wrong.</param>
    /// <param name="TravellerId">Id of the traveller concerned.</param>
    /// <param name="Day">The night, or the day on which the leg departs; null when no single day is meant.</param>
    /// <param name="LegId">Id of the leg; null where none is concerned.</param>
    /// <param name="Message">The warning as a sentence, in the current language.</param>
    public sealed record Warning(TripWarningKind Kind, Guid TravellerId, DateOnly? Day, Guid? LegId, string Message);

    internal sealed class Handler(EventsHubDb db, Texts texts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var trip = await db.ToRead(query.TripCode, cancellationToken);
            List<Guid> ids = [.. trip.Travellers.Select(t => t.Id)];
            var packs = (await db.Outbox.AsNoTracking().Where(m => m.Kind == TripMailKinds.TravelPack && ids.Contains(m.SubjectId))
                .Select(m => new { m.SubjectId, m.CreatedAt, m.DeliveredAt, m.FailedAt }).ToListAsync(cancellationToken))
                .GroupBy(m => m.SubjectId).ToDictionary(m => m.Key, m => m.MaxBy(x => x.CreatedAt)!);
            return new()
            {
                Code = trip.Code,
                About = TripInput.Of(trip),
                Status = trip.Status,
                NextStatuses = trip.NextStatuses,
                Version = trip.Version,
                Travellers = [.. trip.Travellers.OrderBy(t => t.Name.SortKey, StringComparer.Ordinal).ThenBy(t => t.Id).Select(t =>
                {
                    var pack = packs.GetValueOrDefault(t.Id);
                    return new Person(
                        t.Id, t.Name.Native, t.Name.LatinIfDifferent, TravellerInput.Of(t), [.. trip.NightsAway(t)],
                        pack is null ? PackState.NotSent : pack.DeliveredAt is not null ? PackState.Sent : pack.FailedAt is not null ? PackState.Failed : PackState.OnItsWay,
                        pack?.DeliveredAt);
                })],
                Legs = [.. trip.Legs.InOrder().Select(l => new Journey(l.Id, l.DepartsAt, l.ArrivesAt, LegInput.Of(l)))],
                Stays = [.. trip.Stays.InOrder().Select(s => new Nights(s.Id, StayInput.Of(s)))],
                Warnings = [.. trip.Warnings().Select(w => new Warning(w.Kind, w.Traveller.Id, w.Day, w.Leg?.Id, TripWords.Of(w, texts)))],
            };
        }
    }
}
