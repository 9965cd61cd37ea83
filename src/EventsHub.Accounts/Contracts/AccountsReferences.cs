using EventsHub.Accounts.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Accounts.Contracts;

/// <summary>Sets up foreign keys from the tables of this module to those of modules that build on it.</summary>
public static class AccountsReferences
{
    /// <summary>Lets roles be given for a trip. They go with the trip.</summary>
    public static void IsLedByGrants<T>(this EntityTypeBuilder<T> trip) where T : class =>
        trip.HasMany<Grant>().WithOne().HasForeignKey(g => g.TripId).OnDelete(DeleteBehavior.Cascade);
}
