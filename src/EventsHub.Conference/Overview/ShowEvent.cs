using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Time;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Overview;

/// <summary>Shows the overview of an event: its status, the steps still to take, registrations, payments and places left.</summary>
public static class ShowEvent
{
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode) : IQuery<Result>, IForEvent;

    public sealed record Result : IVersioned
    {
        public required string Code { get; init; }

        public required EventStatus Status { get; init; }

        public required IReadOnlyList<EventStatus> NextStatuses { get; init; }

        public required EventInput Details { get; init; }

        public required int Version { get; init; }

        /// <summary>The steps of setting up the event, done or not, in the order in which to take them.</summary>
        public required IReadOnlyList<Step> Steps { get; init; }

        /// <summary>The number of people with a confirmed registration.</summary>
        public required int Registered { get; init; }

        public required int Cancelled { get; init; }

        /// <summary>The number of people about whom staff have to decide.</summary>
        public required int ToApprove { get; init; }

        /// <summary>The number of people whose place is kept until it is paid.</summary>
        public required int ToPay { get; init; }

        /// <summary>The number of people on the waiting list.</summary>
        public required int Waiting { get; init; }

        /// <summary>Places of groups for which nobody is named yet.</summary>
        public required int Unnamed { get; init; }

        /// <summary>The total of all orders, in minor units of the event's currency; null for those who may not see what events take in.</summary>
        public required long? OrderedMinor { get; init; }

        /// <summary>What was paid of that total, in minor units; null for those who may not see it.</summary>
        public required long? PaidMinor { get; init; }

        public required int WithNeeds { get; init; }

        /// <summary>The day, in the event's time zone, on which stored dietary and access needs are erased automatically.</summary>
        public required DateOnly NeedsErasedOn { get; init; }

        /// <summary>True when they can be erased now, since the event is over.</summary>
        public required bool MayEraseNeeds { get; init; }

        public required IReadOnlyList<Places> Quotas { get; init; }

        public required bool MayManage { get; init; }

        public bool IsPublic => Status is not (EventStatus.Draft or EventStatus.Archived);

        public bool IsDeletable => Status == EventStatus.Draft && Registered + Cancelled + ToApprove + ToPay + Waiting + Unnamed == 0;
    }

    /// <param name="Code">The quota's code.</param>
    /// <param name="Name">The quota's name.</param>
    /// <param name="Size">The number of places; null for no limit.</param>
    /// <param name="Taken">The number of places taken.</param>
    public sealed record Places(string Code, string Name, int? Size, int Taken);

    public sealed record Step(StepKind What, bool IsDone);

    public enum StepKind
    {
        Texts,

        Place,

        Rooms,

        Tickets,

        Quotas,

        /// <summary>Terms and, where transfers are accepted, a bank account.</summary>
        Policies,

        Publish,

        OpenRegistration,
    }

    internal sealed class Handler(EventsHubDb db, IAccess access, ISales sales) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.Events().AsNoTracking().WithOffer().WithCode(query.EventCode, cancellationToken);
            var figures = await sales.FiguresAsync(@event.ToHosted(), cancellationToken);
            var seesMoney = await access.MayAsync(Permission.ViewMoney, AccessTarget.Event(query.EventCode), cancellationToken);
            return new()
            {
                Code = @event.Code,
                Status = @event.Status,
                NextStatuses = [.. @event.NextStatuses],
                Details = EventInput.Of(@event),
                Version = @event.Version,
                Steps = StepsOf(@event, (await db.HostAsync(@event.HostId, cancellationToken)).BankAccount),
                Registered = figures.Registered,
                Cancelled = figures.Cancelled,
                ToApprove = figures.ToApprove,
                ToPay = figures.ToPay,
                Waiting = figures.Waiting,
                Unnamed = figures.Unnamed,
                OrderedMinor = seesMoney ? figures.Ordered.Minor : null,
                PaidMinor = seesMoney ? figures.Paid.Minor : null,
                MayManage = await access.MayAsync(Permission.ManageEvents, AccessTarget.Event(query.EventCode), cancellationToken),
                WithNeeds = figures.WithNeeds,
                NeedsErasedOn = figures.NeedsErasedOn,
                MayEraseNeeds = figures.MayEraseNeeds,
                Quotas = [.. @event.Quotas.Select(q => new Places(q.Code, q.Name, q.Size, q.Taken))],
            };
        }

        private static IReadOnlyList<Step> StepsOf(Event @event, BankAccount? hostAccount) =>
        [
            new(StepKind.Texts, @event.Languages.TrueForAll(l => @event.Name.All.ContainsKey(l) && @event.Description.All.ContainsKey(l))),
            new(StepKind.Place, !@event.Venue.Name.IsEmpty && @event.ContactEmail.Length > 0),
            new(StepKind.Rooms, @event.Rooms.Count > 0),
            new(StepKind.Tickets, @event.TicketTypes.Any()),
            new(StepKind.Quotas, @event.Products.Any(p => p.Quotas.Any(q => q.Size is not null))),
            new(StepKind.Policies, !@event.Terms.IsEmpty && ((@event.BankAccount ?? hostAccount) is not null || !@event.PaymentMethods.Contains(PaymentMethod.BankTransfer))),
            new(StepKind.Publish, @event.Status != EventStatus.Draft),
            new(StepKind.OpenRegistration, @event.Status is not (EventStatus.Draft or EventStatus.Published)),
        ];
    }
}
