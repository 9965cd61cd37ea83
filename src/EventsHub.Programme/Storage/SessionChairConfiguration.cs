using EventsHub.Programme.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Programme.Storage;

internal sealed class SessionChairConfiguration : IEntityTypeConfiguration<SessionChair>
{
    public void Configure(EntityTypeBuilder<SessionChair> builder)
    {
        builder.HasKey(c => new { c.SessionId, c.SpeakerId });
        builder.HasOne(c => c.Speaker).WithMany().HasForeignKey(c => c.SpeakerId).OnDelete(DeleteBehavior.Restrict);
    }
}
