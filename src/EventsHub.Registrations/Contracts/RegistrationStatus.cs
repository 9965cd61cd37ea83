namespace EventsHub.Registrations.Contracts;

/// <summary>Whether a registration holds.</summary>
public enum RegistrationStatus
{
    /// <summary>The person has a place.</summary>
    Confirmed,

    /// <summary>The place was given back.</summary>
    Cancelled,
}
