using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.Contracts;

/// <summary>Lets other modules show the name of the account that did something.</summary>
public static class AccountNames
{
    /// <summary>All accounts with their names, as a query for others to join with or filter.</summary>
    public static IQueryable<AccountName> AccountNamesOf(this EventsHubDb db) =>
        db.Accounts().AsNoTracking().Select(a => new AccountName { Id = a.Id, Name = a.DisplayName });
}
