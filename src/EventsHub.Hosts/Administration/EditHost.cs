using EventsHub.Hosts.Domain;
using EventsHub.Hosts.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Hosts.Administration;

/// <summary>Changes the host of the installation. Events keep the time zone, languages and currency that they have; those without an account of their own have the new one at once.</summary>
public static class EditHost
{
    /// <param name="Details">The details from now on.</param>
    /// <param name="Version">The version on which the change is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageHost)]
    public sealed record Command(HostInput Details, int? Version = null) : ICommand<int>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Details).NotNull().SetValidator(new HostInputValidator(texts));
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var host = await db.Hosts().FirstAsync(h => h.Id == Host.FirstId, cancellationToken);
            StaleException.ThrowIfOther(command.Version, host.Version);
            command.Details.ApplyTo(host);
            await db.SaveChangesAsync(cancellationToken);
            return host.Version;
        }
    }
}
