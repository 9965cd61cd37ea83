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
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, byte[]? Picture) : ICommand<Unit>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Picture!).MustBeLogo(texts).OverridePropertyName("Logo").When(c => c.Picture is not null);
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            await db.ChangeLogoAsync(await db.Events().WithCode(command.EventCode, cancellationToken), command.Picture, cancellationToken);
            return Unit.Value;
        }
    }
}
