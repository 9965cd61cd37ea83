using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;

namespace EventsHub.Conference.Setup;

/// <summary>Adds a quota, or changes one. It cannot become smaller than the number of places taken.</summary>
public static class SaveQuota
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Replaces">The code of the quota to change; null to add one.</param>
    /// <param name="Quota">The quota from now on.</param>
    /// <param name="Version">The version of the event on which the change is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, string? Replaces, QuotaInput Quota, int? Version = null) : ICommand<string>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Quota).NotNull().SetValidator(new QuotaInputValidator(texts));
    }

    internal sealed class Handler(EventsHubDb db, ISales sales) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.EventToChangeAsync(command.EventCode, command.Version, cancellationToken);
            var quota = command.Replaces is null ? null : @event.Quotas.FirstOrDefault(x => x.Code == command.Replaces) ?? throw new NotFoundException("quota");
            if (quota is null)
            {
                quota = command.Quota.AddTo(@event);
            }
            else
            {
                command.Quota.ApplyTo(quota);
            }

            await db.SaveOfferAsync(@event, sales, cancellationToken);
            return quota.Code;
        }
    }
}
