using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Tickets;

namespace EventsHub.Registrations.OwnPage;

/// <summary>Decides whether people may still change their own registration.</summary>
internal static class OwnChanges
{
    /// <summary>True while the registration is valid and the event is not over.</summary>
    public static bool AreOpen(RegistrationFile file) =>
        file.Registration.Status == RegistrationStatus.Confirmed && file.Event.Status is not (EventStatus.Over or EventStatus.Archived);

    /// <summary>Refuses a change that comes too late, or is based on outdated data.</summary>
    public static void Check(RegistrationFile file, int? version)
    {
        if (!AreOpen(file))
        {
            throw file.Registration.Status == RegistrationStatus.Cancelled
                ? new DomainRuleException("registration.cancelled", "This registration was cancelled. To take part after all, register again.")
                : new DomainRuleException("event.over", "The event is over; nothing can be changed any more.");
        }

        StaleException.ThrowIfOther(version, file.Version);
    }
}
