using EventsHub.Conference.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;

namespace EventsHub.Conference.Setup;

/// <summary>Gives an event a picture that stands for it, or takes it away.</summary>
public static class ChangeEventLogo
{
    /// <summary>The largest picture, in bytes: it goes into every file of badges and into the event's file.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <param name="EventCode">The event.</param>
    /// <param name="Picture">A PNG, JPEG or SVG file; null for none.</param>
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
