using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.People.Contracts;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

public static class DeleteSpeaker
{
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode, Guid SpeakerId, int? Version = null) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db, EventPeople people) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var speaker = await db.Speakers().FirstOrDefaultAsync(s => s.Id == command.SpeakerId && s.EventId == eventId, cancellationToken) ?? throw new NotFoundException("speaker");
            StaleException.ThrowIfOther(command.Version, speaker.Version);
            if (await db.Talks().AnyAsync(t => t.Speakers.Any(p => p.SpeakerId == speaker.Id), cancellationToken))
            {
                throw new DomainRuleException("speaker.in-use", "{0} still has talks. Take them out of those first.", speaker.Name.Native);
            }

            if (await db.Sessions().AnyAsync(s => s.Chairs.Any(c => c.SpeakerId == speaker.Id), cancellationToken))
            {
                throw new DomainRuleException("speaker.chairs", "{0} still chairs sessions. Name somebody else there first.", speaker.Name.Native);
            }

            db.Speakers().Remove(speaker);
            await people.LetGoAsync([.. new[] { speaker.PersonId }.OfType<Guid>()], cancellationToken);
            return Unit.Value;
        }
    }
}
