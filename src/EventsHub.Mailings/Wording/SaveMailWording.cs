using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Mailings.Storage;
using EventsHub.Mailings.Writing;
using EventsHub.Registrations.Contracts;
using FluentValidation;
using MediatR;

namespace EventsHub.Mailings.Wording;

/// <summary>Writes the words of a mail that people get by themselves. From then on every such mail has them.</summary>
public static class SaveMailWording
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Mail">The mail.</param>
    /// <param name="Wording">The words, in the languages that have own ones.</param>
    /// <param name="Version">The version on which the change is based; null skips the check.</param>
    [RequiresPermission(Permission.SendMailings)]
    public sealed record Command(string EventCode, RegistrationMail Mail, WordsInput Wording, int? Version = null) : ICommand<Unit>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.Wording).NotNull().SetValidator(new WordsInput.Validator(texts));
        }
    }

    internal sealed class Handler(EventsHubDb db, ICurrentUser user, TimeProvider time) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var wording = await db.WordingToChangeAsync(eventId, command.Mail, command.Version, cancellationToken);
            wording.Write(command.Wording.Subject.ToLine(), command.Wording.Text.ToLines(), await db.OpenKeysAsync(eventId, cancellationToken), nameof(command.Wording), user.Id, time.GetUtcNow().UtcDateTime);
            return Unit.Value;
        }
    }
}
