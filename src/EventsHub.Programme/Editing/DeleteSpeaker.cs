using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
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
            speaker.CheckCanLeave(
                speaks: await db.Talks().AnyAsync(t => t.Speakers.Any(p => p.SpeakerId == speaker.Id), cancellationToken),
                chairs: await db.Sessions().AnyAsync(s => s.Chairs.Any(c => c.SpeakerId == speaker.Id), cancellationToken));
            db.Speakers().Remove(speaker);
            await people.LetGoAsync([.. new[] { speaker.PersonId }.OfType<Guid>()], cancellationToken);
            return Unit.Value;
        }
    }
}
