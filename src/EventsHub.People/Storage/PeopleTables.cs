using EventsHub.Kernel.Storage;
using EventsHub.People.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.People.Storage;

/// <summary>The tables of this module. Other modules reach their data through the types in Contracts.</summary>
internal static class PeopleTables
{
    public static DbSet<Person> People(this EventsHubDb db) => db.Set<Person>();

    public static DbSet<FormerAddress> FormerAddresses(this EventsHubDb db) => db.Set<FormerAddress>();
}
