using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventsHub.Registrations.Storage;

internal sealed class AnswerConfiguration : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> builder)
    {
        builder.ToTable("Answers");
        builder.Property(a => a.Question).HasMaxLength(TextInput.MaxCode);
        builder.Property(a => a.Value).HasMaxLength(Answer.MaxValue);
        builder.HasIndex(a => new { a.RegistrationId, a.Question, a.Position }).IsUnique();
        // Filters, counts and the erasing of what is due look at one question of an event.
        builder.HasIndex(a => new { a.EventId, a.Question });
    }
}
