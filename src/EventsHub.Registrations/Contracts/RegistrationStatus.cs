namespace EventsHub.Registrations.Contracts;

/// <summary>Whether a registration takes a place.</summary>
public enum RegistrationStatus
{
    /// <summary>The person has a place.</summary>
    Confirmed,

    /// <summary>The registration was cancelled and its place given back; it never becomes valid again.</summary>
    Cancelled,
}
