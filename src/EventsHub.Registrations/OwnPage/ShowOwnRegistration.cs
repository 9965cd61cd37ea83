using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Tickets;
using MediatR;

namespace EventsHub.Registrations.OwnPage;

/// <summary>Shows people their own registration: what they ordered, what is left to pay, and how to pay it.</summary>
public static class ShowOwnRegistration
{
    [OpenToAll("The token is the permission: 256 random bits, of which only the hash is stored.")]
    public sealed record Query(string EventCode, string Token) : IQuery<Result>, IForEvent;

    /// <summary>The registration, with texts in the current language.</summary>
    /// <param name="Code">The registration's code.</param>
    /// <param name="Version">To be sent back with a change, so that a change based on outdated data is refused.</param>
    /// <param name="Status">How far the sale of the place has come.</param>
    /// <param name="Person">The person's details.</param>
    /// <param name="Name">The name, in its own script.</param>
    /// <param name="LatinName">The name in Latin letters; null where it does not differ.</param>
    /// <param name="Ticket">The name of the ticket type.</param>
    /// <param name="Attendance">Whether the person takes part at the venue or online.</param>
    /// <param name="Options">The codes of the options ordered.</param>
    /// <param name="Summary">What was ordered, with prices and total.</param>
    /// <param name="PaymentMethod">The payment method.</param>
    /// <param name="PaidMinor">What was paid, in minor units.</param>
    /// <param name="BalanceMinor">What is left to pay, in minor units; negative when money is to be paid back.</param>
    /// <param name="Transfer">How to transfer what is left to pay; null for another payment method, or when nothing is.</param>
    /// <param name="InvoiceAddress">The address on the invoice; null when none was given.</param>
    /// <param name="IsChangeable">True while the person may change or cancel the registration.</param>
    /// <param name="KeptPercent">The share of a paid price that is kept when cancelling now, in percent.</param>
    /// <param name="KeptIfCancelledMinor">The amount kept when cancelling now, in minor units.</param>
    /// <param name="LapsesAt">Until when the place is kept, or must be paid (UTC); null unless it is one of both.</param>
    /// <param name="Declined">Why the organisers declined; null when they did not.</param>
    public sealed record Result(
        string Code, int Version, RegistrationStatus Status, AttendeeInput Person, string Name, string? LatinName, string Ticket, Attendance Attendance,
        IReadOnlyList<string> Options, OrderSummary Summary, PaymentMethod PaymentMethod, long PaidMinor, long BalanceMinor, TransferInstructions? Transfer,
        string? InvoiceAddress, bool IsChangeable, int KeptPercent, long KeptIfCancelledMinor,
        DateTime? LapsesAt, string? Declined) : IVersioned;

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var id = await OwnLinks.RegistrationOfAsync(db, request.EventCode, request.Token, now, cancellationToken);
            var file = await RegistrationFile.ReadAsync(db, id, cancellationToken);
            var (@event, order, registration) = file;
            var kept = @event.KeptPercentAt(now);
            return new(
                registration.Code, file.Version, registration.Status, AttendeeInput.Of(registration), registration.Name.Native, registration.Name.LatinIfDifferent,
                file.In(file.Ticket.Name), file.Ticket.Attendance, [.. file.Options.Select(o => o.Code)], OrderSummary.Of(file), order.PaymentMethod,
                order.Paid.Minor, order.Balance.Minor, TransferInstructions.Of(@event, order), order.InvoiceAddress, registration.MayChange(@event.Status).IsAllowed, kept,
                order.KeptOf(registration, kept).Minor, registration.LapsesAt, registration.Declined);
        }
    }
}
