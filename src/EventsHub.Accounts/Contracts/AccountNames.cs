using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.Contracts;

/// <summary>How other modules say who did something.</summary>
public static class AccountNames
{
    /// <summary>The names of all accounts, for queries to compose with.</summary>
    public static IQueryable<AccountName> AccountNamesOf(this EventsHubDb db) =>
        db.Accounts().AsNoTracking().Select(a => new AccountName { Id = a.Id, Name = a.DisplayName });
}
