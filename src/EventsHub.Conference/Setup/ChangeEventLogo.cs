using EventsHub.Conference.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;

namespace EventsHub.Conference.Setup;

/// <summary>Sets or removes the logo of an event.</summary>
public static class ChangeEventLogo
{
    /// <summary>The largest logo accepted, in bytes; it becomes part of every file of badges and of the event's file.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <param name="EventCode">The event's code.</param>
    /// <param name="Picture">A PNG, JPEG or SVG file; null removes the logo.</param>
    /// <param name="Version">The version on which the change is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, byte[]? Picture, int? Version = null) : ICommand<Unit>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Picture!).MustBeLogo(texts).OverridePropertyName("Logo").When(c => c.Picture is not null);
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.Events().WithCode(command.EventCode, cancellationToken);
            StaleException.ThrowIfOther(command.Version, @event.Version);
            await db.ChangeLogoAsync(@event, command.Picture, cancellationToken);
            return Unit.Value;
        }
    }
}
