using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Tickets;
using MediatR;

namespace EventsHub.Registrations.OwnPage;

/// <summary>Shows people their own registration: what they ordered, what they owe and how to pay it.</summary>
public static class ShowOwnRegistration
{
    /// <summary>Asks by the token of the person's link.</summary>
    [OpenToAll("The token is the permission: 256 random bits, of which only the hash is stored.")]
    public sealed record Query(string EventCode, string Token) : IQuery<Result>, IForEvent;

    /// <summary>The registration, in the language spoken now.</summary>
    /// <param name="Code">The reference.</param>
    /// <param name="Version">To be sent back with a change.</param>
    /// <param name="Status">Whether the place holds.</param>
    /// <param name="Person">Who attends.</param>
    /// <param name="Name">The name as its bearer writes it.</param>
    /// <param name="LatinName">The name in Latin letters, when that differs.</param>
    /// <param name="Ticket">The ticket held.</param>
    /// <param name="Attendance">How the person takes part.</param>
    /// <param name="Options">The codes of the options held.</param>
    /// <param name="Summary">What was ordered and what it comes to.</param>
    /// <param name="PaymentMethod">How it is paid.</param>
    /// <param name="PaidMinor">What has been paid.</param>
    /// <param name="BalanceMinor">What is still to pay; negative when something is to be paid back.</param>
    /// <param name="Transfer">How to transfer what is owed, when it is paid so.</param>
    /// <param name="InvoiceAddress">Where the invoice goes.</param>
    /// <param name="IsChangeable">Whether the person may still change or cancel.</param>
    /// <param name="KeptPercent">The share of the price that is kept when cancelling now.</param>
    /// <param name="KeptIfCancelledMinor">What that comes to.</param>
    public sealed record Result(
        string Code, int Version, RegistrationStatus Status, AttendeeInput Person, string Name, string? LatinName, string Ticket, Attendance Attendance,
        IReadOnlyList<string> Options, OrderSummary Summary, PaymentMethod PaymentMethod, long PaidMinor, long BalanceMinor, TransferInstructions? Transfer,
        string? InvoiceAddress, bool IsChangeable, int KeptPercent, long KeptIfCancelledMinor);

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
                order.PaidMinor, order.BalanceMinor, TransferInstructions.Of(@event, order), order.InvoiceAddress, OwnChanges.AreOpen(file), kept,
                order.LinesOf(registration).Sum(line => order.KeptOf(line, kept)));
        }
    }
}
