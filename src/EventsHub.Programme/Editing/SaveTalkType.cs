using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>Adds or changes a talk type. Existing talks keep their length.</summary>
public static class SaveTalkType
{
    /// <summary>Adds a type when <c>TypeId</c> is null; with a version, changes one only if nobody else changed it since.</summary>
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode, Guid? TypeId, TalkTypeInput Type, int? Version = null) : ICommand<Guid>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Type).NotNull().SetValidator(new TalkTypeInputValidator(texts)).OverridePropertyName("");
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(command.EventCode, cancellationToken);
            var types = await db.TalkTypes().Where(t => t.EventId == @event.Id).ToListAsync(cancellationToken);
            if (command.TypeId is { } id)
            {
                var known = types.Find(t => t.Id == id) ?? throw new NotFoundException("talk type");
                StaleException.ThrowIfOther(command.Version, known.Version);
                command.Type.ApplyTo(known);
                return known.Id;
            }

            var type = command.Type.ToType(@event.Id, @event.MainLanguage, types);
            db.TalkTypes().Add(type);
            return type.Id;
        }
    }
}
