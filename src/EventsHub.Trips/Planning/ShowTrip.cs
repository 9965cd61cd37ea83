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

/// <summary>A whole trip: who travels, on what, where they sleep, and what is missing.</summary>
public static class ShowTrip
{
    [RequiresPermission(Permission.ManageTrips)]
    public sealed record Query(string TripCode) : IQuery<Result>;

    public sealed record Result
    {
        public required string Code { get; init; }

        public required TripInput About { get; init; }

        public required TripStatus Status { get; init; }

        public required IReadOnlyList<TripStatus> NextStatuses { get; init; }

        /// <summary>Sent back with a change, so that a change based on an old reading is refused.</summary>
        public required int Version { get; init; }

        /// <summary>Who travels, in the order of names.</summary>
        public required IReadOnlyList<Person> Travellers { get; init; }

        /// <summary>Journeys, in order of time.</summary>
        public required IReadOnlyList<Journey> Legs { get; init; }

        /// <summary>Nights, in order of time.</summary>
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

    /// <param name="Id">Who.</param>
    /// <param name="Name">The name in the own script.</param>
    /// <param name="LatinName">The Latin name, where it differs.</param>
    /// <param name="About">What is said of them.</param>
    /// <param name="NightsAway">Nights that they are away from home and not on the way.</param>
    /// <param name="Pack">Where their pack is.</param>
    /// <param name="PackSentAt">When it was last sent (UTC).</param>
    public sealed record Person(
        Guid Id, string Name, string? LatinName, TravellerInput About, IReadOnlyList<DateOnly> NightsAway, PackState Pack, DateTime? PackSentAt);

    /// <param name="Id">Which one.</param>
    /// <param name="DepartsAt">Departure (UTC).</param>
    /// <param name="ArrivesAt">Arrival (UTC).</param>
    /// <param name="About">What is said of it, with local times.</param>
    public sealed record Journey(Guid Id, DateTime DepartsAt, DateTime ArrivesAt, LegInput About);

    public sealed record Nights(Guid Id, StayInput About);

    /// <param name="Kind">What it is.</param>
    /// <param name="TravellerId">Whom it concerns.</param>
    /// <param name="Day">The night or day, where there is one.</param>
    /// <param name="LegId">The leg, where there is one.</param>
    /// <param name="Message">The same in words.</param>
    public sealed record Warning(TripWarningKind Kind, Guid TravellerId, DateOnly? Day, Guid? LegId, string Message);

    internal sealed class Handler(EventsHubDb db, Texts texts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var trip = await db.ToRead(query.TripCode, cancellationToken);
            var ids = trip.Travellers.ConvertAll(t => t.Id);
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
