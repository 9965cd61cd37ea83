using EventsHub.Accounts.Domain;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.Storage;

/// <summary>The tables of this module. Other modules reach their data through the types in Contracts.</summary>
internal static class AccountsTables
{
    public static DbSet<Account> Accounts(this EventsHubDb db) => db.Set<Account>();

    public static DbSet<Grant> Grants(this EventsHubDb db) => db.Set<Grant>();

    public static DbSet<AccessKey> AccessKeys(this EventsHubDb db) => db.Set<AccessKey>();
}
