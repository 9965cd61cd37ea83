using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Sending;
using EventsHub.Registrations.Contracts;
using FluentValidation;
using MediatR;

namespace EventsHub.Mailings.Wording;

/// <summary>Mails a mail that people get by themselves to whoever asks for it, as somebody registered would get it with the words that are stored, without their ticket and calendar entry.</summary>
public static class TryMailWording
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Mail">The mail.</param>
    /// <param name="Person">The code of the registration as which it is shown.</param>
    /// <param name="Language">The language (BCP 47).</param>
    [RequiresPermission(Permission.SendMailings)]
    public sealed record Command(string EventCode, RegistrationMail Mail, string Person, string Language) : ICommand<Unit>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.Language).Must(Languages.IsKnown).WithMessage(_ => texts["Choose a language from the list."]);
        }
    }

    internal sealed class Handler(EventsHubDb db, IRegistrationLetters letters, ICurrentUser user, TimeProvider time) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var me = OwnAddress.Of(user);
            var reader = await letters.ReaderAsync(eventId, command.Mail, command.Person, cancellationToken) ?? throw new NotFoundException("registration");
            db.AskForTest(MailingTest.Of(command.Mail, reader.Id, command.Language, me, now), now);
            return Unit.Value;
        }
    }
}
