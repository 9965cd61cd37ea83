using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Forms.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Forms.Storage;

internal sealed class FormConfiguration : IEntityTypeConfiguration<Form>
{
    public void Configure(EntityTypeBuilder<Form> builder)
    {
        builder.ToTable("Forms");
        builder.Property(f => f.Document).HasMaxLength(FormContent.MaxLength);
        builder.Ignore(f => f.Prepared);
        builder.Ignore(f => f.InUse);
        builder.Ignore(f => f.IsAhead);
        builder.HasIndex(f => f.EventId).IsUnique();
        builder.HasMany(f => f.Versions).WithOne().HasForeignKey(v => v.FormId).OnDelete(DeleteBehavior.Cascade);
        builder.BelongsToEvent(f => f.EventId, DeleteBehavior.Cascade);
    }
}
