using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Groups;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Tickets;
using MediatR;

namespace EventsHub.Registrations.OwnOrder;

/// <summary>Shows buyers an order that they pay: for whom, what it costs, what is left to pay and how, and whom the invoice is made out to. What attendees eat and need is not in it.</summary>
public static class ShowOwnOrder
{
    [OpenToAll("The token is the permission: 256 random bits, of which only the hash is stored.")]
    public sealed record Query(string EventCode, string Token) : IQuery<Result>, IForEvent;

    /// <summary>The order, with texts in the current language.</summary>
    /// <param name="Code">The order's code.</param>
    /// <param name="Version">To be sent back with a change, so that a change based on outdated data is refused.</param>
    /// <param name="Status">Whether the order is paid, or cancelled.</param>
    /// <param name="Buyer">Who orders and pays.</param>
    /// <param name="BuyerName">The name of the buyer, in its own script.</param>
    /// <param name="BillTo">Whom the invoice is made out to; null for the buyer.</param>
    /// <param name="BillingLines">The same as on an envelope; empty for the buyer.</param>
    /// <param name="CanCorrectBilling">True while the buyer may correct it.</param>
    /// <param name="People">For whom it is, in the order in which they registered.</param>
    /// <param name="Vat">Net amount, VAT and gross amount by rate.</param>
    /// <param name="Currency">ISO 4217 code of all amounts.</param>
    /// <param name="TotalMinor">What is to be paid in all, in minor units, VAT included.</param>
    /// <param name="PaidMinor">What was paid, in minor units.</param>
    /// <param name="BalanceMinor">What is left to pay, in minor units; negative when money is to be paid back.</param>
    /// <param name="PaymentMethod">The payment method.</param>
    /// <param name="Transfer">How to transfer what is left to pay; null for another payment method, or when nothing is.</param>
    /// <param name="LapsesAt">By when it must be paid (UTC), or the place goes back; null when nobody waits for that.</param>
    /// <param name="ContactEmail">The address of the organisers.</param>
    public sealed record Result(
        string Code, int Version, OrderStatus Status, BuyerInput Buyer, string BuyerName, BillingInput? BillTo, IReadOnlyList<string> BillingLines, bool CanCorrectBilling,
        IReadOnlyList<Person> People, IReadOnlyList<VatAmount> Vat, string Currency, long TotalMinor, long PaidMinor, long BalanceMinor,
        PaymentMethod PaymentMethod, TransferInstructions? Transfer, DateTime? LapsesAt, string ContactEmail) : IVersioned
    {
        /// <summary>What was ordered for a group, equal lines as one; null for other orders.</summary>
        public GroupSummary? Group { get; init; }
    }

    /// <param name="Code">The code of the registration.</param>
    /// <param name="Name">The name of the person, in its own script.</param>
    /// <param name="Status">How far the sale of the place has come.</param>
    /// <param name="Lines">What is ordered for the person, the ticket first and what was cancelled last.</param>
    public sealed record Person(string Code, string Name, RegistrationStatus Status, IReadOnlyList<OrderSummary.Line> Lines);

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var id = await OrderLinks.OrderOfAsync(db, request.EventCode, request.Token, time.GetUtcNow().UtcDateTime, cancellationToken);
            var file = await OrderFile.ReadAsync(db, id, cancellationToken);
            var (@event, order) = file;
            return new(
                order.Code, order.Version, order.Status, BuyerInput.Of(order.Buyer), order.Buyer.Name.Native, BillingInput.Of(order.Billing), [.. order.Billing?.ToLines() ?? []],
                order.MayCorrectBilling.IsAllowed,
                [.. file.People.Select(person => new Person(person.Registration.Code, person.Registration.Name.Native, person.Registration.Status, OrderSummary.LinesOf(person)))],
                order.VatPerRate, order.Currency, order.Total.Minor, order.Paid.Minor, order.Balance.Minor, order.PaymentMethod, TransferInstructions.Of(@event, order), order.DueBy,
                @event.ContactEmail)
            {
                Group = order.IsGroup ? GroupSummary.Of(file) : null,
            };
        }
    }
}
