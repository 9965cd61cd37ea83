using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Storage;
using EventsHub.Registrations.Contracts;
using FluentValidation;
using MediatR;

namespace EventsHub.Mailings.Writing;

/// <summary>Writes a mailing, or writes one anew that nobody has got. It stays a draft.</summary>
public static class SaveMailing
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Id">Id of the mailing to write anew; null for a new one.</param>
    /// <param name="Mailing">What it says, and to whom.</param>
    /// <param name="Version">The version on which the change is based; null skips the check.</param>
    [RequiresPermission(Permission.SendMailings)]
    public sealed record Command(string EventCode, Guid? Id, MailingInput Mailing, int? Version = null) : ICommand<Result>, IForEvent;

    /// <param name="Id">Id of the mailing.</param>
    public sealed record Result(Guid Id);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.Mailing).NotNull();
            RuleFor(c => c.Mailing.Subject).MustBeText(texts, MailingContent.MaxSubject);
            RuleFor(c => c.Mailing.Text).MustBeText(texts, TextInput.MaxText);
            RuleFor(c => c.Mailing.Segment).MaximumLength(AttendeeSegment.MaxLength).WithMessage(_ => texts["At most {0} characters.", AttendeeSegment.MaxLength]);
        }
    }

    internal sealed class Handler(EventsHubDb db, IAccess access, ICurrentUser user, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var content = command.Mailing.ToContent();
            var @event = await db.HostedEventAsync(command.EventCode, cancellationToken);
            await db.CheckMayChooseAsync(access, @event, AttendeeSegment.Of(content.Segment), cancellationToken);
            var questions = await db.OpenKeysAsync(@event.Id, cancellationToken);
            if (command.Id is not { } id)
            {
                var written = Mailing.Write(@event, content, questions, user.Id, now);
                db.Mailings().Add(written);
                return new(written.Id);
            }

            var (_, mailing) = await db.MailingToChangeAsync(command.EventCode, id, command.Version, cancellationToken);
            mailing.Rewrite(@event, content, questions, user.Id, now);
            return new(mailing.Id);
        }
    }
}
