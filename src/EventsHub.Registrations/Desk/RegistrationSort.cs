namespace EventsHub.Registrations.Desk;

/// <summary>What a list of registrations is sorted by.</summary>
public enum RegistrationSort
{
    /// <summary>Family name, in Latin letters where known.</summary>
    Name,

    /// <summary>When they registered.</summary>
    Registered,

    /// <summary>Institution.</summary>
    Affiliation,

    /// <summary>Country, by its code.</summary>
    Country,
}
