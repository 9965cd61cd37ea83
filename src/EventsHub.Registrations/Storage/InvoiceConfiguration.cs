using EventsHub.Conference.Contracts;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Registrations.Storage;

internal sealed class InvoiceConfiguration : IEntityTypeConfiguration<Invoice>
{
    public void Configure(EntityTypeBuilder<Invoice> builder)
    {
        builder.ToTable("Invoices", table => table.HasCheckConstraint("CK_Invoices_Total", "\"TotalMinor\" > 0"));
        builder.Property(i => i.Number).HasMaxLength(60);
        builder.Property(i => i.Language).HasMaxLength(20);
        builder.Property(i => i.Currency).HasMaxLength(3);
        builder.Property(i => i.TotalMinor);
        builder.Property(i => i.TaxMinor);
        builder.Property(i => i.Content).IsJson();
        builder.Ignore(i => i.Total);
        builder.Ignore(i => i.FileName);
        builder.Ignore(i => i.Prepaid);
        builder.Ignore(i => i.Due);
        builder.Ignore(i => i.Effect);
        // The second of two documents with one number is refused by the database itself.
        builder.HasIndex(i => new { i.HostId, i.Number }).IsUnique();
        builder.HasIndex(i => i.OrderId);
        builder.HasIndex(i => new { i.EventId, i.IssuedAt });
        builder.BelongsToEvent(i => i.EventId);
        builder.BelongsToHost(i => i.HostId);
        builder.HasOne<Order>().WithMany().HasForeignKey(i => i.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(i => i.PdfFileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(i => i.XmlFileId).OnDelete(DeleteBehavior.Restrict);
    }
}
