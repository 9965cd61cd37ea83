using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.Registrations.Mails;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.OwnPage;

/// <summary>Mails people a new link to what they are at the event. The answer is the same whether the address is registered or not, so that it tells nothing.</summary>
public static class SendLinkAgain
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    [OpenToAll("Whoever asks learns nothing; the link goes to the address that registered.")]
    public sealed record Command(string EventCode, string Email) : ICommand<Unit>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Email).Must(EmailAddress.IsPlausible)
            .WithMessage(_ => texts["Give an e-mail address that we can write to, such as name@example.org."]);
    }

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var address = EmailAddress.Normalize(command.Email);
            // One link every five minutes, so that nobody can fill somebody else's mailbox.
            var recently = now - Pause;
            var known = await db.Registrations()
                .Where(r => r.EventId == eventId && r.EmailNormalized == address)
                .Where(r => !db.Outbox.Any(m => m.SubjectId == r.Id && m.Kind == RegistrationMailKinds.OwnLink && m.CreatedAt > recently))
                .OrderByDescending(r => r.RegisteredAt).Select(r => r.Id).Take(10).ToListAsync(cancellationToken);
            db.Outbox.AddRange(known.Select(id => OutboxMessage.For(RegistrationMailKinds.OwnLink, id, now)));
            var paid = await db.Orders().AsNoTracking().Include(o => o.Registrations)
                .Where(o => o.EventId == eventId && o.BuyerEmailNormalized == address)
                .Where(o => !db.Outbox.Any(m => m.SubjectId == o.Id && m.Kind == RegistrationMailKinds.OrderLink && m.CreatedAt > recently))
                .OrderByDescending(o => o.PlacedAt).Take(10).ToListAsync(cancellationToken);
            // What people pay for themselves they see on the page of their registration.
            db.Outbox.AddRange(paid.Where(o => !o.Registrations.All(o.IsOrderedBy)).Select(o => OutboxMessage.For(RegistrationMailKinds.OrderLink, o.Id, now)));
            await PersonLinks.SendAgainAsync(db, eventId, address, now, recently, cancellationToken);
            return Unit.Value;
        }
    }
}
