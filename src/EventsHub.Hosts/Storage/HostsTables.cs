using EventsHub.Hosts.Domain;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Hosts.Storage;

/// <summary>The tables of this module. Other modules reach their data through the types in Contracts.</summary>
internal static class HostsTables
{
    public static DbSet<Host> Hosts(this EventsHubDb db) => db.Set<Host>();

    public static DbSet<NumberSequence> NumberSequences(this EventsHubDb db) => db.Set<NumberSequence>();
}
