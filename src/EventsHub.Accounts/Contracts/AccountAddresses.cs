using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.Contracts;

/// <summary>Lets other modules write to whoever works with EventsHub.</summary>
public static class AccountAddresses
{
    /// <summary>The e-mail address of an account; null when there is none, or it is disabled.</summary>
    public static Task<string?> AccountAddressAsync(this EventsHubDb db, Guid accountId, CancellationToken cancellationToken) =>
        db.Accounts().AsNoTracking().Where(a => a.Id == accountId && !a.IsDisabled).Select(a => a.Email).FirstOrDefaultAsync(cancellationToken);
}
