using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.Registrations.Answers;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using EventsHub.Registrations.Vouchers;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Desk;

/// <summary>Staff register somebody, also while registration is closed and with products that only staff can give. Places must be left.</summary>
public static class AddRegistration
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="SubmissionId">Made when the form was shown; a form sent twice makes one registration.</param>
    /// <param name="Person">The person who attends.</param>
    /// <param name="TicketType">The code of the ticket type.</param>
    /// <param name="Options">The codes of the options.</param>
    /// <param name="PaymentMethod">How the order is paid; ignored when there is nothing to pay.</param>
    /// <param name="BillTo">Whom the invoice is made out to; null for the buyer.</param>
    /// <param name="Language">The language of mails and ticket (BCP 47).</param>
    /// <param name="BadgeRole">The role printed on the badge in place of the ticket type's; null for that role.</param>
    /// <param name="Note">A note for staff only; null for none.</param>
    /// <param name="SendConfirmation">True to mail the person a confirmation.</param>
    /// <param name="Buyer">Who orders and pays; null or blank for the person who attends.</param>
    /// <param name="Answers">What is known of the person's answers to the questions of the event; null for nothing.</param>
    /// <param name="Voucher">The code that the person comes with, as typed; null or blank for none.</param>
    [RequiresPermission(Permission.ManageRegistrations)]
    public sealed record Command(
        string EventCode, Guid SubmissionId, AttendeeInput Person, string TicketType, IReadOnlyList<string> Options, PaymentMethod? PaymentMethod,
        BillingInput? BillTo, string Language, string? BadgeRole, string? Note, bool SendConfirmation,
        BuyerInput? Buyer = null, AnswersInput? Answers = null, string? Voucher = null) : ICommand<Result>, IForEvent
    {
        /// <summary>What makes it the same when it is sent twice; see <see cref="Submission"/>.</summary>
        internal string Content => Submission.ContentOf(Person, TicketType, Options, BillTo, Buyer, Answers?.Given, Voucher);
    }

    public sealed record Result(Guid RegistrationId, string Code);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.SubmissionId).NotEmpty().WithMessage(_ => texts["This form is no longer complete. Load the page again."]);
            this.CheckParties(c => c.Person, c => c.Buyer, c => c.BillTo, texts);
            RuleFor(c => c.TicketType).NotEmpty().WithMessage(_ => texts["Choose a ticket."]);
            RuleFor(c => c.Options).NotNull();
            RuleFor(c => c.Language).Must(Languages.IsKnown).WithMessage(_ => texts["Choose a language from the list."]);
            RuleFor(c => c.BadgeRole).Must(text => CleanText.Line(text).Length <= 80).WithMessage(_ => texts["At most {0} characters.", 80]);
            RuleFor(c => c.Note).Must(text => CleanText.Lines(text).Length <= 4000).WithMessage(_ => texts["At most {0} characters.", 4000]);
        }
    }

    internal sealed class Handler(EventsHubDb db, EventPeople people, IAccess access, Texts texts, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var @event = await db.HostedEventAsync(command.EventCode, EventParts.Products, cancellationToken);
            var existing = await db.Orders().AsNoTracking()
                .Where(o => o.EventId == @event.Id && o.SubmissionId == command.SubmissionId)
                .SelectMany(o => o.Registrations, (o, r) => new { r.Id, r.Code, o.Submitted })
                .FirstOrDefaultAsync(cancellationToken);
            if (existing is not null)
            {
                Submission.CheckIsSame(existing.Submitted, command.Content);
                return new(existing.Id, existing.Code);
            }

            @event.TakesPeople.Demand();
            var form = (await db.FormInUseAsync(@event.Id, cancellationToken)).SeenBy(await access.AudiencesAsync(@event.Code, cancellationToken));
            var read = AnswersOfForm.ReadSome(form, command.Answers, command.Person, command.TicketType, command.Options, texts);
            var ticket = ProductSelection.Ticket(@event, command.TicketType, byStaff: true);
            List<ProductOffer> products = [ticket, .. ProductSelection.Options(@event, ticket, command.Answers is null ? command.Options : read.Options, byStaff: true)];
            var voucher = await db.VoucherAsync(@event, command.Voucher, now, cancellationToken);
            ProductSelection.MayUse(voucher, command.Person.ToAttendee().Email, products, @event, now).Demand();
            var (order, registration) = StaffOrders.New(@event, command.Person, products, command.Language, command.SubmissionId, now, command.Buyer, command.BillTo, voucher: voucher);
            order.PayBy(ProductSelection.Payment(order.Asked(registration), command.PaymentMethod, @event.PaymentMethods));
            order.Sell(registration, payBy: null, now, tell: command.SendConfirmation);
            registration.Annotate(CleanText.LineOrNull(command.BadgeRole), CleanText.LinesOrNull(command.Note));
            registration.AnswerTo(form, read.Answers);
            await people.SettleAsync(@event.Id, [registration], WhoSays.Staff, cancellationToken);
            order.SentAs(command.Content);
            db.Orders().Add(order);
            // Saved before the places are taken: of a form sent twice at once, the second fails here at the unique index, runs again, and finds the first.
            await db.SaveChangesAsync(cancellationToken);
            await OrderSeats.TakeAsync(db, @event, order.LinesOf(registration), now, cancellationToken);
            return new(registration.Id, registration.Code);
        }
    }
}
