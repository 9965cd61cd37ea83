namespace EventsHub.Registrations.Desk;

public enum RegistrationSort
{
    /// <summary>Family name, in Latin letters where known.</summary>
    Name,

    Registered,

    Affiliation,

    /// <summary>Country code.</summary>
    Country,
}
