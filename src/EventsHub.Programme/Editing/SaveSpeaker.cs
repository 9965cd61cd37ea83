using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

public static class SaveSpeaker
{
    /// <summary>Adds a speaker when <c>SpeakerId</c> is null, otherwise changes one; with a version, only if nobody else changed it since. Returns the slug.</summary>
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode, Guid? SpeakerId, SpeakerInput Speaker, int? Version = null) : ICommand<string>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Speaker).NotNull().SetValidator(new SpeakerInputValidator(texts)).OverridePropertyName("");
    }

    internal sealed class Handler(EventsHubDb db, EventPeople people) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            Speaker speaker;
            if (command.SpeakerId is { } id)
            {
                speaker = await db.Speakers().FirstOrDefaultAsync(s => s.Id == id && s.EventId == eventId, cancellationToken) ?? throw new NotFoundException("speaker");
                StaleException.ThrowIfOther(command.Version, speaker.Version);
                command.Speaker.ApplyTo(speaker);
                await people.SettleAsync(eventId, [speaker], WhoSays.Staff, cancellationToken);
                return speaker.Slug;
            }

            speaker = await db.NewSpeakerAsync(eventId, command.Speaker.ToName(), cancellationToken);
            command.Speaker.ApplyTo(speaker);
            await people.SettleAsync(eventId, [speaker], WhoSays.Staff, cancellationToken);
            db.Speakers().Add(speaker);
            return speaker.Slug;
        }
    }
}
