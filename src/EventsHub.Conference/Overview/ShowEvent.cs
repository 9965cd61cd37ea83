using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Time;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Overview;

/// <summary>An event at a glance: where it stands, what is still to do, who has come, what was paid.</summary>
public static class ShowEvent
{
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode) : IQuery<Result>, IForEvent;

    /// <summary>The event.</summary>
    public sealed record Result
    {
        /// <summary>Its code.</summary>
        public required string Code { get; init; }

        /// <summary>Where it stands.</summary>
        public required EventStatus Status { get; init; }

        /// <summary>Where it can go from there.</summary>
        public required IReadOnlyList<EventStatus> NextStatuses { get; init; }

        /// <summary>What it is.</summary>
        public required EventInput Details { get; init; }

        /// <summary>The version that a change is to be based on.</summary>
        public required int Version { get; init; }

        /// <summary>What is done and what is still to do, in the order to do it.</summary>
        public required IReadOnlyList<Step> Steps { get; init; }

        /// <summary>How many people have registered and not cancelled.</summary>
        public required int Registered { get; init; }

        /// <summary>How many have cancelled.</summary>
        public required int Cancelled { get; init; }

        /// <summary>What all orders come to, in minor units.</summary>
        public required long OrderedMinor { get; init; }

        /// <summary>What was paid of it, in minor units.</summary>
        public required long PaidMinor { get; init; }

        /// <summary>How many people said what they eat or need.</summary>
        public required int WithNeeds { get; init; }

        /// <summary>The day on which that is erased, in the event's zone.</summary>
        public required DateOnly NeedsErasedOn { get; init; }

        /// <summary>Whether it can be erased at once, because the event is over.</summary>
        public required bool MayEraseNeeds { get; init; }

        /// <summary>How many places are left.</summary>
        public required IReadOnlyList<Places> Quotas { get; init; }

        /// <summary>Whether the sender may change it.</summary>
        public required bool MayManage { get; init; }

        /// <summary>Whether the public sees its page.</summary>
        public bool IsPublic => Status is not (EventStatus.Draft or EventStatus.Archived);

        /// <summary>Whether it can be deleted.</summary>
        public bool IsDeletable => Status == EventStatus.Draft && Registered + Cancelled == 0;
    }

    /// <summary>The places of one quota.</summary>
    /// <param name="Code">The quota.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Size">How many there are; null for no limit.</param>
    /// <param name="Taken">How many are taken.</param>
    public sealed record Places(string Code, string Name, int? Size, int Taken);

    /// <summary>One thing to do before people can come.</summary>
    /// <param name="What">Which one.</param>
    /// <param name="IsDone">Whether it is done.</param>
    public sealed record Step(StepKind What, bool IsDone);

    /// <summary>What is to be done for an event.</summary>
    public enum StepKind
    {
        /// <summary>Name and description in every language.</summary>
        Texts,

        /// <summary>The venue and an address to write to.</summary>
        Place,

        /// <summary>At least one room.</summary>
        Rooms,

        /// <summary>At least one ticket type.</summary>
        Tickets,

        /// <summary>A limit on the places.</summary>
        Quotas,

        /// <summary>Terms, and an account when people pay by transfer.</summary>
        Policies,

        /// <summary>The public sees it.</summary>
        Publish,

        /// <summary>People can register.</summary>
        OpenRegistration,
    }

    internal sealed class Handler(EventsHubDb db, IAccess access, ISales sales) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.Events().AsNoTracking().WithOffer().WithCode(query.EventCode, cancellationToken);
            var figures = await sales.FiguresAsync(@event.ToHosted(), cancellationToken);
            return new()
            {
                Code = @event.Code,
                Status = @event.Status,
                NextStatuses = [.. @event.NextStatuses],
                Details = EventInput.Of(@event),
                Version = @event.Version,
                Steps = StepsOf(@event),
                Registered = figures.Registered,
                Cancelled = figures.Cancelled,
                OrderedMinor = figures.OrderedMinor,
                PaidMinor = figures.PaidMinor,
                MayManage = await access.MayAsync(Permission.ManageEvents, query.EventCode, cancellationToken),
                WithNeeds = figures.WithNeeds,
                NeedsErasedOn = figures.NeedsErasedOn,
                MayEraseNeeds = figures.MayEraseNeeds,
                Quotas = [.. @event.Quotas.Select(q => new Places(q.Code, q.Name, q.Size, q.Taken))],
            };
        }

        private static IReadOnlyList<Step> StepsOf(Event @event) =>
        [
            new(StepKind.Texts, @event.Languages.TrueForAll(l => @event.Name.All.ContainsKey(l) && @event.Description.All.ContainsKey(l))),
            new(StepKind.Place, !@event.Venue.Name.IsEmpty && @event.ContactEmail.Length > 0),
            new(StepKind.Rooms, @event.Rooms.Count > 0),
            new(StepKind.Tickets, @event.TicketTypes.Any()),
            new(StepKind.Quotas, @event.Products.Exists(p => p.Quotas.Exists(q => q.Size is not null))),
            new(StepKind.Policies, !@event.Terms.IsEmpty && (@event.BankAccount is not null || !@event.PaymentMethods.Contains(PaymentMethod.BankTransfer))),
            new(StepKind.Publish, @event.Status != EventStatus.Draft),
            new(StepKind.OpenRegistration, @event.Status is not (EventStatus.Draft or EventStatus.Published)),
        ];
    }
}
