using EventsHub.Hosts.Domain;
using EventsHub.Hosts.Storage;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Hosts.Contracts;

/// <summary>Reads hosts for other modules.</summary>
public static class HostReading
{
    /// <summary>The host that runs the installation, for which new events and trips are made.</summary>
    public static Task<HostProfile> HostAsync(this EventsHubDb db, CancellationToken cancellationToken) => db.HostAsync(Host.FirstId, cancellationToken);

    /// <summary>The host with an id that a stored row refers to, so that the host is known to exist.</summary>
    public static async Task<HostProfile> HostAsync(this EventsHubDb db, Guid id, CancellationToken cancellationToken)
    {
        var host = await db.Hosts().AsNoTracking().FirstAsync(h => h.Id == id, cancellationToken);
        return new(
            host.Id, host.Name, host.Address, host.RegistrationNumber, host.Email, host.BankAccount,
            host.TimeZone, host.Languages, host.Currency, host.VatStatus, host.VatNumber, host.VatExemption)
        {
            Accounts = host.Accounts ?? ChartOfAccounts.French,
        };
    }
}
