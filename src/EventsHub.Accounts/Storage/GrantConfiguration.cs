using EventsHub.Accounts.Domain;
using EventsHub.Conference.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Accounts.Storage;

internal sealed class GrantConfiguration : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.ToTable("Grants", table =>
        {
            table.HasCheckConstraint("CK_Grants_Holder", """("AccountId" IS NULL AND "KeyId" IS NOT NULL) OR ("AccountId" IS NOT NULL AND "KeyId" IS NULL)""");
            table.HasCheckConstraint("CK_Grants_Scope", """
                ("Scope" = 'Host' AND "SeriesKey" IS NULL AND "EventId" IS NULL AND "TripId" IS NULL)
                OR ("Scope" = 'Series' AND "SeriesKey" IS NOT NULL AND "EventId" IS NULL AND "TripId" IS NULL)
                OR ("Scope" = 'Event' AND "SeriesKey" IS NULL AND "EventId" IS NOT NULL AND "TripId" IS NULL)
                OR ("Scope" = 'Trip' AND "SeriesKey" IS NULL AND "EventId" IS NULL AND "TripId" IS NOT NULL)
                """.ReplaceLineEndings(" "));
        });
        builder.HasIndex(g => g.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(g => g.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AccessKey>().WithMany().HasForeignKey(g => g.KeyId).OnDelete(DeleteBehavior.Cascade);
        builder.BelongsToEvent(g => g.EventId, DeleteBehavior.Cascade);
    }
}
