using System.Text.Json.Serialization;
using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.Registrations.Answers;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Storage;
using EventsHub.Registrations.Vouchers;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Registering;

/// <summary>Registers a person for an event, or puts them on the waiting list. A form sent twice makes one registration.</summary>
public static class Register
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="SubmissionId">Made when the form was shown.</param>
    /// <param name="Person">The person who attends.</param>
    /// <param name="TicketType">The code of the ticket type.</param>
    /// <param name="Options">The codes of the options ordered.</param>
    /// <param name="PaymentMethod">How the order is paid; ignored when there is nothing to pay.</param>
    /// <param name="BillTo">Whom the invoice is made out to; null for the buyer.</param>
    /// <param name="Consent">True when the person accepts the terms, which is required.</param>
    /// <param name="Language">The language of mails and ticket (BCP 47).</param>
    /// <param name="ExpectedTotalMinor">The total that the person was shown, in minor units; another total is refused, null accepts the present price.</param>
    /// <param name="MayWait">True to be put on the waiting list, where there is one, should no place be left.</param>
    /// <param name="Buyer">Who orders and pays; null or blank for the person who attends.</param>
    /// <param name="PersonToken">The token of the person's own link, when they came by it, so that the registration is theirs; null for others.</param>
    /// <param name="ExpectedCurrency">The currency of the total expected (ISO 4217); a total in another one is refused like any other, null is the currency of the event.</param>
    /// <param name="Answers">What the person answered to the questions of the event; null for nothing.</param>
    /// <param name="Voucher">The code that the person comes with, as typed; null or blank for none.</param>
    [OpenToAll("Anybody may register for an event whose registration is open.")]
    public sealed record Command(
        string EventCode, Guid SubmissionId, AttendeeInput Person, string TicketType, IReadOnlyList<string> Options,
        PaymentMethod? PaymentMethod, BillingInput? BillTo, bool Consent, string Language,
        long? ExpectedTotalMinor = null, bool MayWait = false, BuyerInput? Buyer = null, string? PersonToken = null,
        string? ExpectedCurrency = null, AnswersInput? Answers = null, string? Voucher = null) : ICommand<Result>, IForEvent
    {
        /// <summary>What makes it the same when it is sent twice; see <see cref="Submission"/>.</summary>
        internal string Content => Submission.ContentOf(Person, TicketType, Options, BillTo, Buyer, Answers?.Given, Voucher);
    }

    /// <param name="Outcome">What has become of it.</param>
    /// <param name="RegistrationId">Id of the registration; empty when nothing was stored.</param>
    /// <param name="Code">The registration's code; empty when nothing was stored.</param>
    /// <param name="Token">The token of the link to the person's own page, of which only the hash is stored; empty when nothing was stored.</param>
    public sealed record Result(RegisterOutcome Outcome, Guid RegistrationId, string Code, string Token) : IRefusable
    {
        /// <summary>Why nothing was stored, and what would help.</summary>
        [JsonIgnore]
        public Eligibility Answer { get; private init; } = Eligibility.Yes;

        /// <inheritdoc/>
        [JsonIgnore]
        public bool IsRefused => !Answer.IsAllowed;

        internal static Result Refused(RegisterOutcome outcome, Eligibility answer) => new(outcome, Guid.Empty, "", "") { Answer = answer };
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.SubmissionId).NotEmpty().WithMessage(_ => texts["This form is no longer complete. Load the page again."]);
            this.CheckParties(c => c.Person, c => c.Buyer, c => c.BillTo, texts);
            RuleFor(c => c.TicketType).NotEmpty().WithMessage(_ => texts["Choose a ticket."]);
            RuleFor(c => c.Options).NotNull();
            RuleFor(c => c.Consent).Equal(true).WithMessage(_ => texts["Please agree to the terms to register."]);
        }
    }

    /// <summary>The products that a form asks for, the ticket first.</summary>
    /// <param name="command">The form.</param>
    /// <param name="options">The codes of all options, those that come with answers included.</param>
    /// <param name="event">The event with its products.</param>
    /// <param name="voucher">The code that the person comes with; null for none.</param>
    /// <param name="now">The present time (UTC).</param>
    /// <exception cref="DomainRuleException">One does not exist, or the person may not come with their code.</exception>
    internal static IReadOnlyList<ProductOffer> Chosen(Command command, IEnumerable<string> options, HostedEvent @event, Voucher? voucher, DateTime now)
    {
        var ticket = ProductSelection.Ticket(@event, command.TicketType, voucher: voucher);
        ProductOffer[] products = [ticket, .. ProductSelection.Options(@event, ticket, options, voucher: voucher)];
        ProductSelection.MayUse(voucher, command.Person.ToAttendee().Email, products, @event, now).Demand();
        return products;
    }

    /// <summary>The order that a form asks for, at present prices, in which the person waits; nothing is saved and no place is taken.</summary>
    internal static (Order Order, Registration Registration) Place(Command command, HostedEvent @event, IReadOnlyList<ProductOffer> products, Voucher? voucher, DateTime now)
    {
        var registration = Registration.Of(ShortCode.New(), command.Person.ToAttendee(), command.Language, now);
        var order = Order.PlaceFor(@event, command.SubmissionId, registration, now);
        OrderParties.Set(order, command.Buyer, command.BillTo, command.Language);
        registration.AcceptTerms(now);
        order.Enrol(registration, products, now, voucher: voucher);
        order.PayBy(ProductSelection.Payment(order.Asked(registration), command.PaymentMethod, @event.PaymentMethodsAt(now)));
        return (order, registration);
    }

    /// <summary>Goes on with somebody for whom places are left.</summary>
    internal static void Proceed(Order order, Registration registration, HostedEvent @event, ProductOffer ticket, DateTime now)
    {
        if (ticket.NeedsApproval)
        {
            order.AskForApproval(registration, now);
        }
        else
        {
            order.Sell(registration, @event.PayBy(order.PaymentMethod, now), now);
        }
    }

    /// <summary>What has become of a registration that was stored.</summary>
    internal static RegisterOutcome OutcomeOf(RegistrationStatus status) => status switch
    {
        RegistrationStatus.AwaitingPayment => RegisterOutcome.AwaitingPayment,
        RegistrationStatus.AwaitingApproval => RegisterOutcome.AwaitingApproval,
        RegistrationStatus.Waiting => RegisterOutcome.Waiting,
        _ => RegisterOutcome.Confirmed,
    };

    internal sealed class Handler(EventsHubDb db, EventPeople people, Texts texts, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var @event = await db.HostedEventAsync(command.EventCode, EventParts.Products, cancellationToken);
            if (await ExistingAsync(@event, command.SubmissionId, command.Content, now, cancellationToken) is { } existing)
            {
                return existing;
            }

            if (@event.MayRegisterAt(now) is { IsAllowed: false } closed)
            {
                return Result.Refused(RegisterOutcome.NotOpen, closed);
            }

            var form = await db.FormInUseAsync(@event.Id, cancellationToken);
            var read = AnswersOfForm.ReadAll(form, command.Answers, command.Person, command.TicketType, command.Options, texts);
            var voucher = await db.VoucherAsync(@event, command.Voucher, now, cancellationToken);
            var products = Chosen(command, read.Options, @event, voucher, now);
            if (ProductSelection.MayOrder(@event, products, now) is { IsAllowed: false } notOnSale)
            {
                return Result.Refused(RegisterOutcome.NotOpen, notOnSale);
            }

            var isBehind = await OrderSeats.IsBehindAsync(db, @event, products[0], voucher, cancellationToken);
            if ((isBehind ? products[0].Id : await OrderSeats.MissingAsync(db, voucher, products, cancellationToken)) is { } gone && MayNotWait(command, products, gone) is { } none)
            {
                return Result.Refused(RegisterOutcome.SoldOut, ProductSelection.SoldOut(@event, none));
            }

            var (order, registration) = Place(command, @event, products, voucher, now);
            if (ProductSelection.CostsAsShown(order.Asked(registration), command.ExpectedTotalMinor, command.ExpectedCurrency) is { IsAllowed: false } other)
            {
                return Result.Refused(RegisterOutcome.PriceChanged, other);
            }

            if (command.PersonToken is { } link && await PersonLinks.PersonOfAsync(db, @event.Id, link, now, cancellationToken) is { } personId)
            {
                registration.ComesFrom(personId);
            }

            registration.AnswerTo(form, read.Answers);
            order.SentAs(command.Content);
            await people.SettleAsync(@event.Id, [registration], WhoSays.Anybody, cancellationToken, command.PersonToken);
            var token = OwnLinks.Add(db, @event, registration.Id, now);
            db.Orders().Add(order);
            // Saved before the places are taken: of a form sent twice at once, the second fails here at the unique index, runs again, and finds the first.
            await db.SaveChangesAsync(cancellationToken);

            if (isBehind)
            {
                order.PutOnWaitingList(registration);
            }
            else if (await OrderSeats.TryTakeAsync(db, order.LinesOf(registration), now, cancellationToken) is not { } soldOut)
            {
                Proceed(order, registration, @event, products[0], now);
            }
            else if (MayNotWait(command, products, soldOut) is { } full)
            {
                return Result.Refused(RegisterOutcome.SoldOut, ProductSelection.SoldOut(@event, full));
            }
            else
            {
                order.PutOnWaitingList(registration);
            }

            return new(OutcomeOf(registration.Status), registration.Id, registration.Code, token);
        }

        // The product without a place, unless the person waits for one; null when they do.
        private static ProductOffer? MayNotWait(Command command, IReadOnlyList<ProductOffer> products, Guid soldOut) =>
            products.First(p => p.Id == soldOut) is var full && full.HasWaitingList && command.MayWait ? null : full;

        private async Task<Result?> ExistingAsync(HostedEvent @event, Guid submissionId, string content, DateTime now, CancellationToken cancellationToken)
        {
            var registration = await db.Orders().AsNoTracking()
                .Where(o => o.EventId == @event.Id && o.SubmissionId == submissionId)
                .SelectMany(o => o.Registrations, (o, r) => new { r.Id, r.Code, r.Status, o.Submitted })
                .FirstOrDefaultAsync(cancellationToken);
            Submission.CheckIsSame(registration?.Submitted, content);
            return registration is null ? null
                : new(OutcomeOf(registration.Status), registration.Id, registration.Code, OwnLinks.Add(db, @event, registration.Id, now));
        }
    }
}
