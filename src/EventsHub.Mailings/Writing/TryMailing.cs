using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Sending;
using EventsHub.Mailings.Storage;
using EventsHub.Registrations.Contracts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Mailings.Writing;

/// <summary>Mails a mailing to whoever asks for it, as one of its readers would get it.</summary>
public static class TryMailing
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Id">Id of the mailing.</param>
    /// <param name="Person">The code of the registration of the reader.</param>
    /// <param name="Language">One of the languages that it is written in (BCP 47).</param>
    [RequiresPermission(Permission.SendMailings)]
    public sealed record Command(string EventCode, Guid Id, string Person, string Language) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db, ICurrentUser user, TimeProvider time) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var @event = await db.HostedEventAsync(command.EventCode, cancellationToken);
            var mailing = await db.MailingToReadAsync(@event.Id, command.Id, cancellationToken);
            var me = OwnAddress.Of(user);
            var reader = await db.AttendeeRows().Where(r => r.EventId == @event.Id && r.Code == command.Person).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("registration");
            db.AskForTest(MailingTest.Of(mailing, reader, mailing.LanguageFor(command.Language, @event.MainLanguage), me, now), now);
            return Unit.Value;
        }
    }
}
