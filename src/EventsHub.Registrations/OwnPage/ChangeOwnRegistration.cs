using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.Registrations.Answers;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Tickets;
using EventsHub.Registrations.Vouchers;
using FluentValidation;
using MediatR;

namespace EventsHub.Registrations.OwnPage;

/// <summary>Changes the details and options of a person's own registration.</summary>
public static class ChangeOwnRegistration
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Token">The token of the person's own link.</param>
    /// <param name="Version">The version with which the form was filled in; null skips the check.</param>
    /// <param name="Person">The person who attends.</param>
    /// <param name="Options">The codes of the options wanted, those already ordered included.</param>
    /// <param name="PaymentMethod">How the order is paid; used only when nothing was to be paid before.</param>
    /// <param name="BillTo">Whom the invoice is made out to; null leaves it as it is, blank makes it the buyer. Left aside for people who do not pay themselves.</param>
    /// <param name="ExpectedTotalMinor">The total that the person was shown, in minor units; another total is refused, null accepts the present prices.</param>
    /// <param name="ExpectedCurrency">The currency of that total (ISO 4217); a total in another one is refused like any other, null is the currency of the event.</param>
    /// <param name="Answers">What the person answers to the questions of the event from now on; null leaves all answers as they are.</param>
    [OpenToAll("The token is the permission.")]
    public sealed record Command(
        string EventCode, string Token, int? Version, AttendeeInput Person, IReadOnlyList<string> Options, PaymentMethod? PaymentMethod, BillingInput? BillTo,
        long? ExpectedTotalMinor = null, string? ExpectedCurrency = null, AnswersInput? Answers = null) : ICommand<string>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.Person).NotNull().SetValidator(new AttendeeInputValidator(texts));
            RuleFor(c => c.Options).NotNull();
            RuleFor(c => c.BillTo!).SetValidator(new BillingInputValidator(texts)).When(c => c.BillTo is not null);
        }
    }

    /// <summary>Changes order and person in memory as the form asks; nothing is saved, and no place is taken or given back. The answers given before must have been loaded for the change to be stored.</summary>
    internal static OrderChange Apply(Command command, RegistrationFile file, Voucher? voucher, EventForm form, Texts texts, DateTime now)
    {
        var (@event, order, registration) = file;
        registration.MayChange(@event.StageAt(now)).Demand();
        StaleException.ThrowIfOther(command.Version, file.Version);
        var (before, billed) = (Particulars.Of(order, registration), order.Billing);
        var change = Take(command, file, voucher, form, texts, registration.Language, now);
        var changes = before.ChangesTo(Particulars.Of(order, registration));
        // A form sent back as it was is no news.
        if (changes.Any || billed != order.Billing)
        {
            order.Changed(registration, tell: true, change);
        }

        if (changes.Any)
        {
            registration.AskAgain(changes.ToDecideAgain(@event, file.Ticket, form), now);
        }

        return change;
    }

    /// <summary>Takes in what a form says, whoever may send it: details, options and answers.</summary>
    internal static OrderChange Take(Command command, RegistrationFile file, Voucher? voucher, EventForm form, Texts texts, string language, DateTime now)
    {
        var (@event, order, registration) = file;
        var isBuyer = order.IsOrderedBy(registration);
        order.Describe(registration, command.Person.ToAttendee(), language);
        if (isBuyer && command.BillTo is { } billTo)
        {
            order.CorrectBilling(billTo.ToPartyOrNull());
        }

        var read = command.Answers is null ? null : AnswersOfForm.ReadAll(form, command.Answers, command.Person, file.Ticket.Code, command.Options, texts);
        if (read is not null)
        {
            registration.AnswerTo(form, read.Answers);
        }

        var options = read?.Options ?? command.Options;
        var heldCodes = file.Options.Select(o => o.Code).ToHashSet();
        var wanted = @event.Options.Where(o => heldCodes.Contains(o.Code) && options.Contains(o.Code))
            .Concat(ProductSelection.Options(@event, file.Ticket, options.Where(code => !heldCodes.Contains(code)), voucher: voucher));
        var change = order.Exchange(registration, file.Ticket, [.. wanted], @event.KeptPercentAt(now), now, voucher);
        if (change.Added.Count > 0)
        {
            ProductSelection.MayOrder(@event, change.Added, now).Demand();
        }

        var total = registration.Status.IsSold() ? order.Total : order.Asked(registration);
        ProductSelection.CostsAsShown(total, isBuyer ? command.ExpectedTotalMinor : null, command.ExpectedCurrency).Demand();
        if (order.PaymentMethod == PaymentMethod.Free)
        {
            order.PayBy(ProductSelection.Payment(total, command.PaymentMethod, @event.PaymentMethodsAt(now)));
        }

        return change;
    }

    internal sealed class Handler(EventsHubDb db, EventPeople people, Texts texts, TimeProvider time) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var id = await OwnLinks.RegistrationOfAsync(db, command.EventCode, command.Token, now, cancellationToken);
            var file = await RegistrationFile.LoadAsync(db, id, cancellationToken);
            await db.LoadAnswersAsync(file.Registration, cancellationToken);
            var voucher = await db.VoucherOfAsync(file.Event, file.Registration, now, cancellationToken);
            var change = Apply(command, file, voucher, await db.FormInUseAsync(file.Event.Id, cancellationToken), texts, now);
            await people.SettleAsync(file.Event.Id, [file.Registration], WhoSays.Anybody, cancellationToken, command.Token);
            // Saved first, so that a change based on outdated data fails here instead of waiting for locks on quotas.
            await db.SaveChangesAsync(cancellationToken);
            await OrderSeats.MoveAsync(db, file.Event, change, now, cancellationToken);
            return file.Registration.Code;
        }
    }
}
