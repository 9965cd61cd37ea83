using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Answers;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Tickets;
using EventsHub.Registrations.WaitingLists;
using MediatR;

namespace EventsHub.Registrations.OwnPage;

/// <summary>Shows people their own registration: what they ordered and, if they pay themselves, what is left to pay and how. For whom somebody else pays, there are no prices.</summary>
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
    /// <param name="TicketCode">The code of the ticket type.</param>
    /// <param name="Ticket">The name of the ticket type.</param>
    /// <param name="Attendance">Whether the person takes part at the venue or online.</param>
    /// <param name="Options">The codes of the options ordered.</param>
    /// <param name="OptionNames">The names of the options ordered.</param>
    /// <param name="PaidFor">Who pays and whether it is settled, when that is somebody else; null when the person pays themselves.</param>
    /// <param name="Summary">What was ordered, with prices and total; null when somebody else pays, as are all amounts.</param>
    /// <param name="PaymentMethod">The payment method.</param>
    /// <param name="PaidMinor">What was paid, in minor units.</param>
    /// <param name="BalanceMinor">What is left to pay, in minor units; negative when money is to be paid back.</param>
    /// <param name="Transfer">How to transfer what is left to pay; null for another payment method, or when nothing is.</param>
    /// <param name="BillTo">Whom the invoice is made out to; null for the person, and when somebody else pays.</param>
    /// <param name="BillingLines">The same as on an envelope; empty where it is null.</param>
    /// <param name="CanCorrectBilling">True while the person may correct it.</param>
    /// <param name="IsChangeable">True while the person may change or cancel the registration.</param>
    /// <param name="KeptPercent">The share of a paid price that is kept when cancelling now, in percent.</param>
    /// <param name="KeptIfCancelledMinor">The amount kept when cancelling now, in minor units.</param>
    /// <param name="LapsesAt">Until when the place is kept, or must be paid (UTC); null unless it is one of both.</param>
    /// <param name="Declined">Why the organisers declined; null when they did not.</param>
    /// <param name="Answers">What was answered to the questions of the event, by the key of the question.</param>
    /// <param name="Answered">The same in words, each with the question as it was asked.</param>
    /// <param name="Voucher">The code that the person came with; null for none.</param>
    public sealed record Result(
        string Code, int Version, RegistrationStatus Status, AttendeeInput Person, string Name, string? LatinName, string TicketCode, string Ticket, Attendance Attendance,
        IReadOnlyList<string> Options, IReadOnlyList<string> OptionNames, PaidForBy? PaidFor, OrderSummary? Summary, PaymentMethod PaymentMethod,
        long? PaidMinor, long? BalanceMinor, TransferInstructions? Transfer, BillingInput? BillTo, IReadOnlyList<string> BillingLines, bool CanCorrectBilling,
        bool IsChangeable, int KeptPercent, long? KeptIfCancelledMinor, DateTime? LapsesAt, string? Declined,
        IReadOnlyDictionary<string, List<string?>> Answers, IReadOnlyList<AnsweredQuestion> Answered, string? Voucher) : IVersioned
    {
        /// <summary>True for somebody of a group whom its leader has named, and who has to fill in their details.</summary>
        public bool NeedsDetails { get; init; }

        /// <summary>The place on the waiting list, beginning with 1; null for somebody who does not wait.</summary>
        public int? WaitingNumber { get; init; }

        /// <summary>True for somebody who is registered and has changed something about which the organisers decide again.</summary>
        public bool IsDecidedAgain { get; init; }
    }

    /// <param name="Name">Whom it is billed to.</param>
    /// <param name="IsSettled">True when nothing is left to pay.</param>
    public sealed record PaidForBy(string Name, bool IsSettled);

    internal sealed class Handler(EventsHubDb db, Texts texts, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var id = await OwnLinks.RegistrationOfAsync(db, request.EventCode, request.Token, now, cancellationToken);
            var file = await RegistrationFile.ReadAsync(db, id, cancellationToken);
            var (@event, order, registration) = file;
            var kept = @event.KeptPercentAt(now);
            var answers = await db.AnswersOfAsync(@event, registration.Id, Enum.GetValues<AnswerAudience>(), texts, cancellationToken);
            var isBuyer = order.IsOrderedBy(registration);
            return new(
                registration.Code, file.Version, registration.Status, AttendeeInput.Of(registration), registration.Name.Native, registration.Name.LatinIfDifferent,
                file.Ticket.Code, file.In(file.Ticket.Name), file.Ticket.Attendance, [.. file.Options.Select(o => o.Code)], [.. file.Options.Select(o => file.In(o.Name))],
                isBuyer ? null : new(order.PayerName, order.Status != OrderStatus.Open && !order.Balance.IsPositive), isBuyer ? OrderSummary.Of(file) : null, order.PaymentMethod,
                isBuyer ? order.Paid.Minor : null, isBuyer ? order.Balance.Minor : null, isBuyer ? TransferInstructions.Of(@event, order) : null,
                isBuyer ? BillingInput.Of(order.Billing) : null, [.. isBuyer ? order.Billing?.ToLines() ?? [] : []], isBuyer && order.MayCorrectBilling.IsAllowed,
                registration.MayChange(@event.StageAt(now)).IsAllowed, kept,
                isBuyer ? order.KeptOf(registration, kept).Minor : null, registration.LapsesAt, registration.Declined, answers.Given, answers.InWords, registration.VoucherCode)
            {
                NeedsDetails = registration.MayBeInvited.IsAllowed,
                WaitingNumber = registration.Status == RegistrationStatus.Waiting ? await db.AheadOfAsync(registration, cancellationToken) + 1 : null,
                IsDecidedAgain = registration.ChangedSinceApproved is not null,
            };
        }
    }
}
