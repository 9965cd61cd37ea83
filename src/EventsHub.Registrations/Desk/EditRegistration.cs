using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Access;
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

/// <summary>Staff change the details, ticket and options of a registration. Products taken out are not charged, not even in part.</summary>
public static class EditRegistration
{
    /// <summary>The form's values, which replace everything.</summary>
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Code">The registration's code.</param>
    /// <param name="Version">The version on which the change is based; null skips the check.</param>
    /// <param name="Person">The person who attends.</param>
    /// <param name="TicketType">The code of the ticket type.</param>
    /// <param name="Options">The codes of the options.</param>
    /// <param name="Language">The language of mails and ticket (BCP 47).</param>
    /// <param name="BadgeRole">The role printed on the badge in place of the ticket type's; null for that role.</param>
    /// <param name="Note">A note for staff only; null for none.</param>
    /// <param name="Notify">True to mail the person about the change, and a buyer who is somebody else, or new, about what it costs.</param>
    /// <param name="Buyer">Who orders and pays; null leaves it as it is, blank makes it the person who attends.</param>
    /// <param name="BillTo">Whom the invoice is made out to; null leaves it as it is, blank makes it the buyer.</param>
    /// <param name="Answers">The answers to the questions of the event from now on, as far as whoever changes them may see them; null leaves all as they are.</param>
    [RequiresPermission(Permission.ManageRegistrations)]
    public sealed record Command(
        string EventCode, string Code, int? Version, AttendeeInput Person, string TicketType, IReadOnlyList<string> Options,
        string Language, string? BadgeRole, string? Note, bool Notify, BuyerInput? Buyer = null, BillingInput? BillTo = null, AnswersInput? Answers = null) : ICommand<Result>, IForEvent;

    /// <param name="Version">The version after the change.</param>
    /// <param name="BalanceMinor">What is left to pay, in minor units; negative when money is to be paid back.</param>
    public sealed record Result(int Version, long BalanceMinor);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
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
            var (registration, order) = await db.Registrations().WithCodeAsync(@event.Id, command.Code, cancellationToken);
            StaleException.ThrowIfOther(command.Version, order.Version);

            var voucher = await db.VoucherOfAsync(@event, registration, now, cancellationToken);
            var ticket = ProductSelection.Ticket(@event, command.TicketType, byStaff: true);
            var options = ProductSelection.Options(@event, ticket, await AnswerAsync(command, @event, registration, cancellationToken), byStaff: true);
            var change = order.Exchange(registration, ticket, options, keptPercent: 0, now, voucher);
            await OrderSeats.MoveAsync(db, @event, change, now, cancellationToken);
            if (order.PaymentMethod == PaymentMethod.Free && order.Balance.IsPositive)
            {
                order.PayBy(@event.PaymentMethods.FirstOrDefault(PaymentMethod.OnSite));
            }

            var wasNamed = registration.IsNamed;
            order.Describe(registration, command.Person.ToAttendee(), command.Language);
            order.Name(registration, now, command.Notify);
            registration.Annotate(CleanText.LineOrNull(command.BadgeRole), CleanText.LinesOrNull(command.Note));
            var payer = order.Buyer;
            OrderParties.Change(order, registration, command.Buyer, command.BillTo);
            if (command.Notify && order.Buyer != payer)
            {
                order.AskBuyer(registration);
            }

            await people.SettleAsync(@event.Id, [registration], WhoSays.Staff, cancellationToken);
            if (command.Notify || db.ChangeTracker.HasChanges())
            {
                order.Changed(registration, command.Notify && wasNamed, change);
            }

            await db.SaveChangesAsync(cancellationToken);
            return new(order.Version, order.Balance.Minor);
        }

        /// <summary>Takes in the answers.</summary>
        /// <returns>The codes of all options, those that come with answers included.</returns>
        private async Task<IReadOnlyList<string>> AnswerAsync(Command command, HostedEvent @event, Registration registration, CancellationToken cancellationToken)
        {
            if (command.Answers is null)
            {
                return command.Options;
            }

            var form = (await db.FormInUseAsync(@event.Id, cancellationToken)).SeenBy(await access.AudiencesAsync(@event.Code, cancellationToken));
            await db.LoadAnswersAsync(registration, cancellationToken);
            var read = AnswersOfForm.ReadSome(form, command.Answers, command.Person, command.TicketType, command.Options, texts, registration.Answers);
            registration.AnswerTo(form, read.Answers);
            return read.Options;
        }
    }
}
