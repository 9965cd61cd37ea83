using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace EventsHub.Registrations.Storage;

/// <summary>Notes when something that a person's badge shows was changed. Options are on the badge too, but their order lines have times of their own.</summary>
internal sealed class BadgeChanges : ISaveStep
{
    private static readonly string[] Shown =
        [nameof(Registration.Affiliation), nameof(Registration.Country), nameof(Registration.BadgeRole), nameof(Registration.TicketTypeId)];

    public void Prepare(EntityEntry entry, DateTime utc)
    {
        if (entry is { State: EntityState.Modified, Entity: Registration changed } && ShowsOnBadge(entry))
        {
            changed.BadgeChangedAt = utc;
        }
    }

    private static bool ShowsOnBadge(EntityEntry registration) =>
        registration.ComplexProperty(nameof(Registration.Name)).Properties.Any(part => part.IsModified)
        || Array.Exists(Shown, property => registration.Property(property).IsModified);
}
