using EventsHub.Conference.Domain;
using EventsHub.Conference.Keys;
using EventsHub.Conference.Storage;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Setup;

/// <summary>Creates an event as a draft.</summary>
public static class CreateEvent
{
    /// <param name="Code">The event's name in web addresses, such as CAP24.</param>
    /// <param name="Details">The event's details.</param>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string Code, EventInput Details) : ICommand<string>, IForSeries
    {
        string? IForSeries.Series => Details?.Series;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.Code).MustBeEventCode(texts);
            RuleFor(c => c.Details).NotNull().SetValidator(new EventInputValidator(texts));
        }
    }

    internal sealed class Handler(EventsHubDb db, SecretSeal seal) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            await db.RefuseTakenCodeAsync(command.Code, "Code", cancellationToken);
            var @event = Event.Create(command.Code, await db.HostAsync(cancellationToken), seal.NewKey());
            command.Details.ApplyTo(@event, hasOrders: false);
            db.Events().Add(@event);
            return @event.Code;
        }
    }

    internal static async Task RefuseTakenCodeAsync(this EventsHubDb db, string code, string field, CancellationToken cancellationToken)
    {
        var normalized = EventCode.Normalize(code);
        Event.CheckCodeIsFree(code, await db.Events().AnyAsync(e => e.NormalizedCode == normalized, cancellationToken), field);
    }
}
