using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Registering;

/// <summary>Registers a person for an event. A form sent twice makes one registration.</summary>
public static class Register
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="SubmissionId">Made when the form was shown.</param>
    /// <param name="Person">The person who attends.</param>
    /// <param name="TicketType">The code of the ticket type.</param>
    /// <param name="Options">The codes of the options ordered.</param>
    /// <param name="PaymentMethod">How the order is paid; ignored when there is nothing to pay.</param>
    /// <param name="InvoiceAddress">The address on the invoice; null when it is made out to the person alone.</param>
    /// <param name="Consent">True when the person accepts the terms, which is required.</param>
    /// <param name="Language">The language of mails and ticket (BCP 47).</param>
    /// <param name="ExpectedTotalMinor">The total that the person was shown, in minor units; another total is refused, null accepts the present price.</param>
    [OpenToAll("Anybody may register for an event whose registration is open.")]
    public sealed record Command(
        string EventCode, Guid SubmissionId, AttendeeInput Person, string TicketType, IReadOnlyList<string> Options,
        PaymentMethod? PaymentMethod, string? InvoiceAddress, bool Consent, string Language,
        long? ExpectedTotalMinor = null) : ICommand<Result>, IForEvent;

    /// <param name="RegistrationId">Id of the registration.</param>
    /// <param name="Code">The registration's code.</param>
    /// <param name="Token">The token of the link to the person's own page; only its hash is stored.</param>
    public sealed record Result(Guid RegistrationId, string Code, string Token);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.SubmissionId).NotEmpty().WithMessage(_ => texts["This form is no longer complete. Load the page again."]);
            RuleFor(c => c.Person).NotNull().SetValidator(new AttendeeInputValidator(texts));
            RuleFor(c => c.TicketType).NotEmpty().WithMessage(_ => texts["Choose a ticket."]);
            RuleFor(c => c.Options).NotNull();
            RuleFor(c => c.InvoiceAddress).MaximumLength(2000).WithMessage(_ => texts["At most {0} characters.", 2000]);
            RuleFor(c => c.Consent).Equal(true).WithMessage(_ => texts["Please agree to the terms to register."]);
        }
    }

    /// <summary>The order that a form asks for, at present prices; nothing is saved and no place is taken.</summary>
    internal static (Order Order, Registration Registration, IReadOnlyList<ProductOffer> Products) Place(Command command, HostedEvent @event, DateTime now)
    {
        if (@event.Status != EventStatus.RegistrationOpen)
        {
            throw new DomainRuleException("registration.closed", "Registration for this event is not open.");
        }

        var ticket = ProductSelection.Ticket(@event, command.TicketType, now);
        IReadOnlyList<ProductOffer> products = [ticket, .. ProductSelection.Options(@event, ticket, command.Options, now)];
        var order = Order.Place(@event, ShortCode.New(), command.SubmissionId, command.Person.AsBuyer(command.Language, command.InvoiceAddress), now);
        var registration = Registration.Of(order.Code, command.Person.ToAttendee(), command.Language, now);
        registration.AcceptTerms(now);
        order.Enrol(registration, products, now, tell: true);
        return (order, registration, products);
    }

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var @event = await db.HostedEventAsync(command.EventCode, EventParts.Products, cancellationToken);
            if (await ExistingAsync(@event, command.SubmissionId, now, cancellationToken) is { } existing)
            {
                return existing;
            }

            var (order, registration, products) = Place(command, @event, now);
            ProductSelection.CheckTotal(order, command.ExpectedTotalMinor);
            order.PayBy(ProductSelection.Payment(@event, order.TotalMinor, command.PaymentMethod));
            var token = OwnLinks.Add(db, @event, registration.Id, now);
            db.Orders().Add(order);
            // Saved before the places are taken: of a form sent twice at once, the second fails here at the unique index, runs again, and finds the first.
            await db.SaveChangesAsync(cancellationToken);

            if (await Seats.TakeAsync(db, [.. products.Select(p => p.Id)], cancellationToken) is { } soldOut)
            {
                throw ProductSelection.SoldOut(@event, products.First(p => p.Id == soldOut));
            }

            return new(registration.Id, registration.Code, token);
        }

        private async Task<Result?> ExistingAsync(HostedEvent @event, Guid submissionId, DateTime now, CancellationToken cancellationToken)
        {
            var registration = await db.Orders().AsNoTracking()
                .Where(o => o.EventId == @event.Id && o.SubmissionId == submissionId)
                .SelectMany(o => o.Registrations)
                .Select(r => new { r.Id, r.Code })
                .FirstOrDefaultAsync(cancellationToken);
            return registration is null ? null : new(registration.Id, registration.Code, OwnLinks.Add(db, @event, registration.Id, now));
        }
    }
}
