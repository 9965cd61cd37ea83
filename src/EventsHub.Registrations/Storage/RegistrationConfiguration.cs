using EventsHub.Conference.Contracts;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Storage;
using EventsHub.People.Contracts;
using EventsHub.Registrations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Registrations.Storage;

internal sealed class RegistrationConfiguration : IEntityTypeConfiguration<Registration>
{
    public void Configure(EntityTypeBuilder<Registration> builder)
    {
        builder.ToTable("Registrations");
        builder.Property(r => r.Code).HasMaxLength(20);
        builder.ComplexProperty(r => r.Name, NameConfiguration.Configure);
        builder.Property(r => r.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(r => r.EmailNormalized).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(r => r.Affiliation).HasMaxLength(300).IsSortedForPeople();
        builder.Property(r => r.Country).HasMaxLength(2);
        builder.Property(r => r.Language).HasMaxLength(20);
        builder.Property(r => r.BadgeRole).HasMaxLength(80);
        builder.Property(r => r.Dietary).HasMaxLength(1000);
        builder.Property(r => r.AccessNeeds).HasMaxLength(1000);
        builder.Property(r => r.Note).HasMaxLength(4000);
        builder.Property(r => r.ImportKey).HasMaxLength(200);
        builder.Property(r => r.SearchKey).HasMaxLength(1000);
        builder.Property(r => r.SortKey).HasMaxLength(250);
        builder.Property(r => r.Declined).HasMaxLength(Decision.MaxReason);
        builder.Property(r => r.OfferReason).HasMaxLength(Registration.MaxOfferReason);
        builder.Property(r => r.ChangedSinceApproved).IsJson();
        builder.ComplexProperty(r => r.Decision, decision =>
        {
            decision.Property(d => d.Reason).HasMaxLength(Decision.MaxReason);
            decision.Ignore(d => d.IsDraft);
        });
        builder.Ignore(r => r.IsDecisionDue);
        builder.Ignore(r => r.MayBeDecided);
        builder.HasIndex(r => new { r.EventId, r.DecisionDueSince });
        builder.Property(r => r.VoucherCode).HasMaxLength(VoucherCode.MaxLength);
        builder.Property(r => r.InvitedTo).HasMaxLength(EmailAddress.MaxLength);
        builder.Ignore(r => r.IsNamed);
        builder.Ignore(r => r.MayBeInvited);
        builder.Ignore(r => r.MayBeFilledIn);
        builder.Ignore(r => r.UsesVoucher);
        builder.Ignore(r => r.Standing);
        builder.Ignore(r => r.MayEnter);
        builder.HasIndex(r => new { r.EventId, r.Code }).IsUnique();
        builder.HasIndex(r => new { r.EventId, r.ImportKey }).IsUnique();
        builder.HasIndex(r => new { r.EventId, r.SortKey });
        // Lists, exports and badges read an event's people.
        builder.HasIndex(r => new { r.EventId, r.RegisteredAt }).KeepsRowsTogether();
        builder.HasIndex(r => new { r.EventId, r.EmailNormalized });
        builder.HasIndex(r => r.PersonId);
        builder.HasMany(r => r.Answers).WithOne().HasForeignKey(a => a.RegistrationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => new { r.VoucherId, r.RegisteredAt });
        builder.HasOne<Voucher>().WithMany().HasForeignKey(r => r.VoucherId).OnDelete(DeleteBehavior.Restrict);
        builder.BelongsToEvent(r => r.EventId);
        builder.IsRoleOf(r => r.PersonId);
        builder.NamesProduct(r => r.TicketTypeId);
    }
}
