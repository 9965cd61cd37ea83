using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Registrations.Storage;

internal sealed class BankLineConfiguration : IEntityTypeConfiguration<BankLine>
{
    public void Configure(EntityTypeBuilder<BankLine> builder)
    {
        builder.ToTable("BankLines");
        builder.Property(l => l.Account).HasMaxLength(BankLine.MaxAccount);
        builder.Property(l => l.EntryMinor);
        builder.Property(l => l.AmountMinor);
        builder.Property(l => l.Currency).HasMaxLength(3);
        builder.Property(l => l.Name).HasMaxLength(BankLine.MaxName);
        builder.Property(l => l.Iban).HasMaxLength(34);
        builder.Property(l => l.Text).HasMaxLength(BankLine.MaxText);
        builder.Property(l => l.Reference).HasMaxLength(BankLine.MaxReference);
        builder.Property(l => l.EndToEndId).HasMaxLength(BankLine.MaxReference);
        builder.Property(l => l.BankReference).HasMaxLength(BankLine.MaxReference);
        builder.Property(l => l.SearchKey).HasMaxLength(BankLine.MaxSearchKey);
        builder.Property(l => l.AsideReason).HasMaxLength(BankLine.MaxReason);
        builder.Ignore(l => l.Amount);
        builder.Ignore(l => l.PlacedAmount);
        builder.Ignore(l => l.Left);
        builder.Ignore(l => l.Books);
        builder.Ignore(l => l.MayBePlaced);
        // Of two imports of one file at once the second is refused here, runs again, and then finds the lines.
        builder.HasIndex(l => new { l.HostId, l.Account, l.BookedOn, l.EntryMinor, l.Currency, l.Occurrence, l.Part }).IsUnique();
        builder.HasIndex(l => new { l.StatementId, l.Position });
        builder.HasIndex(l => new { l.HostId, l.State, l.BookedOn });
        builder.BelongsToHost(l => l.HostId);
        builder.HasOne<BankStatement>().WithMany().HasForeignKey(l => l.StatementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(l => l.Placings).WithOne(p => p.Line).HasForeignKey(p => p.LineId).OnDelete(DeleteBehavior.Cascade);
    }
}
