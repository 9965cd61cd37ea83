using System.Text.Json.Serialization;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.OwnOrder;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Groups;

/// <summary>Orders places for a group, whose leader pays once and says later who comes. A form sent twice makes one order.</summary>
public static class OrderGroup
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="SubmissionId">Made when the form was shown.</param>
    /// <param name="GroupName">The name of the group.</param>
    /// <param name="Leader">Who leads the group, orders and pays.</param>
    /// <param name="Tickets">How many places of which ticket type.</param>
    /// <param name="Options">The codes of the options that every place has.</param>
    /// <param name="PaymentMethod">How the order is paid; ignored when there is nothing to pay.</param>
    /// <param name="BillTo">Whom the invoice is made out to; null for the leader.</param>
    /// <param name="Consent">True when the leader accepts the terms, which is required.</param>
    /// <param name="Language">The language of mails (BCP 47).</param>
    /// <param name="ExpectedTotalMinor">The total that the leader was shown, in minor units; another total is refused, null accepts the present prices.</param>
    /// <param name="ExpectedCurrency">The currency of that total (ISO 4217); null is the currency of the event.</param>
    [OpenToAll("Anybody may order for a group where the event takes groups and its registration is open.")]
    public sealed record Command(
        string EventCode, Guid SubmissionId, string GroupName, BuyerInput Leader, IReadOnlyList<TicketCount> Tickets, IReadOnlyList<string> Options, PaymentMethod? PaymentMethod,
        BillingInput? BillTo, bool Consent, string Language, long? ExpectedTotalMinor = null, string? ExpectedCurrency = null) : ICommand<Result>, IForEvent
    {
        /// <summary>What makes it the same when it is sent twice; see <see cref="Submission"/>.</summary>
        internal string Content => Submission.ContentOf(CleanText.Line(GroupName), Leader, Tickets, Options, BillTo);

        internal int Places => Tickets.Sum(ticket => Math.Max(0, ticket.Count ?? 0));
    }

    /// <param name="Code">The order's code.</param>
    /// <param name="Token">The token of the leader's link, of which only the hash is stored.</param>
    public sealed record Result(string Code, string Token)
    {
        /// <summary>The page of the leader, without the path base.</summary>
        [JsonIgnore]
        public string Path { get; init; } = "";
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.SubmissionId).NotEmpty().WithMessage(_ => texts["This form is no longer complete. Load the page again."]);
            RuleFor(c => c.GroupName).Must(name => CleanText.Line(name).Length is > 0 and <= Order.MaxGroupName)
                .WithMessage(_ => texts["Give the group a name of {0} characters at most, such as that of your institution.", Order.MaxGroupName]);
            RuleFor(c => c.Leader).NotNull().SetValidator(new BuyerInputValidator(texts));
            RuleFor(c => c.Leader).Must(leader => leader is { IsBlank: false }).OverridePropertyName("Leader.Given").WithMessage(_ => texts["Say who leads the group. Everything about paying goes to them."]);
            RuleFor(c => c.BillTo).SetValidator(new BillingInputValidator(texts)!);
            RuleFor(c => c.Tickets).NotNull().Must(tickets => tickets.Any(t => t.Count > 0)).WithMessage(_ => texts["Say how many places you want."]);
            RuleForEach(c => c.Tickets).Must(ticket => ticket.Count is null or (>= 0 and <= HostedEvent.MostGroupPlaces)).WithMessage(_ => texts["Give a number from {0} to {1}.", 0, HostedEvent.MostGroupPlaces]);
            RuleFor(c => c.Options).NotNull();
            RuleFor(c => c.Consent).Equal(true).WithMessage(_ => texts["Please agree to the terms to register."]);
        }
    }

    /// <summary>The order that a form asks for, at present prices; nothing is saved and no place is taken.</summary>
    /// <exception cref="DomainRuleException">It cannot be ordered, or not at the total that was shown.</exception>
    internal static Order Place(Command command, HostedEvent @event, DateTime now)
    {
        @event.MayOrderAsGroup(command.Places, now).Demand();
        var order = Order.PlaceGroup(@event, ShortCode.New(), command.SubmissionId, CleanText.Line(command.GroupName), command.Leader.ToBuyer(command.Language), now);
        OrderParties.Set(order, buyer: null, command.BillTo, command.Language);
        List<ProductOffer> all = [];
        foreach (var wanted in command.Tickets.Where(ticket => ticket.Count > 0))
        {
            var ticket = ProductSelection.Ticket(@event, wanted.Ticket);
            ProductOffer[] products = [ticket, .. ProductSelection.Options(@event, ticket, command.Options)];
            ProductSelection.MayOrder(@event, products, now).Demand();
            for (var i = 0; i < wanted.Count; i++)
            {
                order.AddPlace(ShortCode.New(), products, now);
                all.AddRange(products);
            }
        }

        if (ProductSelection.WithoutPlace(all) is { } full)
        {
            ProductSelection.PlacesLeft(@event, full).Demand();
        }

        order.PayBy(ProductSelection.Payment(AskedOf(order), command.PaymentMethod, @event.PaymentMethodsAt(now)));
        ProductSelection.CostsAsShown(AskedOf(order), command.ExpectedTotalMinor, command.ExpectedCurrency).Demand();
        order.SentAs(command.Content);
        return order;
    }

    private static Money AskedOf(Order order) => Money.Sum(order.Registrations.Select(order.Asked), order.Currency);

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var @event = await db.HostedEventAsync(command.EventCode, EventParts.Places, cancellationToken);
            var existing = await db.Orders().AsNoTracking().Where(o => o.EventId == @event.Id && o.SubmissionId == command.SubmissionId)
                .Select(o => new { o.Id, o.Code, o.Submitted }).FirstOrDefaultAsync(cancellationToken);
            if (existing is not null)
            {
                Submission.CheckIsSame(existing.Submitted, command.Content);
                return Answer(@event, existing.Id, existing.Code, now);
            }

            var order = Place(command, @event, now);
            await OrderSeats.CheckNobodyIsOvertakenAsync(db, @event, order, cancellationToken);
            db.Orders().Add(order);
            var answer = Answer(@event, order.Id, order.Code, now);
            // Saved before the places are taken: of a form sent twice at once, the second fails here at the unique index, runs again, and finds the first.
            await db.SaveChangesAsync(cancellationToken);
            await OrderSeats.TakeAsync(db, @event, order.Lines, now, cancellationToken);
            foreach (var place in order.Registrations)
            {
                order.Sell(place, @event.PayBy(order.PaymentMethod, now), now);
            }

            order.TellLeader();
            return answer;
        }

        private Result Answer(HostedEvent @event, Guid orderId, string code, DateTime now)
        {
            var token = OrderLinks.Add(db, @event, orderId, now);
            return new(code, token) { Path = GroupFile.PathOf(@event.Code, token) };
        }
    }
}
