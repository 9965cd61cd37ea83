using EventsHub.Kernel.Access;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Planning;
using FluentValidation;
using MediatR;

namespace EventsHub.Trips.Packs;

/// <summary>Mails travellers their travel pack, in their language: the PDF, a calendar file, and the link to their own page.</summary>
public static class SendTravelPacks
{
    /// <param name="TripCode">The trip's code.</param>
    /// <param name="TravellerIds">Ids of the travellers to write to; empty for all.</param>
    [RequiresPermission(Permission.ManageTrips)]
    public sealed record Command(string TripCode, IReadOnlyList<Guid> TravellerIds) : ICommand<Result>, IForTrip;

    public sealed record Result(int Sent, IReadOnlyList<string> WithoutAddress);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.TravellerIds).NotNull();
    }

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var trip = await db.ToRead(command.TripCode, cancellationToken);
            var travellers = trip.Travellers.Where(t => command.TravellerIds.Count == 0 || command.TravellerIds.Contains(t.Id)).ToList();
            var reachable = trip.ReceiversOfPacks(travellers);
            var now = time.GetUtcNow().UtcDateTime;
            db.Outbox.AddRange(reachable.Select(t => OutboxMessage.For(TripMailKinds.TravelPack, t.Id, now)));
            return new(reachable.Count, [.. travellers.Except(reachable).Select(t => t.Name.Native)]);
        }
    }
}
