using EventsHub.Conference.Domain;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Storage;

/// <summary>The tables of this module. Other modules reach their data through the types in Contracts.</summary>
internal static class ConferenceTables
{
    public static DbSet<Event> Events(this EventsHubDb db) => db.Set<Event>();

    public static DbSet<Room> Rooms(this EventsHubDb db) => db.Set<Room>();

    public static DbSet<Product> Products(this EventsHubDb db) => db.Set<Product>();

    public static DbSet<Quota> Quotas(this EventsHubDb db) => db.Set<Quota>();

    public static DbSet<SigningKey> SigningKeys(this EventsHubDb db) => db.Set<SigningKey>();
}
