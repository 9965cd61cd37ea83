using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Setup;

/// <summary>Changes an event's texts, dates, venue and languages.</summary>
public static class EditEvent
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Details">The details from now on.</param>
    /// <param name="Version">The version on which the change is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, EventInput Details, int? Version = null) : ICommand<int>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Details).NotNull().SetValidator(new EventInputValidator(texts));
    }

    internal sealed class Handler(EventsHubDb db, IAccess access, ISales sales) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.EventToChangeAsync(command.EventCode, command.Version, cancellationToken);
            await access.CheckMayJoinAsync(@event, command.Details.Series, cancellationToken);
            command.Details.ApplyTo(@event, await sales.HasOrdersAsync(@event.Id, cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
            return @event.Version;
        }
    }
}
